package org.borderwatch.enrich.language;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.HashMap;
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
  private static final int NO_LANGUAGE = -1;
  private static final int[] NOBODY = {};

  /** The script of every character, as its ordinal: looking it up is dear. */
  private static final short[] SCRIPT = scripts();

  private final List<LanguageFile.Language> languages;

  /** For each common word, the languages that have it. */
  private final Map<String, int[]> speakers = new HashMap<>();

  private LanguageDetector(List<LanguageFile.Language> languages) {
    this.languages = List.copyOf(languages);
    for (int i = 0; i < languages.size(); i++) {
      for (String word : Set.copyOf(languages.get(i).words())) {
        int[] known = speakers.getOrDefault(word, new int[0]);
        int[] more = Arrays.copyOf(known, known.length + 1);
        more[known.length] = i;
        speakers.put(word, more);
      }
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
    String lower = start.toLowerCase(Locale.ROOT);
    int script = mainScript(lower);
    int best = NO_LANGUAGE;
    double bestScore = 0;
    double[] scores = scores(lower);
    for (int i = 0; i < languages.size(); i++) {
      LanguageFile.Language language = languages.get(i);
      double score = language.words().isEmpty() ? 1 : scores[i];
      if (language.script().ordinal() == script && score > bestScore) {
        best = i;
        bestScore = score;
      }
    }
    return best == NO_LANGUAGE ? Optional.empty() : Optional.of(languages.get(best).code());
  }

  /** The script of most letters, as its ordinal, or −1 where there are too few. */
  private static int mainScript(String text) {
    int[] letters = new int[UnicodeScript.values().length];
    int all = 0;
    for (int i = 0; i < text.length(); i++) {
      if (Folding.isWordPart(text.charAt(i))) {
        letters[SCRIPT[text.charAt(i)]]++;
        all++;
      }
    }
    int main = 0;
    for (int i = 1; i < letters.length; i++) {
      main = letters[i] > letters[main] ? i : main;
    }
    return all < FEWEST_LETTERS ? NO_LANGUAGE : main;
  }

  private double[] scores(String lower) {
    double[] scores = new double[languages.size()];
    int from = 0;
    for (int i = 0; i <= lower.length(); i++) {
      if (i == lower.length() || !Folding.isWordPart(lower.charAt(i))) {
        if (i > from) {
          for (int language : speakers.getOrDefault(lower.substring(from, i), NOBODY)) {
            scores[language]++;
          }
        }
        from = i + 1;
      }
    }
    for (int i = 0; i < scores.length; i++) {
      scores[i] += LETTER_WEIGHT * letters(lower, languages.get(i).letters());
    }
    return scores;
  }

  /** How often letters stand in the text; one that a language names twice counts twice. */
  private static int letters(String text, String letters) {
    int count = 0;
    for (int i = 0; i < letters.length(); i++) {
      char letter = letters.charAt(i);
      for (int at = text.indexOf(letter); at >= 0; at = text.indexOf(letter, at + 1)) {
        count++;
      }
    }
    return count;
  }

  private static short[] scripts() {
    short[] scripts = new short[Character.MAX_VALUE + 1];
    for (int i = 0; i < scripts.length; i++) {
      scripts[i] = (short) UnicodeScript.of(i).ordinal();
    }
    return scripts;
  }
}
