package org.borderwatch.ingest.text;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of encodings, read as the web means them. */
final class Charsets {
  // The WHATWG Encoding Standard: what is called the left is decoded as the right.
  private static final Map<String, String> AS_THE_WEB_MEANS =
      Map.ofEntries(
          Map.entry("iso-8859-1", "windows-1252"),
          Map.entry("latin1", "windows-1252"),
          Map.entry("latin-1", "windows-1252"),
          Map.entry("us-ascii", "windows-1252"),
          Map.entry("ascii", "windows-1252"),
          Map.entry("ansi", "windows-1252"),
          Map.entry("iso-8859-9", "windows-1254"),
          Map.entry("iso-8859-11", "x-windows-874"),
          Map.entry("tis-620", "x-windows-874"),
          Map.entry("cp1251", "windows-1251"),
          Map.entry("win-1251", "windows-1251"),
          Map.entry("windows1251", "windows-1251"),
          Map.entry("gb2312", "gb18030"),
          Map.entry("gbk", "gb18030"),
          Map.entry("gb_2312-80", "gb18030"),
          Map.entry("shift_jis", "windows-31j"),
          Map.entry("sjis", "windows-31j"),
          Map.entry("ks_c_5601-1987", "x-windows-949"),
          Map.entry("euc-kr", "x-windows-949"),
          Map.entry("big5", "big5-hkscs"),
          Map.entry("utf8", "utf-8"),
          Map.entry("utf8mb4", "utf-8"),
          Map.entry("latin_1", "windows-1252"),
          Map.entry("iso-8859-8-i", "windows-1255"),
          Map.entry("iso-8859-8", "windows-1255"),
          Map.entry("ms-kanji", "windows-31j"),
          Map.entry("ms_kanji", "windows-31j"),
          Map.entry("uhc", "x-windows-949"),
          Map.entry("macintosh", "x-macroman"),
          Map.entry("unicode", "utf-16"),
          Map.entry("ucs-2", "utf-16"));
  private static final Pattern PARAMETER =
      Pattern.compile("charset\\s*=\\s*[\"']?\\s*([\\w.:+-]+)", Pattern.CASE_INSENSITIVE);

  private Charsets() {}

  static Optional<Charset> named(String name) {
    if (name == null) {
      return Optional.empty();
    }
    String plain = name.strip().toLowerCase(Locale.ROOT);
    String meant = AS_THE_WEB_MEANS.getOrDefault(plain, plain);
    return supported(meant).or(() -> supported(spelt(meant)));
  }

  /** As Java spells what others write with underscores: iso2022_jp, mac_cyrillic, x-mac-greek. */
  private static String spelt(String name) {
    return name.replace('_', '-')
        .replaceFirst("^iso-?2022-", "iso-2022-")
        .replaceFirst("^(?:x-)?mac-(?:latin2|centraleurope)$", "x-maccentraleurope")
        .replaceFirst("^(?:x-)?mac-", "x-mac");
  }

  private static Optional<Charset> supported(String name) {
    try {
      return Charset.isSupported(name) ? Optional.of(Charset.forName(name)) : Optional.empty();
    } catch (IllegalCharsetNameException e) {
      return Optional.empty();
    }
  }

  /** The charset parameter of a Content-Type, or null. */
  static String parameter(String contentType) {
    Matcher matcher = PARAMETER.matcher(contentType == null ? "" : contentType);
    return matcher.find() ? matcher.group(1) : null;
  }

  /** Encodings in which a byte is a character and hardly any text is invalid. */
  static boolean singleByte(Charset charset) {
    try {
      return charset.canEncode() && charset.newEncoder().maxBytesPerChar() <= 1f;
    } catch (UnsupportedOperationException e) {
      return false;
    }
  }
}
