package org.borderwatch.enrich.language;

import java.text.Normalizer;

/**
 * Letters as the lexicons compare them: lower case, Latin letters without their marks (but {@code
 * ö} and {@code ü}, which tell "died" from "became" in Turkic languages), one form for each Arabic
 * letter, western digits. {@code Kəlbəcər}, {@code KELBECER} and {@code kelbecer} fold to the same;
 * every dotted and dotless i does too, so that no locale matters.
 */
public final class Folding {
  /** Stands for a character that has no letter of its own, such as a vowel mark. */
  private static final char DROPPED = 0;

  private static final char[] FOLDED = table();

  private Folding() {}

  /** The folded form; empty where nothing but marks was there. */
  public static String fold(CharSequence text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = FOLDED[text.charAt(i)];
      if (c != DROPPED) {
        folded.append(c);
      }
    }
    return folded.toString();
  }

  /** Whether the character is part of a word: a letter, or a mark inside one. */
  public static boolean isWordPart(char c) {
    return Character.isLetter(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || c == '\u200c'
        || (c >= '\u055b' && c <= '\u055e');
  }

  private static char[] table() {
    char[] table = new char[Character.MAX_VALUE + 1];
    for (int i = 0; i < table.length; i++) {
      table[i] = fold((char) i);
    }
    return table;
  }

  private static char fold(char c) {
    switch (c) {
      case 'İ', 'I', 'ı', 'і', 'І':
        return c > 'Ͽ' ? 'і' : 'i';
      case 'ə', 'Ə', 'ә', 'Ә':
        return 'e';
      case 'ё', 'Ё':
        return 'е';
      case 'ø', 'Ø':
        return 'o';
      case 'ł', 'Ł':
        return 'l';
      case 'đ', 'Đ':
        return 'd';
      case 'ß':
        return 's';
      case 'ö', 'Ö':
        return 'ö';
      case 'ü', 'Ü':
        return 'ü';
      case 'ي', 'ى', 'ئ':
        return 'ی';
      case 'ك':
        return 'ک';
      case 'أ', 'إ', 'آ':
        return 'ا';
      case 'ة', 'ۀ':
        return 'ه';
      case '\u200c', '\u200d', '\u00ad', 'ـ':
        return DROPPED;
      default:
        break;
    }
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || (c >= '\u055b' && c <= '\u055e')) {
      return DROPPED;
    }
    if (type == Character.DECIMAL_DIGIT_NUMBER) {
      return (char) ('0' + Character.digit(c, 10));
    }
    char lower = Character.toLowerCase(c);
    if (lower < '\u00c0' || (lower > '\u024f' && (lower < '\u1e00' || lower > '\u1eff'))) {
      return lower;
    }
    return Normalizer.normalize(String.valueOf(lower), Normalizer.Form.NFD).charAt(0);
  }
}
