package org.borderwatch.ingest.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page decoded, as long as a record may hold.
 *
 * @param html the text, without control characters
 * @param charset the encoding it was decoded with
 * @param cut whether the end is missing
 */
public record PageText(String html, String charset, boolean cut) {
  private static final int META_WITHIN = 8192;
  private static final Pattern META =
      Pattern.compile(
          "<meta\\b[^>]{0,300}?charset\\s*=\\s*[\"']?\\s*([\\w.:+-]+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern HTML_TYPE =
      Pattern.compile("(?:text/html|application/xhtml\\+xml)\\b.*", Pattern.CASE_INSENSITIVE);
  private static final Pattern HTML_START =
      Pattern.compile(
          "(?s)\\ufeff?\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*<(?:!doctype html|html|head|body)\\b.*",
          Pattern.CASE_INSENSITIVE);

  /**
   * @param maxBytes the most bytes of UTF-8 the text may take
   */
  public static PageText decode(byte[] bytes, String contentType, int maxBytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, META_WITHIN), ISO_8859_1);
    Matcher meta = META.matcher(head);
    Decoded decoded = CharsetLadder.decode(bytes, contentType, meta.find() ? meta.group(1) : null);
    String text = WellFormed.of(decoded.text());
    int end = endWithin(text, maxBytes);
    return new PageText(text.substring(0, end), decoded.charset(), end < text.length());
  }

  /** Whether a body is a page, by its type and, where that says nothing, by its first bytes. */
  public static boolean isPage(String contentType, byte[] bytes) {
    if (contentType != null && HTML_TYPE.matcher(contentType.strip()).matches()) {
      return true;
    }
    String type = contentType == null ? "" : contentType.strip().toLowerCase(Locale.ROOT);
    boolean saysNothing =
        type.isEmpty()
            || type.startsWith("text/plain")
            || type.startsWith("application/octet-stream")
            || type.startsWith("text/xml")
            || type.startsWith("application/xml");
    String head = new String(bytes, 0, Math.min(bytes.length, 1024), ISO_8859_1);
    return saysNothing && HTML_START.matcher(head).matches();
  }

  private static int endWithin(String text, int maxBytes) {
    int bytes = 0;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      bytes += codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
      if (bytes > maxBytes) {
        return i;
      }
      i += Character.charCount(codePoint);
    }
    return text.length();
  }
}
