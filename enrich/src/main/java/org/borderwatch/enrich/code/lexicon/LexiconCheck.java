package org.borderwatch.enrich.code.lexicon;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.borderwatch.contracts.config.ConfigException.Fault;
import org.borderwatch.contracts.config.ConfigText;
import org.borderwatch.enrich.code.text.Token;
import org.borderwatch.enrich.code.text.Tokenizer;

/** Finds every phrase of a lexicon that can never match, and every key that means nothing. */
final class LexiconCheck {
  private static final int MONTHS = 12;
  private static final int WEEKDAYS = 7;

  private final ConfigText text;
  private final List<String> lines;
  private final List<Fault> faults = new ArrayList<>();

  private LexiconCheck(ConfigText text) {
    this.text = text;
    this.lines = text.text().lines().toList();
  }

  /**
   * @param parties codes that the region knows
   * @return what is wrong, each with its line; empty where nothing is
   */
  static List<Fault> faults(ConfigText text, LexiconFile file, Set<String> parties) {
    LexiconCheck check = new LexiconCheck(text);
    check.numbered("months", file.months(), MONTHS);
    check.numbered("solarMonths", file.solarMonths(), MONTHS);
    check.numbered("weekdays", file.weekdays(), WEEKDAYS);
    check.phrases("numbers", file.numbers().values());
    file.relativeDays().forEach((offset, phrases) -> check.phrases(offset + ":", phrases));
    file.parties().forEach((code, phrases) -> check.party(code, phrases, parties));
    check.named(file.bodies());
    check.named(file.events());
    check.named(file.weakEvents());
    check.named(file.harm());
    check.named(file.weapons());
    check.named(file.cues());
    return check.faults;
  }

  private void numbered(String key, Map<Integer, List<String>> entries, int most) {
    entries.forEach(
        (number, phrases) -> {
          if (number < 1 || number > most) {
            fault(line(key, ""), "'" + number + "' is none of " + key, "use 1 to " + most);
          }
          phrases(key, phrases);
        });
  }

  private void party(String code, List<String> phrases, Set<String> known) {
    if (!known.contains(code)) {
      fault(
          line(code + ":", ""),
          "'" + code + "' is no party of region.yaml",
          "use one of " + String.join(", ", known.stream().sorted().toList()));
    }
    phrases(code + ":", phrases);
  }

  private void named(Map<?, List<String>> entries) {
    entries.forEach((key, phrases) -> phrases(key + ":", phrases));
  }

  private void phrases(String key, Collection<List<String>> lists) {
    lists.forEach(list -> phrases(key, list));
  }

  private void phrases(String key, List<String> phrases) {
    for (String phrase : phrases) {
      String problem = problem(phrase);
      if (problem != null) {
        fault(
            line(key, phrase),
            "'" + phrase + "' can never match: " + problem,
            "write words in lower case as they stand between blanks, hyphens and apostrophes");
      }
    }
  }

  /** Why no text can hold the phrase, or null. */
  private static String problem(String phrase) {
    String[] slots = phrase.split(" ", -1);
    if (slots[0].equals("..") || slots[slots.length - 1].equals("..")) {
      return "'..' stands between words";
    }
    for (String slot : slots) {
      if (!slot.equals("..")) {
        for (String word : slot.split("\\|", -1)) {
          String letters = word.endsWith("*") ? word.substring(0, word.length() - 1) : word;
          if (!isWord(letters)) {
            return "'" + word + "' is not one word";
          }
          if (!letters.equals(lower(letters))) {
            return "'" + word + "' has a capital";
          }
        }
      }
    }
    return null;
  }

  private static boolean isWord(String letters) {
    List<Token> tokens = Tokenizer.tokens(letters);
    return tokens.size() == 1
        && tokens.get(0).kind() != Token.Kind.SIGN
        && tokens.get(0).suffix().isEmpty()
        && tokens.get(0).end() - tokens.get(0).start() == letters.length();
  }

  private static String lower(String letters) {
    StringBuilder lower = new StringBuilder();
    letters.chars().forEach(c -> lower.append((char) Character.toLowerCase(c)));
    return lower.toString();
  }

  /** The line of the key that holds the phrase, else the first that holds it. */
  private String line(String key, String phrase) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).strip().startsWith(key) && lines.get(i).contains(phrase)) {
        return text.line(i + 1);
      }
    }
    return text.lineOf(phrase);
  }

  private void fault(String where, String problem, String remedy) {
    faults.add(new Fault(where, problem, remedy));
  }
}
