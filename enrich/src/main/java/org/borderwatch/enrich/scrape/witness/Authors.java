package org.borderwatch.enrich.scrape.witness;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.borderwatch.contracts.article.Page;
import org.borderwatch.enrich.scrape.markup.PageFacts;
import org.borderwatch.enrich.scrape.text.PlainText;

/** Weighs the witnesses of who signed the article. Several are joined by {@code "; "}. */
public final class Authors {
  private static final Pattern LABEL =
      Pattern.compile(
          "^(?:by|von|par|por|di|автор|yazar|müəllif|հեղինակ|ავტორი|written by|author|text)[:\\s]+",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern BETWEEN =
      Pattern.compile("\\s*(?:,|;|\\||\\band\\b|\\bund\\b|\\bet\\b|&)\\s*");
  private static final int LONGEST = 60;

  private Authors() {}

  public static Told<String> of(PageFacts facts, Page.Entry entry) {
    Told<String> told = told("json-ld", facts.jsonLd().authors());
    if (!told.isKnown()) {
      told =
          told(
              "meta",
              one(
                  facts.meta(
                      "author",
                      "article:author",
                      "dc.creator",
                      "parsely-author",
                      "sailthru.author")));
    }
    if (!told.isKnown()) {
      told = told("microdata", facts.property("author"));
    }
    if (!told.isKnown()) {
      told = told("byline", facts.signatures());
    }
    return told.isKnown() || entry == null ? told : told("entry", one(entry.author()));
  }

  private static List<String> one(String value) {
    return value == null ? List.of() : List.of(value);
  }

  private static Told<String> told(String witness, List<String> values) {
    Set<String> names = new LinkedHashSet<>();
    for (String value : values) {
      List<String> read = names(value);
      // Of bylines the first that reads like names is the article's; later ones are other stories'.
      if (witness.equals("byline") && !names.isEmpty()) {
        break;
      }
      names.addAll(read);
    }
    return names.isEmpty() ? Told.nothing() : new Told<>(String.join("; ", names), witness);
  }

  private static List<String> names(String value) {
    List<String> names = new ArrayList<>();
    String text = LABEL.matcher(PlainText.ofHtml(value)).replaceFirst("");
    if (text.length() > 4 * LONGEST) {
      return names;
    }
    for (String name : BETWEEN.split(text)) {
      if (isName(name)) {
        names.add(name.strip());
      }
    }
    return names;
  }

  private static boolean isName(String name) {
    return name.length() > 1
        && name.length() <= LONGEST
        && !name.contains("://")
        && !name.contains("@")
        && name.chars().noneMatch(Character::isDigit)
        && Character.isLetter(name.charAt(0))
        && name.split(" ").length <= 5;
  }
}
