package org.borderwatch.alerts.watch;

import java.time.Instant;
import java.util.List;

/**
 * How far a watch has come, to be there after a restart.
 *
 * @param judgedTo the last moment that is judged, UTC; null before the first
 * @param open the moment whose records are still coming, UTC, or null
 * @param touched the districts and larger scopes that its records changed, in order
 * @param fresh the incidents that it brought, in order
 * @param since the earliest timestamp of a record of an incident, UTC; null before the first
 */
public record Progress(
    Instant judgedTo, Instant open, List<String> touched, List<String> fresh, Instant since) {
  public static final Progress NONE = new Progress(null, null, List.of(), List.of(), null);

  public Progress {
    touched = touched == null ? List.of() : List.copyOf(touched);
    fresh = fresh == null ? List.of() : List.copyOf(fresh);
  }
}
