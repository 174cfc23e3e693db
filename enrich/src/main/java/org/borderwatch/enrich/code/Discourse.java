package org.borderwatch.enrich.code;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.borderwatch.contracts.incident.IncidentType;
import org.borderwatch.contracts.region.District;
import org.borderwatch.enrich.code.lexicon.Cue;
import org.borderwatch.enrich.code.time.DateMention;

/**
 * Follows an article from sentence to sentence and gathers what it tells of each event: a mention
 * joins an event that agrees with it in day, district, kind and sides, or opens another.
 */
final class Discourse {
  private final TwoSides sides;
  private final List<Happening> events = new ArrayList<>();
  private final List<Happening> history = new ArrayList<>();
  private final Fit fit;
  private final NeighbourDays neighbours;
  private Happening last;
  private Happening lastDated;

  /**
   * @param published the day of publication, or null
   */
  Discourse(Map<String, District> districts, LocalDate published) {
    this.sides = new TwoSides(districts);
    this.fit = new Fit(sides, published);
    this.neighbours = new NeighbourDays(sides, published);
  }

  void add(Mention mention) {
    if (mention.background() != null) {
      if (!mention.types().isEmpty()) {
        history.add(new Happening(mention));
      }
      return;
    }
    if (mention.isDetail() && !(last != null && last.districts().isEmpty() && follows(mention))) {
      return;
    }
    Happening home = home(mention);
    if (home != null) {
      home.add(mention);
    } else if (!mention.types().isEmpty() || !mention.tolls().isEmpty()) {
      home = new Happening(mention);
      neighbours.date(home, mention, last, lastDated);
      events.add(home);
    } else {
      return;
    }
    neighbours.dateByHour(home, mention, lastDated, home == events.get(0));
    last = home;
    if (home.day() != null) {
      lastDated = home;
    }
  }

  /** Whether a mention stands in the paragraph of the last event. */
  private boolean follows(Mention mention) {
    return last.paragraph() == mention.reading().sentence().paragraph();
  }

  /** The mention with "the same district" read as the district of the event told before. */
  Mention placed(Mention mention) {
    boolean same =
        mention.places().isEmpty()
            && (mention.reading().has(Cue.SAME_PLACE) || goesBackADay(mention));
    return !same || last == null ? mention : mention.where(last);
  }

  /** "The site had already been fired at the day before": where the later event was. */
  private boolean goesBackADay(Mention mention) {
    return last != null
        && mention.recall()
        && !mention.weak()
        && mention.date() != null
        && mention.date().form() == DateMention.Form.DAY_BEFORE
        && !sides.opposed(last.sides(), mention.sides());
  }

  /** What "on the same day" points to. */
  Happening lastDated() {
    return lastDated;
  }

  List<Happening> events() {
    return events;
  }

  /** Whether all that was told so far is history: an anniversary, a look back. */
  boolean isOfThePast() {
    return events.isEmpty() && !history.isEmpty();
  }

  List<Happening> history() {
    return history;
  }

  private Happening home(Mention mention) {
    boolean bare = mention.day() == null && mention.impact().isEmpty();
    Happening answered = bare ? answered(mention) : null;
    if (answered != null) {
      return answered;
    }
    if (bare && (mention.types().isEmpty() || mention.anaphora() || isOutcome(mention))) {
      boolean joins =
          last != null
              && Families.together(last.types(), mention.types())
              && (!mention.recall() || isOwnLoss(mention))
              && mention.vague() == last.vague();
      if (joins) {
        return mention.types().isEmpty() ? ofVictims(mention) : last;
      }
      if (mention.types().isEmpty()) {
        return null;
      }
    }

    Happening best = null;
    int bestScore = -1;
    for (int i = events.size() - 1; i >= 0; i--) {
      int score = fit.of(events.get(i), mention, last);
      if (score > bestScore) {
        best = events.get(i);
        bestScore = score;
      }
    }
    return best;
  }

  /** The event that the other side tells the other way round, without day or place; or null. */
  private Happening answered(Mention mention) {
    boolean ownWords =
        mention.claimants().stream().anyMatch(c -> c.party().equals(mention.sides().target()));
    if (!ownWords || mention.recall() || mention.vague()) {
      return null;
    }
    return events.stream()
        .filter(e -> e.types().stream().anyMatch(Families::isViolent))
        .filter(e -> sides.opposed(e.sides(), mention.sides()))
        .reduce((a, b) -> b)
        .orElse(null);
  }

  /** Whether a side tells of its own losses: it may have told so earlier of the same event. */
  private static boolean isOwnLoss(Mention mention) {
    return mention.tolls().stream()
        .anyMatch(t -> mention.claimants().stream().anyMatch(c -> c.party().equals(t.side())));
  }

  /**
   * The last event, or where it hurt one side alone and the other's losses are told, that one's.
   */
  private Happening ofVictims(Mention mention) {
    String victims =
        mention.tolls().stream().map(Toll::side).filter(Objects::nonNull).findFirst().orElse(null);
    if (victims == null || suits(last, victims)) {
      return last;
    }
    for (int i = events.size() - 1; i >= 0; i--) {
      Happening event = events.get(i);
      if (suits(event, victims) && Families.together(event.types(), mention.types())) {
        return event;
      }
    }
    return last;
  }

  /** Whether the losses of a side can be those of an event: it was hit, or both fought. */
  private static boolean suits(Happening event, String victims) {
    String target = event.sides().target();
    return event.types().contains(IncidentType.ARMED_CLASH)
        || victims.equals(target)
        || (target == null
            && (event.districts().isEmpty()
                || event.districts().stream().anyMatch(d -> d.startsWith(victims))));
  }

  /** Whether all that is told is how it ended for some: captured, missing. */
  private static boolean isOutcome(Mention mention) {
    return mention.types().equals(List.of(IncidentType.DETENTION_CAPTURE));
  }
}
