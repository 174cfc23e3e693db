package org.borderwatch.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import org.borderwatch.ingest.fetch.Answer;

/**
 * What came of asking; all null where there was nothing to ask for.
 *
 * @param answer or null where nothing was asked
 * @param stayAway how long, in real time, because the host is busy with others; or null
 * @param until when by the clock we may ask again, because the host lets us only so often; or null
 * @param because why until then, or null
 */
record Asked(Answer answer, Duration stayAway, Instant until, String because) {
  static Asked answered(Answer answer) {
    return new Asked(answer, null, null, null);
  }

  static Asked busy(Duration stayAway) {
    return new Asked(null, stayAway, null, null);
  }

  static Asked limited(Instant until, String because) {
    return new Asked(null, null, until, because);
  }

  static Asked refused(Answer answer, Instant until, String because) {
    return new Asked(answer, null, until, because);
  }

  /** The moment kept for us by the host's limit, or null. */
  Plan plan() {
    return until == null ? null : new Plan(until, because);
  }
}
