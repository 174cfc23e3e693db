package org.borderwatch.enrich.code;

import java.util.Collection;
import java.util.List;
import org.borderwatch.contracts.incident.IncidentType;

/** Which types can be told of one event. */
final class Families {
  /** Families tell events apart only where nothing else does. */
  enum Family {
    FORCE,
    ENTRY,
    AIR,
    MINE,
    BUILDUP,
    CALM
  }

  /** The specific before the general. */
  private static final List<IncidentType> RANK =
      List.of(
          IncidentType.DRONE_STRIKE,
          IncidentType.AIR_STRIKE,
          IncidentType.GRENADE_ATTACK,
          IncidentType.MINE_BLAST,
          IncidentType.FIRE_ON_WORKS,
          IncidentType.FIRE_ON_CIVILIANS,
          IncidentType.SABOTAGE_INFILTRATION,
          IncidentType.SHELLING,
          IncidentType.CEASEFIRE_FIRE,
          IncidentType.ARMED_CLASH,
          IncidentType.INCURSION,
          IncidentType.DETENTION_CAPTURE,
          IncidentType.ABDUCTION,
          IncidentType.TERRITORY_SEIZED,
          IncidentType.ROAD_BLOCK,
          IncidentType.OBSTRUCTION,
          IncidentType.MINE_LAYING,
          IncidentType.LOOTING,
          IncidentType.TROOP_BUILDUP,
          IncidentType.WITHDRAWAL,
          IncidentType.PRISONER_RELEASE,
          IncidentType.TERRITORY_TRANSFER,
          IncidentType.CEASEFIRE_AGREED);

  private Families() {}

  static int rank(IncidentType type) {
    return RANK.indexOf(type);
  }

  static Family of(IncidentType type) {
    return switch (type) {
      case CEASEFIRE_FIRE,
          SHELLING,
          ARMED_CLASH,
          GRENADE_ATTACK,
          FIRE_ON_WORKS,
          FIRE_ON_CIVILIANS,
          LOOTING ->
          Family.FORCE;
      case INCURSION,
          TERRITORY_SEIZED,
          SABOTAGE_INFILTRATION,
          DETENTION_CAPTURE,
          ABDUCTION,
          ROAD_BLOCK,
          OBSTRUCTION,
          MINE_LAYING ->
          Family.ENTRY;
      case DRONE_STRIKE, AIR_STRIKE -> Family.AIR;
      case MINE_BLAST -> Family.MINE;
      case TROOP_BUILDUP -> Family.BUILDUP;
      case CEASEFIRE_AGREED, WITHDRAWAL, PRISONER_RELEASE, TERRITORY_TRANSFER -> Family.CALM;
    };
  }

  static boolean isViolent(IncidentType type) {
    Family family = of(type);
    return family != Family.BUILDUP && family != Family.CALM;
  }

  /** Whether both can be one event: force and entry go together, anything else only with itself. */
  static boolean together(Collection<IncidentType> a, Collection<IncidentType> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return true;
    }
    return a.stream().anyMatch(x -> b.stream().anyMatch(y -> together(of(x), of(y))));
  }

  static boolean same(Collection<IncidentType> a, Collection<IncidentType> b) {
    return a.stream().anyMatch(x -> b.stream().anyMatch(y -> of(x) == of(y)));
  }

  /**
   * Whether opposite sides can have done both in one event: force, where each can name the other as
   * the one who began, or an entry and the capture of those who entered.
   */
  static boolean isClash(Collection<IncidentType> a, Collection<IncidentType> b) {
    return b.isEmpty()
        || isCaptureOfEntry(a, b)
        || isCaptureOfEntry(b, a)
        || (isForce(a) && isForce(b));
  }

  static boolean isForce(Collection<IncidentType> types) {
    return types.stream().anyMatch(t -> of(t) == Family.FORCE);
  }

  private static boolean isCaptureOfEntry(
      Collection<IncidentType> capture, Collection<IncidentType> entry) {
    return capture.contains(IncidentType.DETENTION_CAPTURE)
        && entry.stream().allMatch(t -> of(t) == Family.ENTRY);
  }

  private static boolean together(Family a, Family b) {
    return a == b || (isOpen(a) && isOpen(b));
  }

  private static boolean isOpen(Family family) {
    return family == Family.FORCE || family == Family.ENTRY;
  }
}
