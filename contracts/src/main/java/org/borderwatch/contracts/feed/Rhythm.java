package org.borderwatch.contracts.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * How often a feed has told something new, as numbers that fade with time. They change only when a
 * poll brings something new, so that a quiet feed costs no writing.
 *
 * @param told new entries, those of a week ago counting for 1/e
 * @param hours the hours in which they came, up to {@code lastNew}, fading likewise
 * @param lately new entries, those of three hours ago counting for 1/e
 * @param lastNew when a poll last brought a new entry, UTC
 * @param longestQuietHours the longest time between two such polls, fading over a month
 * @param listed how many entries the feed held when it was last read
 * @param gaps how often a poll shared no entry with the one before, so that some were missed
 * @param lastGap when that was last so, UTC, or null
 */
public record Rhythm(
    double told,
    double hours,
    double lately,
    Instant lastNew,
    double longestQuietHours,
    int listed,
    int gaps,
    @JsonInclude(JsonInclude.Include.NON_NULL) Instant lastGap) {}
