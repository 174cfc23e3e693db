package org.borderwatch.enrich.code;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.borderwatch.contracts.incident.IncidentType;
import org.borderwatch.enrich.code.lexicon.Cue;
import org.borderwatch.enrich.code.lexicon.Tag;

/**
 * Judges whether what was gathered of an event is enough to say that something happened on this
 * border.
 *
 * @param sides codes of the two sides of the border
 * @param peaceful whether the article tells of an accident or an exercise somewhere
 * @param unhostile whether it begins with what harms without hostility
 */
record Judgement(Set<String> sides, boolean peaceful, boolean unhostile) {

  /** The headline and the sentence or two that say what the article is about. */
  private static final int LEAD = 3;

  static Judgement of(Set<String> sides, List<Reading> readings) {
    return new Judgement(
        sides,
        readings.stream().anyMatch(r -> r.has(Cue.ACCIDENT) || r.has(Cue.EXERCISE)),
        readings.stream()
            .limit(LEAD)
            .anyMatch(r -> MentionReader.UNHOSTILE.stream().anyMatch(r::has)));
  }

  /** Whether it is of this border; vague words need more to be believed. */
  boolean isIncident(Happening event) {
    boolean ours = !event.districts().isEmpty() || namesSide(event) || isBetweenSides(event);
    boolean told = event.hasTolls() || (event.day() != null && !event.types().isEmpty());
    boolean sure = !event.onlyWeak() || (told && !peaceful);
    return ours && sure && (!unhostile || isBetweenSides(event));
  }

  private boolean namesSide(Happening event) {
    return event.mentions().stream()
        .flatMap(m -> m.reading().actingParties().stream())
        .anyMatch(p -> sides.contains(((Tag.PartyName) p.tag()).code()));
  }

  /** Whether a side of the border acted or was harmed. */
  private boolean isBetweenSides(Happening event) {
    return Stream.concat(
            Stream.of(event.sides().actor(), event.sides().target()),
            event.mentions().stream().flatMap(m -> m.tolls().stream()).map(Toll::side))
        .filter(Objects::nonNull)
        .anyMatch(sides::contains);
  }

  /** Whether it is told too dimly to be looked for: neither a place nor a time. */
  static boolean isDim(Happening event) {
    boolean untimely = event.day() == null && (event.vague() || event.isRecalled());
    boolean left = event.types().equals(Set.of(IncidentType.WITHDRAWAL));
    return event.districts().isEmpty() && (untimely || left);
  }
}
