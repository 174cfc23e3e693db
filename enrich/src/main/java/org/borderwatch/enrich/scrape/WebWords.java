package org.borderwatch.enrich.scrape;

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

/** The words by which furniture, notices and the body are known, from {@code web-words.txt}. */
final class WebWords {
  private static final Map<String, List<String>> SECTIONS = read("web-words.txt");

  static final Set<String> FURNITURE = tokens("furniture tokens");
  static final Set<String> COMMENTS = tokens("comment tokens");
  static final Set<String> HIDDEN = tokens("hidden tokens");
  static final Set<String> NEGATING = tokens("negating tokens");
  static final Set<String> BODY = tokens("body tokens");
  static final List<String> FURNITURE_LINES = lines("furniture lines");
  static final List<String> ENDING_LINES = lines("ending lines");
  static final List<String> PROMOTION = lines("promotion phrases");
  static final List<String> MODIFIED = lines("modified labels");
  static final List<String> CONSENT = lines("consent phrases");
  static final List<String> PAYWALL = lines("paywall phrases");
  static final List<String> SCRIPTS = lines("script phrases");
  static final List<String> MISSING_PAGE = lines("missing page titles");
  static final List<String> RETRACTION = lines("retraction phrases");

  private WebWords() {}

  private static List<String> lines(String section) {
    return List.copyOf(SECTIONS.get(section));
  }

  private static Set<String> tokens(String section) {
    Set<String> tokens = new HashSet<>();
    for (String line : SECTIONS.get(section)) {
      for (String token : line.split(" ")) {
        tokens.add(token);
      }
    }
    return Set.copyOf(tokens);
  }

  private static Map<String, List<String>> read(String file) {
    Map<String, List<String>> sections = new LinkedHashMap<>();
    List<String> section = new ArrayList<>();
    for (String line : text(file).split("\n")) {
      if (line.startsWith("[")) {
        section = new ArrayList<>();
        sections.put(line.substring(1, line.indexOf(']')), section);
      } else if (!line.isBlank() && !line.startsWith("#")) {
        section.add(line.strip());
      }
    }
    return sections;
  }

  private static String text(String file) {
    try (InputStream in = WebWords.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
