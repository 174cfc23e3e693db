package org.borderwatch.enrich.scrape.witness;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.borderwatch.contracts.article.Page;
import org.borderwatch.enrich.scrape.markup.PageFacts;
import org.borderwatch.enrich.scrape.text.Letters;
import org.borderwatch.enrich.scrape.text.PlainText;

/** Weighs the witnesses of the headline: the one that the others agree with most is believed. */
public final class Titles {
  private static final int LONGEST = 400;
  private static final int MOST_HEADLINES = 4;

  /**
   * Under news the title for sharing, where it differs from the {@code <title>}, was written by
   * hand as the article's name; elsewhere it is made of the {@code <title>}.
   */
  private static final double OG_BY_HAND = 5.0;

  private static final double OG = 1.0;
  private static final double JSON_LD = 1.5;
  private static final Pattern CUT_OFF = Pattern.compile("(?:…|\\.{3})$");

  private final List<Witness> witnesses = new ArrayList<>();
  private final SiteNames site;

  private record Witness(String name, double weight, String text, String letters) {}

  private Titles(SiteNames site) {
    this.site = site;
  }

  /**
   * @param entry the feed's entry, or null
   */
  public static Told<String> of(PageFacts facts, PageLines page, Page.Entry entry, SiteNames site) {
    Titles titles = new Titles(site);
    titles.hear(facts, page, entry);
    return titles.weighed();
  }

  private void hear(PageFacts facts, PageLines page, Page.Entry entry) {
    int headlines = 0;
    for (PageLines.Line line : page.lines()) {
      if (line.isHeadline() && headlines < MOST_HEADLINES) {
        add("h1", line.isFurniture() ? 0.4 : headlines == 0 ? 1.8 : 1.2, line.text());
        headlines++;
      }
    }
    add("json-ld", JSON_LD, PlainText.ofHtml(facts.jsonLd().headline()));
    String shared = PlainText.ofHtml(facts.meta("og:title"));
    boolean byHand =
        facts.jsonLd().isNews()
            && !shared.equals(PlainText.of(facts.title()))
            && shared.equals(site.removedFrom(shared));
    add("og:title", byHand ? OG_BY_HAND : OG, shared);
    add("twitter:title", 0.5, PlainText.ofHtml(facts.meta("twitter:title")));
    facts.property("headline").forEach(p -> add("microdata", 0.8, p));
    add("title", 0.7, facts.title());
    if (entry != null) {
      add("entry", 1.0, PlainText.ofHtml(entry.title()));
    }
  }

  private void add(String name, double weight, String raw) {
    String text = site.removedFrom(PlainText.of(raw));
    if (!text.isEmpty() && text.length() <= LONGEST) {
      double whole = CUT_OFF.matcher(text).find() ? weight / 4 : weight;
      witnesses.add(new Witness(name, whole, text, Letters.of(text, LONGEST)));
    }
  }

  private Told<String> weighed() {
    Witness best = null;
    double most = 0;
    for (Witness witness : witnesses) {
      double support = witness.weight();
      for (Witness other : witnesses) {
        support += other == witness ? 0 : other.weight() * agreement(witness, other);
      }
      if (support > most) {
        most = support;
        best = witness;
      }
    }
    return best == null ? Told.nothing() : spelt(best);
  }

  /** How much of what the other says speaks for this one. */
  private static double agreement(Witness one, Witness other) {
    if (one.letters().equals(other.letters())) {
      return 1;
    }
    if (one.letters().length() <= 10 || other.letters().length() <= 10) {
      return 0;
    }
    if (isPartOf(one.text(), other.text())) {
      return 0.9;
    }
    return one.letters().startsWith(other.letters()) || other.letters().startsWith(one.letters())
        ? 0.4
        : 0;
  }

  /** The other is this one with more before or after a separator: a section, a kicker, a site. */
  private static boolean isPartOf(String one, String other) {
    int more = other.length() - one.length();
    return more > 0
        && (other.startsWith(one) && SiteNames.startsWithSeparator(other.substring(one.length()))
            || other.endsWith(one) && SiteNames.endsWithSeparator(other.substring(0, more)));
  }

  /** Of witnesses that differ only in signs and spaces, the one that has most of the signs. */
  private Told<String> spelt(Witness best) {
    Witness spelt = best;
    for (Witness witness : witnesses) {
      if (witness.letters().equals(best.letters()) && signs(witness) > signs(spelt)) {
        spelt = witness;
      }
    }
    return new Told<>(spelt.text(), spelt.name());
  }

  private static long signs(Witness witness) {
    return witness
        .text()
        .codePoints()
        .filter(c -> !Character.isLetterOrDigit(c) && !Character.isWhitespace(c))
        .count();
  }
}
