package org.borderwatch.enrich.code.lexicon;

import java.time.DayOfWeek;
import java.util.List;
import org.borderwatch.contracts.incident.IncidentType;
import org.borderwatch.enrich.code.place.Place;

/** What a word or phrase means to the rules. */
public sealed interface Tag {

  /** A kind of incident. {@code weak}: only where place, harm or date make it one. */
  record Event(IncidentType type, boolean weak) implements Tag {}

  /** Harm to people. */
  record Harmed(Harm harm) implements Tag {}

  /** A party of the region. */
  record PartyName(String code) implements Tag {}

  /** A body that speaks: its name in neutral words. */
  record Body(String name) implements Tag {}

  record Signal(Cue cue) implements Tag {}

  record Month(int number) implements Tag {}

  /** A month of the Iranian solar calendar. */
  record SolarMonth(int number) implements Tag {}

  record Weekday(DayOfWeek day) implements Tag {}

  /** A day told from the day of publication. */
  record RelativeDay(int offset) implements Tag {}

  record Figure(int value) implements Tag {}

  record Weapon(String name) implements Tag {}

  /** A place's name; several places may share it. */
  record Name(List<Place> places) implements Tag {
    public Name {
      places = List.copyOf(places);
    }
  }
}
