package org.borderwatch.enrich.scrape.witness;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.borderwatch.contracts.article.Page;
import org.borderwatch.enrich.scrape.markup.PageFacts;
import org.borderwatch.enrich.scrape.time.Stamp;
import org.borderwatch.enrich.scrape.time.Stamps;

/**
 * Weighs the witnesses of when the article appeared and was changed: JSON-LD, meta, microdata and
 * {@code <time>}, the feed's entry, the address, the page's own words, in that order.
 */
public final class Dates {
  private static final Duration AHEAD = Duration.ofMinutes(5);
  private static final Duration ZONES_APART = Duration.ofHours(15);
  private static final LocalDate FIRST_PAGE = LocalDate.of(1990, 1, 1);
  private static final int NEAR_HEADLINE = 25;
  private static final int BEFORE_HEADLINE = 10;
  private static final int AFTER_HEADLINE = 40;
  private static final int SHORT_LINE = 100;

  private static final String[] PUBLISHED_METAS = {
    "article:published_time",
    "og:published_time",
    "datepublished",
    "date",
    "pubdate",
    "publish-date",
    "publishdate",
    "publication_date",
    "article.published",
    "dc.date",
    "dc.date.issued",
    "dcterms.created",
    "dcterms.date",
    "dc.date.created",
    "parsely-pub-date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
    "article:published",
    "published_time",
    "article:create_time",
    "citation_publication_date",
    "last_published_date"
  };
  private static final String[] MODIFIED_METAS = {
    "article:modified_time",
    "og:updated_time",
    "datemodified",
    "last-modified",
    "dcterms.modified",
    "dc.date.modified",
    "lastmod",
    "article:modified",
    "revised"
  };

  private final PageFacts facts;
  private final PageLines page;
  private final String url;
  private final Page.Entry entry;
  private final Instant fetchedAt;

  /**
   * @param published the instant, UTC; from a witness that tells only the day, its midnight UTC
   * @param day the day as the witness wrote it
   */
  public record Found(Told<Instant> published, LocalDate day, Told<Instant> modified) {}

  private Dates(PageFacts facts, PageLines page, String url, Page.Entry entry, Instant fetchedAt) {
    this.facts = facts;
    this.page = page;
    this.url = url;
    this.entry = entry;
    this.fetchedAt = fetchedAt;
  }

  /**
   * @param entry the feed's entry, or null
   * @param fetchedAt when the page was fetched, or null where that is not known
   */
  public static Found of(
      PageFacts facts, PageLines page, String url, Page.Entry entry, Instant fetchedAt) {
    Dates dates = new Dates(facts, page, url, entry, fetchedAt);
    return dates.find();
  }

  private Found find() {
    Told<Stamp> page = published();
    Told<Instant> published = page.isKnown() ? weighed(page) : entryPublished();
    LocalDate day =
        page.isKnown() && published.witness().startsWith(page.witness())
            ? page.value().day()
            : published.isKnown() ? published.value().atZone(ZoneOffset.UTC).toLocalDate() : null;
    return new Found(clamped(published), day, clamped(modified(published.value())));
  }

  private Told<Stamp> published() {
    Told<Stamp> told = first("json-ld", facts.jsonLd().published());
    for (int i = 0; !told.isKnown() && i < PUBLISHED_METAS.length; i++) {
      told = first("meta " + PUBLISHED_METAS[i], facts.meta(PUBLISHED_METAS[i]));
    }
    List<String> microdata = facts.property("datePublished");
    if (!told.isKnown() && !microdata.isEmpty()) {
      told = first("microdata", microdata.get(0));
    }
    if (!told.isKnown()) {
      told = timeElement(false);
    }
    if (!told.isKnown() && entry != null && entry.published() != null) {
      return Told.nothing();
    }
    if (!told.isKnown()) {
      told =
          Stamps.ofUrl(url)
              .filter(this::isPossible)
              .map(s -> new Told<>(s, "address"))
              .orElse(told);
    }
    return told.isKnown() ? told : words();
  }

  private Told<Instant> entryPublished() {
    return entry == null || entry.published() == null
        ? Told.nothing()
        : new Told<>(entry.published(), "entry");
  }

  /**
   * The page and the feed's entry together: where the page tells no zone or no time the entry is
   * the more exact; where they are days apart the earlier is the first publication.
   */
  private Told<Instant> weighed(Told<Stamp> page) {
    Instant told = page.value().instant();
    if (entry == null || entry.published() == null) {
      String how =
          page.value().isExact() ? "" : page.value().hasTime() ? ", read as UTC" : ", day only";
      return new Told<>(told, page.witness() + how);
    }
    Duration apart = Duration.between(told, entry.published());
    boolean sameDay =
        apart.abs().compareTo(page.value().hasTime() ? ZONES_APART : Duration.ofHours(38)) < 0;
    if (sameDay && !page.value().isExact() || !sameDay && apart.isNegative()) {
      return new Told<>(entry.published(), "entry");
    }
    return new Told<>(told, page.witness());
  }

