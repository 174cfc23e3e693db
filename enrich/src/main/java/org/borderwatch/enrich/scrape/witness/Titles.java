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
  private static final Pattern SEPARATOR = Pattern.compile("\\s+[|–—·•»:/-]+\\s+|\\s*\\|\\s*");
  private static final int LONGEST = 400;

  private Titles() {}

  private record Witness(String name, double weight, String text, String letters) {}

  public static Told<String> of(PageFacts facts, PageLines page, Page.Entry entry, String site) {
    String siteName = facts.meta("og:site_name", "application-name");
    List<Witness> witnesses = new ArrayList<>();
    int headlines = 0;
    for (PageLines.Line line : page.lines()) {
      if (line.isHeadline() && headlines < 4) {
        double weight = line.isFurniture() ? 0.4 : headlines == 0 ? 1.8 : 1.2;
        add(witnesses, "h1", weight, line.text());
        headlines++;
      }
    }
    add(witnesses, "json-ld", 0.9, PlainText.ofHtml(facts.jsonLd().headline()));
    add(witnesses, "og:title", 1.0, withoutSite(facts.meta("og:title"), siteName, site));
    add(witnesses, "twitter:title", 0.5, withoutSite(facts.meta("twitter:title"), siteName, site));
    facts.property("headline").forEach(p -> add(witnesses, "microdata", 0.8, p));
    add(witnesses, "title", 0.7, withoutSite(facts.title(), siteName, site));
    if (entry != null) {
      add(witnesses, "entry", 1.0, PlainText.ofHtml(entry.title()));
    }
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
    return best == null ? Told.nothing() : spelt(best, witnesses);
  }

  /** Of witnesses that differ only in signs and spaces, the one that has most of them. */
  private static Told<String> spelt(Witness best, List<Witness> witnesses) {
    Witness spelt = best;
    for (Witness witness : witnesses) {
      if (witness.letters().equals(best.letters())
          && witness.text().length() > spelt.text().length()) {
        spelt = witness;
      }
    }
    return new Told<>(spelt.text(), spelt.name());
  }

  private static void add(List<Witness> witnesses, String name, double weight, String raw) {
    String text = PlainText.of(raw);
    if (!text.isEmpty() && text.length() <= LONGEST) {
      witnesses.add(new Witness(name, weight, text, Letters.of(text, LONGEST)));
    }
  }

  private static double agreement(Witness one, Witness other) {
    if (one.letters().equals(other.letters())) {
      return 1;
    }
    boolean within =
        one.letters().length() > 10
            && other.letters().length() > 10
            && (one.letters().startsWith(other.letters())
                || other.letters().startsWith(one.letters()));
    return within ? 0.4 : 0;
  }

  /** A headline less the site's name, at its end or its start. */
  static String withoutSite(String title, String siteName, String site) {
    if (title == null) {
      return null;
    }
    String text = PlainText.of(title);
    String name = siteName == null ? "" : Letters.of(siteName, 100);
    String host = Letters.of(site == null ? "" : site, 100);
    for (int round = 0; round < 3; round++) {
      String[] parts = SEPARATOR.split(text, -1);
      if (parts.length < 2) {
        return text;
      }
      String last = parts[parts.length - 1];
      if (names(last, name, host)) {
        text = text.substring(0, text.length() - last.length());
        text = stripSeparator(text);
      } else if (names(parts[0], name, host)) {
        text = text.substring(parts[0].length());
        text = SEPARATOR.matcher(text).replaceFirst("").strip();
      } else {
        return text;
      }
    }
    return text;
  }

  private static String stripSeparator(String text) {
    int end = text.length();
    while (end > 0 && " |–—·•»:/-".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(0, end);
  }

  private static boolean names(String part, String siteName, String host) {
    String letters = Letters.of(part, 100);
    if (letters.length() < 2) {
      return true;
    }
    return letters.equals(siteName)
        || siteName.length() > 3 && letters.contains(siteName)
        || letters.length() > 2 && siteName.startsWith(letters)
        || letters.length() > 3 && host.contains(letters);
  }
}
