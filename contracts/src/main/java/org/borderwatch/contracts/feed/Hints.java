package org.borderwatch.contracts.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * What a feed says of how it wants to be polled. Nothing said is zero or null.
 *
 * @param ttlMinutes RSS {@code ttl}: for so long it may be kept before it is asked for again
 * @param updateSeconds {@code sy:updatePeriod} by {@code sy:updateFrequency}: how often it is
 *     published
 * @param updateBase {@code sy:updateBase}: a moment at which it was, UTC, or null
 * @param skipHours bit h is set where nobody need read it in hour h of the day, UTC
 * @param skipDays bit d is set where nobody need read it on day d of the week, UTC; 0 is Monday
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record Hints(
    int ttlMinutes, long updateSeconds, Instant updateBase, int skipHours, int skipDays) {
  public static final Hints NONE = new Hints(0, 0, null, 0, 0);
}