  private Told<Instant> modified(Instant published) {
    Told<Stamp> told = first("json-ld", facts.jsonLd().modified());
    for (int i = 0; !told.isKnown() && i < MODIFIED_METAS.length; i++) {
      told = first("meta " + MODIFIED_METAS[i], facts.meta(MODIFIED_METAS[i]));
    }
    List<String> microdata = facts.property("dateModified");
    if (!told.isKnown() && !microdata.isEmpty()) {
      told = first("microdata", microdata.get(0));
    }
    if (!told.isKnown()) {
      told = timeElement(true);
    }
    told = told.isKnown() ? told : modifiedWords();
    if (!told.isKnown()) {
      return entry == null || entry.updated() == null
          ? Told.nothing()
          : new Told<>(entry.updated(), "entry");
    }
    Instant instant = told.value().instant();
    return published != null && instant.isBefore(published)
        ? Told.nothing()
        : new Told<>(instant, told.witness());
  }

  /** Of the page's {@code <time>} elements the first near the headline. */
  private Told<Stamp> timeElement(boolean modified) {
    int headline = page.headline();
    Told<Stamp> any = Told.nothing();
    for (PageFacts.Time time : facts.times()) {
      if (DateLabels.speaksOfChange(time.label()) != modified) {
        continue;
      }
      Optional<Stamp> stamp = Stamps.ofValue(time.value()).filter(this::isPossible);
      if (stamp.isEmpty()) {
        continue;
      }
      Told<Stamp> told = new Told<>(stamp.get(), "time");
      if (Math.abs(time.block() - headline) <= NEAR_HEADLINE) {
        return told;
      }
      any = any.isKnown() ? any : told;
    }
    return modified ? Told.nothing() : any;
  }

  /** A short line near the headline that holds a day, or else one anywhere that says it is it. */
  private Told<Stamp> words() {
    int headline = page.headline();
    Told<Stamp> near = words(headline - BEFORE_HEADLINE, headline + AFTER_HEADLINE, false);
    return near.isKnown() ? near : words(0, page.lines().size(), true);
  }

  private Told<Stamp> words(int from, int to, boolean labelled) {
    List<PageLines.Line> lines = page.lines();
    for (int i = Math.max(0, from); i < Math.min(lines.size(), to); i++) {
      String line = lines.get(i).text();
      if (line.length() <= SHORT_LINE && Stamps.hasFigures(line)) {
        Optional<Stamp> stamp =
            DateLabels.published(line, labelled).flatMap(Stamps::ofWords).filter(this::isPossible);
        if (stamp.isPresent()) {
          return new Told<>(stamp.get(), "words");
        }
      }
    }
    return Told.nothing();
  }

  /** A short line near the headline that says when the article was changed. */
  private Told<Stamp> modifiedWords() {
    List<PageLines.Line> lines = page.lines();
    int headline = page.headline();
    int to = Math.min(lines.size(), headline + AFTER_HEADLINE);
    for (int i = Math.max(0, headline - BEFORE_HEADLINE); i < to; i++) {
      String line = lines.get(i).text();
      if (line.length() <= SHORT_LINE && Stamps.hasFigures(line)) {
        Optional<Stamp> stamp =
            DateLabels.modified(line).flatMap(Stamps::ofWords).filter(this::isPossible);
        if (stamp.isPresent()) {
          return new Told<>(stamp.get(), "words");
        }
      }
    }
    return Told.nothing();
  }

  private Told<Stamp> first(String witness, String value) {
    return Stamps.ofValue(value)
        .filter(this::isPossible)
        .map(stamp -> new Told<>(stamp, witness))
        .orElse(Told.nothing());
  }

  private boolean isPossible(Stamp stamp) {
    return !stamp.day().isBefore(FIRST_PAGE)
        && (fetchedAt == null || stamp.instant().isBefore(fetchedAt.plus(Duration.ofDays(2))));
  }

  private Told<Instant> clamped(Told<Instant> told) {
    if (!told.isKnown() || fetchedAt == null || !told.value().isAfter(fetchedAt.plus(AHEAD))) {
      return told;
    }
    return new Told<>(fetchedAt.plus(AHEAD), told.witness() + ", clamped");
  }
}
