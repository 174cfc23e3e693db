package org.borderwatch.ingest.text;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * An encoding that shows in the bytes themselves.
 *
 * @param skip how many bytes are a mark and no text
 */
record Signature(Charset charset, int skip) {
  /** The members of its family agree in what an XML declaration is made of. */
  static final Charset EBCDIC = Charset.forName("IBM037");

  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
  private static final int ESCAPE = 0x1b;

  /**
   * @param declared what the document says, which tells the members of a family apart
   */
  static Signature of(byte[] b, Optional<Charset> declared) {
    if (starts(b, 0xef, 0xbb, 0xbf)) {
      return new Signature(UTF_8, 3);
    }
    if (starts(b, 0xff, 0xfe, 0, 0)) {
      return new Signature(UTF_32LE, 4);
    }
    if (starts(b, 0, 0, 0xfe, 0xff)) {
      return new Signature(UTF_32BE, 4);
    }
    if (starts(b, 0xff, 0xfe)) {
      return new Signature(UTF_16LE, 2);
    }
    if (starts(b, 0xfe, 0xff)) {
      return new Signature(UTF_16BE, 2);
    }
    if (starts(b, '<', 0, 0, 0)) {
      return new Signature(UTF_32LE, 0);
    }
    if (starts(b, 0, 0, 0, '<')) {
      return new Signature(UTF_32BE, 0);
    }
    if (starts(b, '<', 0)) {
      return new Signature(UTF_16LE, 0);
    }
    if (starts(b, 0, '<')) {
      return new Signature(UTF_16BE, 0);
    }
    if (isEbcdic(b)) {
      boolean fits = declared.isPresent() && "<".equals(new String(b, 0, 1, declared.get()));
      return new Signature(fits ? declared.get() : EBCDIC, 0);
    }
    Charset shifting = shifting(b);
    return shifting == null ? null : new Signature(shifting, 0);
  }

  /** Whether it begins with {@code <?xm} in EBCDIC. */
  static boolean isEbcdic(byte[] bytes) {
    return starts(bytes, 0x4c, 0x6f, 0xa7, 0x94);
  }

  /**
   * ISO 2022 writes all in seven bits and says with escapes what they mean; null when it is not.
   */
  private static Charset shifting(byte[] b) {
    Charset found = null;
    for (int i = 0; i < b.length; i++) {
      if (b[i] < 0) {
        return null;
      }
      if (b[i] == ESCAPE && found == null && i + 2 < b.length && b[i + 1] == '$') {
        boolean korean = b[i + 2] == ')' && i + 3 < b.length && b[i + 3] == 'C';
        boolean japanese = b[i + 2] == 'B' || b[i + 2] == '@';
        found =
            korean
                ? Charset.forName("ISO-2022-KR")
                : japanese ? Charset.forName("ISO-2022-JP-2") : null;
      }
    }
    return found;
  }

  private static boolean starts(byte[] bytes, int... prefix) {
    if (bytes.length < prefix.length) {
      return false;
    }
    for (int i = 0; i < prefix.length; i++) {
      if (bytes[i] != (byte) prefix[i]) {
        return false;
      }
    }
    return true;
  }
}
