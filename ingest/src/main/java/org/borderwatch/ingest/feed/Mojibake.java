package org.borderwatch.ingest.feed;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Characters that went through a wrong encoding before they came into the feed. */
final class Mojibake {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final String C1 =
      new String(bytes(), WINDOWS_1252); // what windows-1252 has at 0x80 to 0x9f

  private Mojibake() {}

  /** The text as it was meant; the same object where nothing is wrong with it. */
  static String mend(String text) {
    boolean c1 = false;
    boolean lead = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        c1 |= c < 0xa0;
        // Ã, Ð and their like before another sign of the upper half are UTF-8 read as Latin-1.
        lead |=
            c >= 0xc2 && c <= 0xf4 && i + 1 < text.length() && latin(text.charAt(i + 1)) >= 0x80;
      }
    }
    String utf8 = lead ? asUtf8(text) : null;
    if (utf8 != null) {
      return utf8;
    }
    return c1 ? fromC1(text) : text;
  }

  private static String asUtf8(String text) {
    byte[] bytes = new byte[text.length()];
    for (int i = 0; i < bytes.length; i++) {
      int b = latin(text.charAt(i));
      if (b < 0) {
        return null;
      }
      bytes[i] = (byte) b;
    }
    try {
      String decoded =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return isOneIdeograph(decoded) ? null : decoded;
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** An accent, a dash and three dots in a row may happen to be one; no text has just one. */
  private static boolean isOneIdeograph(String text) {
    int[] others = text.codePoints().filter(c -> c >= 0x80).toArray();
    return others.length == 1 && Character.isIdeographic(others[0]);
  }

  /** The byte that Latin-1 or windows-1252 reads as the character, or -1. */
  private static int latin(char c) {
    if (c < 0x100) {
      return c;
    }
    int at = C1.indexOf(c);
    return at < 0 || c == '\ufffd' ? -1 : 0x80 + at;
  }

  private static String fromC1(String text) {
    StringBuilder out = new StringBuilder(text);
    for (int i = 0; i < out.length(); i++) {
      char c = out.charAt(i);
      if (c >= 0x80 && c < 0xa0 && C1.charAt(c - 0x80) != '\ufffd') {
        out.setCharAt(i, C1.charAt(c - 0x80));
      }
    }
    return out.toString();
  }

  private static byte[] bytes() {
    byte[] bytes = new byte[0x20];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (0x80 + i);
    }
    return bytes;
  }
}
