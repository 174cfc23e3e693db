package org.borderwatch.contracts.feed;

import java.time.Instant;
import java.util.List;

/**
 * How the pages that a feed brings read now, against how they used to: the small value on the
 * {@code page-health} topic, keyed by feed. It is written when a drift is noticed and when it has
 * passed; a feed without one has had none.
 *
 * @param feedId the feed
 * @param name what readers call the publisher
 * @param drifts what is unlike before, in order of their names; empty when it has passed
 * @param usual its pages before
 * @param recent its last pages
 * @param since when the first of the present drifts was noticed, UTC; null when they have passed
 * @param at ingest time of the page by which this was noticed, UTC
 */
public record PageHealth(
    String feedId,
    String name,
    List<Drift> drifts,
    Pages usual,
    Pages recent,
    Instant since,
    Instant at) {

  public PageHealth {
    drifts = drifts == null ? List.of() : List.copyOf(drifts);
  }

  /** What may be unlike before. */
  public enum Drift {
    /** Fewer of its pages are read as articles. */
    FEWER_ARTICLES,
    /** Fewer of its pages say when they were published. */
    FEWER_DATES,
    /** Its articles are much shorter. */
    LESS_TEXT
  }

  /**
   * Some pages of a feed.
   *
   * @param articles the share that was read as articles, 0 to 1
   * @param dated the share that says when it was published, 0 to 1
   * @param length the length of an article's text, in UTF-16 units: the geometric mean
   */
  public record Pages(double articles, double dated, long length) {}
}
