package org.borderwatch.enrich.scrape.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A file of words beside the code that uses them: sections that open with {@code [name]}, a phrase
 * or several tokens a line, {@code #} for comments.
 */
public final class WordFile {
  private final String name;
  private final Map<String, List<String>> sections;

  private WordFile(String name, Map<String, List<String>> sections) {
    this.name = name;
    this.sections = sections;
  }

  /**
   * @param beside the class whose package holds the file
   * @throws UncheckedIOException where it is not there
   */
  public static WordFile read(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      return of(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  static WordFile of(String name, String text) {
    Map<String, List<String>> sections = new LinkedHashMap<>();
    List<String> section = null;
    for (String line : text.split("\n")) {
      if (line.startsWith("[")) {
        section = new ArrayList<>();
        sections.put(line.substring(1, line.indexOf(']')), section);
      } else if (!line.isBlank() && !line.startsWith("#")) {
        if (section == null) {
          throw new IllegalArgumentException(name + ": a line before the first section: " + line);
        }
        section.add(line.strip());
      }
    }
    return new WordFile(name, sections);
  }

  /**
   * A phrase a line.
   *
   * @throws IllegalArgumentException where the file has no such section
   */
  public List<String> lines(String section) {
    List<String> lines = sections.get(section);
    if (lines == null) {
      throw new IllegalArgumentException(name + " has no section " + section);
    }
    return List.copyOf(lines);
  }

  /** Every word of a section by itself. */
  public Set<String> tokens(String section) {
    Set<String> tokens = new HashSet<>();
    for (String line : lines(section)) {
      tokens.addAll(List.of(line.split(" +")));
    }
    return Set.copyOf(tokens);
  }
}
