package org.borderwatch.ingest.text;

/**
 * How far bytes look like UTF-8.
 *
 * @param multibyte well-formed sequences of more than one byte
 * @param errors bytes that are part of no well-formed sequence
 */
record Utf8Shape(int multibyte, int errors) {

  static Utf8Shape of(byte[] b) {
    int multibyte = 0;
    int errors = 0;
    for (int i = 0; i < b.length; ) {
      int lead = b[i] & 0xff;
      if (lead < 0x80) {
        i++;
        continue;
      }
      if (lead >= 0xc2 && lead < 0xe0 && i + 1 < b.length && (b[i + 1] & 0xc0) == 0x80) {
        multibyte++;
        i += 2;
        continue;
      }
      int length = lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : 4;
      if (lead < 0xc2 || lead > 0xf4 || !continues(b, i, length)) {
        // A sequence that the end of a cut body splits is no error.
        errors += lead >= 0xc2 && lead <= 0xf4 && splitAtEnd(b, i, length) ? 0 : 1;
        i++;
      } else {
        multibyte++;
        i += length;
      }
    }
    return new Utf8Shape(multibyte, errors);
  }

  /** One bad byte must not send a whole document to a detector. */
  boolean mostlyValid() {
    return errors <= 1 + multibyte / 20;
  }

  private static boolean continues(byte[] b, int at, int length) {
    if (at + length > b.length) {
      return false;
    }
    for (int i = at + 1; i < at + length; i++) {
      if ((b[i] & 0xc0) != 0x80) {
        return false;
      }
    }
    int lead = b[at] & 0xff;
    int second = b[at + 1] & 0xff;
    return !(lead == 0xe0 && second < 0xa0
        || lead == 0xf0 && second < 0x90
        || lead == 0xf4 && second > 0x8f
        || lead == 0xed && second > 0x9f);
  }

  private static boolean splitAtEnd(byte[] b, int at, int length) {
    if (at + length <= b.length) {
      return false;
    }
    for (int i = at + 1; i < b.length; i++) {
      if ((b[i] & 0xc0) != 0x80) {
        return false;
      }
    }
    return true;
  }
}
