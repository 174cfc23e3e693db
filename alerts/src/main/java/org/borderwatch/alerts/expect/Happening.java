package org.borderwatch.alerts.expect;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.borderwatch.contracts.incident.Count;
import org.borderwatch.contracts.incident.IncidentType;
import org.borderwatch.contracts.incident.Status;

/**
 * A version of an incident in a test of rules.
 *
 * @param at since the start of the test: when it became known
 * @param id names it, so that a later version can change it; null for one that never changes
 * @param district ISO 3166-2 code; null only where it is withdrawn
 * @param types the primary first; default CEASEFIRE_FIRE
 * @param day when it happened, in the region; default not known
 * @param reported since the start of the test, also before it: the first report; default {@code at}
 * @param killed by side
 * @param injured by side
 * @param outlets so many independent outlets tell it; default 1
 * @param claimants the parties that say so; default the region's first side
 * @param event the event it is part of; default one of its own
 * @param status how well it is supported; default CLAIMED
 * @param withdrawn whether it is taken back
 */
public record Happening(
    Duration at,
    String id,
    String district,
    List<IncidentType> types,
    LocalDate day,
    Duration reported,
    Map<String, Count> killed,
    Map<String, Count> injured,
    Integer outlets,
    List<String> claimants,
    String event,
    Status status,
    Boolean withdrawn) {
  public Happening {
    withdrawn = withdrawn != null && withdrawn;
    if (at == null || at.isNegative()) {
      throw new IllegalArgumentException("at is " + at + "; give PT0S or more");
    }
    if (withdrawn ? id == null : district == null) {
      throw new IllegalArgumentException(
          withdrawn
              ? "what is withdrawn has no id; give that of an incident before"
              : "an incident has no district; give one");
    }
    types = types == null ? List.of(IncidentType.CEASEFIRE_FIRE) : List.copyOf(types);
    outlets = outlets == null ? 1 : outlets;
    if (outlets < 1 || outlets > 50) {
      throw new IllegalArgumentException("outlets is " + outlets + "; give 1 to 50");
    }
    status = status == null ? Status.CLAIMED : status;
  }
}
