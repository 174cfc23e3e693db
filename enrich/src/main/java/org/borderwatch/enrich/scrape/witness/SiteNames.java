package org.borderwatch.enrich.scrape.witness;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.borderwatch.enrich.scrape.markup.PageFacts;
import org.borderwatch.enrich.scrape.text.Letters;
import org.borderwatch.enrich.scrape.text.PlainText;

/** What a site is called, by its own words and by its host; it is no part of a headline. */
public final class SiteNames {
  private static final Pattern SEPARATOR =
      Pattern.compile(
          "\\s+[|–—·•»«:/›>~-]+\\s+|\\s*[|｜：]\\s*|\\s*::\\s*|(?<=\\p{IsHan})\\s*[-_–]\\s*");
  private static final Pattern AT_START = Pattern.compile("^\\s*[|｜–—·•»«:/›>~_-]");
  private static final Pattern AT_END = Pattern.compile("[|｜–—·•»«:/›>~_-]\\s*$");
  private static final int LONGEST = 100;
  private static final int ROUNDS = 3;
  private static final int MOST_WORDS = 3;

  private final String name;
  private final Set<String> names = new LinkedHashSet<>();
  private final String host;

  private SiteNames(String name, List<String> others, String host) {
    this.name = name;
    for (String each : others) {
      String letters = Letters.of(each, LONGEST);
      if (!letters.isEmpty()) {
        names.add(letters);
      }
    }
    this.host = host == null ? "" : Letters.of(host, LONGEST);
  }

  /**
   * @param host where the page was, or null
   */
  public static SiteNames of(PageFacts facts, String host) {
    String own =
        plain(
            facts.meta(
                "og:site_name", "application-name", "apple-mobile-web-app-title", "dc.publisher"));
    String publisher = plain(facts.jsonLd().publisher());
    String name = own == null ? publisher : own;
    return new SiteNames(
        name, List.of(own == null ? "" : own, publisher == null ? "" : publisher), host);
  }

  private static String plain(String raw) {
    String text = raw == null ? "" : PlainText.ofHtml(raw);
    return text.isEmpty() || text.length() > LONGEST ? null : text;
  }

  /** What the site calls itself, or null. */
  public String name() {
    return name;
  }

  /** A title less the site's name at its end or its start. */
  String removedFrom(String title) {
    String text = title;
    for (int round = 0; round < ROUNDS; round++) {
      String shorter = once(text);
      if (shorter.equals(text)) {
        return text;
      }
      text = shorter;
    }
    return text;
  }

  private String once(String text) {
    Matcher separator = SEPARATOR.matcher(text);
    int first = -1;
    int afterFirst = 0;
    int last = -1;
    int afterLast = 0;
    while (separator.find()) {
      if (first < 0) {
        first = separator.start();
        afterFirst = separator.end();
      }
      last = separator.start();
      afterLast = separator.end();
    }
    if (last > 0 && isSite(text.substring(afterLast))) {
      return text.substring(0, last).strip();
    }
    if (first >= 0 && afterFirst < text.length() && isName(text.substring(0, first))) {
      return text.substring(afterFirst).strip();
    }
    int colon = text.indexOf(": ");
    return colon > 0 && isName(text.substring(0, colon)) ? text.substring(colon + 1).strip() : text;
  }

  /** At its start a title often has a place or a topic, which may be a part of the site's name. */
  private boolean isName(String part) {
    return names.contains(Letters.of(part, LONGEST));
  }

  private boolean isSite(String part) {
    String letters = Letters.of(part, LONGEST);
    String[] words = part.split("\\s+");
    for (String word : words) {
      if (words.length <= MOST_WORDS && names.contains(Letters.of(word, LONGEST))) {
        return true;
      }
    }
    if (letters.length() < 2 || letters.length() > 3 && host.contains(letters)) {
      return true;
    }
    for (String each : names) {
      if (letters.equals(each)
          || each.length() > 3 && letters.contains(each)
          || letters.length() > 2 && each.startsWith(letters)) {
        return true;
      }
    }
    return false;
  }

  static boolean startsWithSeparator(String text) {
    return AT_START.matcher(text).find();
  }

  static boolean endsWithSeparator(String text) {
    return AT_END.matcher(text).find();
  }
}
