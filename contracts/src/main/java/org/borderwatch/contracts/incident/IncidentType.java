package org.borderwatch.contracts.incident;

/**
 * What kind of thing happened. Each carries its ACLED sub-event and its PLOVER event and mode
 * (ACLED Codebook 2024; PLOVER manual of 2023). The weight in the escalation score is a setting of
 * the region pack.
 */
public enum IncidentType {
  CEASEFIRE_FIRE("Armed clash", "ASSAULT", "firearms"),
  SHELLING("Shelling/artillery/missile attack", "ASSAULT", "heavy-weapons"),
  ARMED_CLASH("Armed clash", "ASSAULT", "firearms"),
  DRONE_STRIKE("Air/drone strike", "ASSAULT", "drone"),
  AIR_STRIKE("Air/drone strike", "ASSAULT", "aerial"),
  GRENADE_ATTACK("Grenade", "ASSAULT", "explosives"),
  MINE_BLAST("Remote explosive/landmine/IED", "ASSAULT", "explosives"),
  MINE_LAYING("Other", "MOBILIZE", "weapons"),
  SABOTAGE_INFILTRATION("Armed clash", "ASSAULT", "unspecified"),
  INCURSION("Non-violent transfer of territory", "MOBILIZE", "troops"),
  TERRITORY_SEIZED("Government regains territory", "SEIZE", "territory"),
  TROOP_BUILDUP("Other", "MOBILIZE", "troops"),
  FIRE_ON_WORKS("Attack", "ASSAULT", "firearms"),
  FIRE_ON_CIVILIANS("Attack", "ASSAULT", "firearms"),
  DETENTION_CAPTURE("Arrests", "COERCE", "arrest"),
  ABDUCTION("Abduction/forced disappearance", "ASSAULT", "abduct"),
  ROAD_BLOCK("Other", "COERCE", "restrict"),
  OBSTRUCTION("Disrupted weapons use", "COERCE", "restrict"),
  LOOTING("Looting/property destruction", "SEIZE", "property"),
  CEASEFIRE_AGREED("Agreement", "AGREE", "ceasefire"),
  WITHDRAWAL("Non-violent transfer of territory", "RETREAT", "withdraw"),
  PRISONER_RELEASE("Change to group/activity", "CONCEDE", "release"),
  TERRITORY_TRANSFER("Non-violent transfer of territory", "CONCEDE", "territory");

  private final String acledSubEvent;
  private final String ploverEvent;
  private final String ploverMode;

  IncidentType(String acledSubEvent, String ploverEvent, String ploverMode) {
    this.acledSubEvent = acledSubEvent;
    this.ploverEvent = ploverEvent;
    this.ploverMode = ploverMode;
  }

  public String acledSubEvent() {
    return acledSubEvent;
  }

  public String ploverEvent() {
    return ploverEvent;
  }

  public String ploverMode() {
    return ploverMode;
  }

  /** Agreements, withdrawals, releases: they calm, and never add to a count of incidents. */
  public boolean isCalming() {
    return switch (this) {
      case CEASEFIRE_AGREED, WITHDRAWAL, PRISONER_RELEASE, TERRITORY_TRANSFER -> true;
      default -> false;
    };
  }
}
