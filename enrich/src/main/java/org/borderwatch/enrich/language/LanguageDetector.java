package org.borderwatch.enrich.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.borderwatch.contracts.config.ConfigException;
import org.borderwatch.contracts.config.Yaml;
import org.borderwatch.contracts.region.RegionFiles;

/**
 * Tells the language of a text by its script and its commonest words, both from {@code
 * languages.yaml} of the region pack. Immutable; the same text always gives the same answer.
 */
public final class LanguageDetector {
  private static final int FEWEST_LETTERS = 20;
  private static final int READ_AT_MOST = 4_000;
  private static final double LETTER_WEIGHT = 0.2;

  private final List<LanguageFile.Language> languages;
  private final Map<String, Set<String>> words = new HashMap<>();

  private LanguageDetector(List<LanguageFile.Language> languages) {
    this.languages = List.copyOf(languages);
    for (LanguageFile.Language language : languages) {
      words.put(language.code(), new HashSet<>(language.words()));
    }
  }

  /**
   * @throws ConfigException when the pack's {@code languages.yaml} is missing or wrong
   */
  public static LanguageDetector of(RegionFiles files) {
    return new LanguageDetector(
        Yaml.read(files.get("languages.yaml"), LanguageFile.class).languages());
  }

  /** ISO 639-1 code; empty where the text is too short or in no language of the file. */
  public Optional<String> detect(String text) {
    String start = text.length() > READ_AT_MOST ? text.substring(0, READ_AT_MOST) : text;
    Map<UnicodeScript, Integer> scripts = new EnumMap<>(UnicodeScript.class);
    Map<Character, Integer> letters = new HashMap<>();
    Map<String, Integer> counts = new HashMap<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i <= start.length(); i++) {
      char c = i < start.length() ? start.charAt(i) : ' ';
      if (Folding.isWordPart(c)) {
        scripts.merge(UnicodeScript.of(c), 1, Integer::sum);
        letters.merge(Character.toLowerCase(c), 1, Integer::sum);
        word.append(c);
      } else if (word.length() > 0) {
        counts.merge(word.toString().toLowerCase(Locale.ROOT), 1, Integer::sum);
        word.setLength(0);
      }
    }
    return best(main(scripts), letters, counts);
  }

  private static UnicodeScript main(Map<UnicodeScript, Integer> scripts) {
    UnicodeScript main = null;
    int all = 0;
    for (Map.Entry<UnicodeScript, Integer> script : scripts.entrySet()) {
      all += script.getValue();
      if (main == null || script.getValue() > scripts.get(main)) {
        main = script.getKey();
      }
    }
    return all < FEWEST_LETTERS ? null : main;
  }

  private Optional<String> best(
      UnicodeScript script, Map<Character, Integer> letters, Map<String, Integer> counts) {
    LanguageFile.Language best = null;
    double bestScore = 0;
    for (LanguageFile.Language language : languages) {
      if (language.script() != script) {
        continue;
      }
      double score = language.words().isEmpty() ? 1 : score(language, letters, counts);
      if (score > bestScore) {
        best = language;
        bestScore = score;
      }
    }
    return best == null ? Optional.empty() : Optional.of(best.code());
  }

  private double score(
      LanguageFile.Language language,
      Map<Character, Integer> letters,
      Map<String, Integer> counts) {
    double score = 0;
    for (String word : words.get(language.code())) {
      score += counts.getOrDefault(word, 0);
    }
    for (int i = 0; i < language.letters().length(); i++) {
      score += LETTER_WEIGHT * letters.getOrDefault(language.letters().charAt(i), 0);
    }
    return score;
  }
}
