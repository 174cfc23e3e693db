package org.borderwatch.alerts.watch;

import java.time.Instant;
import java.util.List;

/**
 * How far a watch has come, to be there after a restart.
 *
 * @param judgedTo the last moment that is judged, UTC; null before the first
 * @param open the moment whose records are still coming, UTC, or null
 * @param touched the districts that its records changed, in order
 */
public record Progress(Instant judgedTo, Instant open, List<String> touched) {
  public static final Progress NONE = new Progress(null, null, List.of());

  public Progress {
    touched = touched == null ? List.of() : List.copyOf(touched);
  }
}
