package org.borderwatch.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import org.borderwatch.contracts.article.Page;
import org.borderwatch.contracts.feed.Rhythm;
import org.borderwatch.ingest.feed.ParsedFeed;

/**
 * How a feed that was read for the first time would be polled.
 *
 * @param perHour new entries an hour by their own times, or null where they do not tell
 * @param interval until the next poll, with the jitter
 * @param because why
 */
public record Outlook(Double perHour, Duration interval, String because) {

  /**
   * @param freshFor for how long the server says the answer holds, or null
   */
  public static Outlook of(ParsedFeed feed, Duration freshFor, PollRules rules, Instant now) {
    Rhythm rhythm = Rhythms.begin(feed.entries().stream().map(Page.Entry::published).toList(), now);
    Plan plan = rules.nextPoll().afterSuccess("trial", rhythm, feed.hints(), freshFor, null, now);
    double perHour = Rhythms.perHour(rhythm, now);
    return new Outlook(
        Double.isNaN(perHour) ? null : Math.round(perHour * 1000) / 1000.0,
        Duration.between(now, plan.at()),
        plan.because());
  }
}
