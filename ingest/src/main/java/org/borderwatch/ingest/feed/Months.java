package org.borderwatch.ingest.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Names of months, in the languages feeds are dated in. */
final class Months {
  private static final Months SHIPPED = load("months.txt");

  private final Map<String, Integer> numbers;

  private Months(Map<String, Integer> numbers) {
    this.numbers = Map.copyOf(numbers);
  }

  static Months shipped() {
    return SHIPPED;
  }

  /** 1 to 12, or null when the name is not known. */
  Integer number(String name) {
    return numbers.get(folded(name));
  }

  /** Lower case in any locale's sense: the Turkish dotless i and dotted I count as i. */
  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT).replace('ı', 'i').replace("\u0307", "");
  }

  private static void put(Map<String, Integer> numbers, String name, Integer number) {
    Integer other = numbers.put(folded(name), number);
    if (other != null && !other.equals(number)) {
      throw new IllegalStateException(
          "'" + name + "' names the months " + other + " and " + number);
    }
  }

  private static Months load(String resource) {
    Map<String, Integer> numbers = new HashMap<>();
    try (InputStream in = Months.class.getResourceAsStream(resource)) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> List.of(line.strip().split("\\s+")))
          .forEach(
              words ->
                  words
                      .subList(1, words.size())
                      .forEach(name -> put(numbers, name, Integer.valueOf(words.get(0)))));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
    return new Months(numbers);
  }
}
