package org.borderwatch.ingest.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.ibm.icu.text.CharsetDetector;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds the encoding step by step: byte order mark, the pattern of UTF-16, UTF-32, EBCDIC and ISO
 * 2022, bytes that can only be UTF-8, what HTTP says, what the document says, UTF-8 with a few bad
 * bytes, a detector.
 */
public final class CharsetLadder {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final int DETECT_BYTES = 64 * 1024;

  private CharsetLadder() {}

  /**
   * Decodes, always.
   *
   * @param contentType of HTTP, or null
   * @param declared the encoding the document names, or null
   */
  public static Decoded decode(byte[] bytes, String contentType, String declared) {
    Optional<Charset> http = Charsets.named(Charsets.parameter(contentType));
    Optional<Charset> document = Charsets.named(declared);
    Charset said = http.or(() -> document).orElse(null);

    Signature signature = Signature.of(bytes, document);
    if (signature != null) {
      return read(bytes, signature.skip(), signature.charset(), said);
    }
    Utf8Shape shape = Utf8Shape.of(bytes);
    if (shape.multibyte() > 0 && shape.errors() == 0) {
      return read(bytes, 0, UTF_8, said);
    }
    for (Optional<Charset> candidate : List.of(http, document)) {
      if (candidate.isPresent() && fits(bytes, candidate.get(), shape)) {
        return read(bytes, 0, candidate.get(), said);
      }
    }
    if (shape.mostlyValid()) {
      return read(bytes, 0, UTF_8, said);
    }
    Charset detected = detect(bytes).orElse(WINDOWS_1252);
    Decoded decoded = read(bytes, 0, detected, said);
    List<String> repairs = new ArrayList<>(decoded.repairs());
    repairs.add(Decoded.GUESSED_CHARSET);
    return new Decoded(decoded.text(), decoded.charset(), repairs);
  }

  /**
   * The beginning of a document as far as it can be read before its encoding is known: enough for
   * the encoding that it names.
   */
  public static String head(byte[] bytes, int length) {
    Charset charset = Signature.isEbcdic(bytes) ? Signature.EBCDIC : ISO_8859_1;
    return new String(bytes, 0, Math.min(bytes.length, length), charset).replace("\0", "");
  }

  /** Whether bytes that are not clean UTF-8 may well be in this encoding. */
  private static boolean fits(byte[] bytes, Charset charset, Utf8Shape shape) {
    if (charset.equals(UTF_8)) {
      return shape.errors() == 0;
    }
    if (charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32")) {
      return false; // its zero bytes would have shown
    }
    String text = strictly(bytes, charset);
    return text != null && !(charset.equals(WINDOWS_1252) && isMojibake(text));
  }

  /** No western language writes most of its letters with accents; Cyrillic read wrongly does. */
  private static boolean isMojibake(String text) {
    int ascii = 0;
    int high = 0;
    boolean inTag = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      inTag = c == '<' || inTag && c != '>';
      if (!inTag && Character.isLetter(c)) {
        if (c < 0x80) {
          ascii++;
        } else {
          high++;
        }
      }
    }
    return high > 20 && high > ascii;
  }

  private static Optional<Charset> detect(byte[] bytes) {
    int length = Math.min(bytes.length, DETECT_BYTES);
    CharsetDetector detector = new CharsetDetector();
    detector.enableInputFilter(true);
    detector.setText(Arrays.copyOf(bytes, length));
    return Arrays.stream(detector.detectAll())
        .map(match -> Charsets.named(match.getName()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Decoded read(byte[] bytes, int skip, Charset charset, Charset said) {
    String text = new String(bytes, skip, bytes.length - skip, charset);
    List<String> repairs = new ArrayList<>();
    if (said != null && !sameFamily(said, charset) && !isAscii(bytes)) {
      repairs.add(Decoded.WRONG_CHARSET);
    }
    if (text.indexOf('\ufffd') >= 0) {
      repairs.add(Decoded.BAD_BYTES);
    }
    return new Decoded(text, charset.name(), repairs);
  }

  private static boolean sameFamily(Charset said, Charset used) {
    return said.equals(used) || said.name().equals("UTF-16") && used.name().startsWith("UTF-16");
  }

  private static boolean isAscii(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0) {
        return false;
      }
    }
    return true;
  }

  private static String strictly(byte[] bytes, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(
              Charsets.singleByte(charset) ? CodingErrorAction.REPLACE : CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
