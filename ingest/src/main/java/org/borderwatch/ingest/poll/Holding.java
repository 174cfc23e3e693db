package org.borderwatch.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.borderwatch.contracts.article.Page;
import org.borderwatch.contracts.feed.FeedState.Held;
import org.borderwatch.ingest.text.WellFormed;

/** Keeping an entry for the page that is still to come. */
final class Holding {
  static final String FUTURE_DATE = "future date, clamped";
  private static final Duration AHEAD = Duration.ofMinutes(5);
  private static final int MAX_TITLE = 500;
  private static final int MAX_TEXT = 64 * 1024;
  private static final int MAX_SUMMARY_AFTER = 2000;

  private Holding() {}

  /** The entry as it will be written, its times no later than shortly after now. */
  static Held hold(Page.Entry entry, List<String> repairs, Instant now) {
    Instant latest = now.plus(AHEAD);
    boolean ahead = isAfter(entry.published(), latest) || isAfter(entry.updated(), latest);
    List<String> all = new ArrayList<>(repairs);
    if (ahead) {
      all.add(FUTURE_DATE);
    }
    return new Held(
        WellFormed.cut(entry.id(), MAX_TITLE),
        WellFormed.cut(entry.title(), MAX_TITLE),
        WellFormed.cut(entry.link(), MAX_TITLE * 4),
        WellFormed.cut(entry.summary(), MAX_TEXT),
        WellFormed.cut(entry.content(), MAX_TEXT),
        WellFormed.cut(entry.author(), MAX_TITLE),
        isAfter(entry.published(), latest) ? latest : entry.published(),
        isAfter(entry.updated(), latest) ? latest : entry.updated(),
        entry.categories().stream().map(c -> WellFormed.cut(c, MAX_TITLE)).toList(),
        all);
  }

  /** Less of it, once its page was written: what a recheck needs. */
  static Held slim(Held held) {
    return held == null
        ? null
        : new Held(
            held.id(),
            held.title(),
            held.link(),
            WellFormed.cut(held.summary(), MAX_SUMMARY_AFTER),
            null,
            held.author(),
            held.published(),
            held.updated(),
            held.categories(),
            held.repairs());
  }

  static Page.Entry entry(Held held) {
    return new Page.Entry(
        held.id(),
        held.title(),
        held.link(),
        held.summary(),
        held.content(),
        held.author(),
        held.published(),
        held.updated(),
        held.categories());
  }

  private static boolean isAfter(Instant time, Instant latest) {
    return time != null && time.isAfter(latest);
  }
}
