package org.borderwatch.contracts.config;

import java.util.List;

/**
 * The text of a file that a person wrote.
 *
 * @param source the file, as the person knows it
 * @param text its content
 */
public record ConfigText(String source, String text) {

  /** A place in the file for a fault: {@code rules.yaml:12}. */
  public String line(int number) {
    return source + ":" + number;
  }

  /** The first line that holds the fragment, or the file as a whole. */
  public String lineOf(String fragment) {
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains(fragment)) {
        return line(i + 1);
      }
    }
    return source;
  }
}
