package org.borderwatch.enrich.scrape.time;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The names of months in many languages, and text made plain for reading days out of it. */
final class Months {
  private static final Map<String, Integer> GREGORIAN = read("months.txt");
  private static final Map<String, Integer> SOLAR = read("solar-months.txt");

  private Months() {}

  /** 1 to 12, or null where the word names no month of the calendar that the year is of. */
  static Integer of(String word, boolean solar) {
    return (solar ? SOLAR : GREGORIAN).get(folded(word));
  }

  /** With the digits of every script as 0 to 9 and every space as one kind. */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int digit = c < 0x80 ? -1 : Character.digit(c, 10);
      if (digit >= 0) {
        plain.append((char) ('0' + digit));
      } else {
        plain.append(Character.isSpaceChar(c) ? ' ' : c);
      }
    }
    return plain.toString();
  }

  /** Lower case, and the four letters i of Turkish and Azerbaijani as one. */
  private static String folded(String word) {
    return word.toLowerCase(Locale.ROOT).replace("\u0307", "").replace('ı', 'i');
  }

  private static Map<String, Integer> read(String file) {
    try (InputStream in = Months.class.getResourceAsStream(file)) {
      Map<String, Integer> months = new HashMap<>();
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        if (!line.startsWith("#") && !line.isBlank()) {
          String[] names = line.strip().split(" ");
          if (names.length != 12) {
            throw new IllegalArgumentException(file + ": not twelve months: " + line);
          }
          for (int i = 0; i < 12; i++) {
            Integer known = months.put(folded(names[i]), i + 1);
            if (known != null && known != i + 1) {
              throw new IllegalArgumentException(file + ": " + names[i] + " is two months");
            }
          }
        }
      }
      return Map.copyOf(months);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
