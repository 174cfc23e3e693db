package org.borderwatch.enrich.scrape.witness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.borderwatch.enrich.scrape.text.Letters;
import org.borderwatch.enrich.scrape.text.PlainText;
import org.borderwatch.enrich.scrape.text.WordFile;
import org.borderwatch.enrich.scrape.time.Stamps;

/**
 * Reads names out of what is written where authors sign: less the labels before them, the roles,
 * addresses and days after them.
 */
final class Names {
  private static final WordFile WORDS = WordFile.read(Names.class, "witness-words.txt");
  private static final Set<String> ROLES = WORDS.tokens("role words");
  private static final Set<String> NO_NAMES = WORDS.tokens("no names");
  private static final List<String> LABELS = WORDS.lines("byline labels");
  private static final Pattern LABEL =
      Pattern.compile(
          "^(?:"
              + LABELS.stream().map(Names::labelled).collect(Collectors.joining("|"))
              + ")(?:\\s*:\\s*|\\s+)(?=\\S)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern BETWEEN =
      Pattern.compile(
          "\\s*[;|•·،、]\\s*|,\\s+|\\s+[/&]\\s+|\\s+(?:"
              + WORDS.lines("name joiners").stream()
                  .map(Pattern::quote)
                  .collect(Collectors.joining("|"))
              + ")\\s+",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern DASH = Pattern.compile("\\s+[–—-](?:\\s.*|$)", Pattern.DOTALL);
  private static final Pattern ADDRESS =
      Pattern.compile("\\S+@\\S+|(?<!\\S)@\\w+|https?://\\S*|\\([^)]*\\)|\\[[^]]*]");
  private static final int LONGEST = 60;
  private static final int LONGEST_TEXT = 300;
  private static final int MOST_WORDS = 6;

  private Names() {}

  private static String labelled(String label) {
    return Pattern.quote(label).replace(" ", "\\E\\s+\\Q");
  }

  /** The names of a field that holds nothing else: a name may have a sign or a figure in it. */
  static List<String> ofField(List<String> values) {
    Map<String, String> names = new LinkedHashMap<>();
    for (String value : values) {
      for (String name : split(PlainText.ofHtml(value))) {
        if (isPossible(name)) {
          names.putIfAbsent(Letters.of(name, LONGEST), name);
        }
      }
    }
    return List.copyOf(names.values());
  }

  /** The names in a line of the page; what does not look like a name is left out. */
  static List<String> ofLine(List<String> values) {
    return ofField(values.stream().map(v -> DASH.matcher(v).replaceFirst("")).toList()).stream()
        .filter(Names::looksLikeOne)
        .toList();
  }

  /** Whether a line of the page opens with what introduces a name. */
  static boolean isLabelled(String line) {
    return LABEL.matcher(line).find();
  }

  /** A login or a word for nobody in particular: better than nothing, and than nothing else. */
  static boolean isWeak(String name) {
    String folded = name.toLowerCase(Locale.ROOT);
    return NO_NAMES.contains(folded)
        || name.indexOf(' ') < 0 && name.equals(folded) && Character.isLowerCase(name.charAt(0));
  }

  private static List<String> split(String raw) {
    List<String> names = new ArrayList<>();
    if (raw.length() > LONGEST_TEXT) {
      return names;
    }
    String text = withoutLabel(ADDRESS.matcher(raw).replaceAll(" ").strip());
    for (String part : BETWEEN.split(text)) {
      String name = stripped(withoutLabel(part));
      // After the first, what is a role tells of the one before.
      if (!name.isEmpty() && (names.isEmpty() || !isRole(name))) {
        names.add(name);
      }
    }
    return names;
  }

  private static String withoutLabel(String text) {
    String before = text;
    String after = LABEL.matcher(before).replaceFirst("");
    while (!after.equals(before)) {
      before = after;
      after = LABEL.matcher(before).replaceFirst("");
    }
    return after;
  }

  private static String stripped(String part) {
    int from = 0;
    int to = part.length();
    while (from < to && !Character.isLetterOrDigit(part.codePointAt(from))) {
      from++;
    }
    while (to > from && isLoose(part.charAt(to - 1))) {
      to--;
    }
    return part.substring(from, to);
  }

  private static boolean isLoose(char c) {
    return Character.isWhitespace(c) || ",:;|/-–—•·".indexOf(c) >= 0;
  }

  private static boolean isRole(String part) {
    for (String word : part.toLowerCase(Locale.ROOT).split("[\\s-]+")) {
      if (ROLES.contains(word)) {
        return true;
      }
    }
    return Character.isLowerCase(part.charAt(0));
  }

  private static boolean isPossible(String name) {
    return name.length() > 1
        && name.length() <= LONGEST
        && name.split("\\s+").length <= MOST_WORDS
        && !NO_NAMES.contains(name.toLowerCase(Locale.ROOT))
        && name.chars().anyMatch(Character::isLetter)
        && Stamps.ofWords(name).isEmpty();
  }

  private static boolean looksLikeOne(String name) {
    if (name.chars().anyMatch(Character::isDigit)
        || !Character.isLetter(name.codePointAt(0))
        || Character.isLowerCase(name.codePointAt(0))
        || isRole(name)) {
      return false;
    }
    String[] words = name.split("\\s+");
    for (String word : words) {
      if (NO_NAMES.contains(word.toLowerCase(Locale.ROOT))) {
        return false;
      }
    }
    int small = 0;
    for (String word : words) {
      small += Character.isLowerCase(word.codePointAt(0)) ? 1 : 0;
    }
    return words.length <= 5 && 2 * small <= words.length && ".!?".indexOf(last(name)) < 0
        || words.length <= 4 && name.endsWith(".") && 2 * small <= words.length;
  }

  private static char last(String name) {
    return name.charAt(name.length() - 1);
  }
}
