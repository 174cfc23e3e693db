package org.borderwatch.enrich.code;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.borderwatch.contracts.incident.IncidentType;
import org.borderwatch.contracts.region.District;
import org.borderwatch.enrich.code.lexicon.Cue;
import org.borderwatch.enrich.code.time.DateMention;

/**
 * Follows an article from sentence to sentence and gathers what it tells of each event: a mention
 * joins an event that agrees with it in day, district, kind and sides, or opens another.
 */
final class Discourse {
  private static final int DAY_AGREES = 4;
  private static final int DISTRICT_AGREES = 3;
  private static final int GOES_ON = 4;
  private static final int SAME_KIND = 1;
  private static final int GROUND_FITS = 1;

  /** Days that an undated event can be older than the article. */
  private static final int NEWS_AGE = 3;

  /** Days that it can be older than the statement that tells it. */
  private static final int STATEMENT_AGE = 1;

  private final TwoSides sides;
  private final List<Happening> events = new ArrayList<>();
  private final List<Happening> history = new ArrayList<>();
  private final LocalDate published;
  private final NeighbourDays neighbours;
  private Happening last;
  private Happening lastDated;

  /**
   * @param published the day of publication, or null
   */
  Discourse(Map<String, District> districts, LocalDate published) {
    this.sides = new TwoSides(districts);
    this.published = published;
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
    } else if (!mention.types().isEmpty() || opensByHarm(mention)) {
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
    return !same || last == null
        ? mention
        : last.mentions().stream()
            .filter(m -> !m.impact().isEmpty())
            .findFirst()
            .map(mention::where)
            .orElse(mention);
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

  private static boolean opensByHarm(Mention mention) {
    return mention.tolls().stream().anyMatch(t -> t.side() != null)
        || (!mention.tolls().isEmpty() && !mention.impact().isEmpty());
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
      int score = score(events.get(i), mention);
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

  /** Whether both can be one event; "the incident" can be of any kind. */
  private static boolean isOneKind(Happening event, Mention mention) {
    return (mention.weak() && mention.anaphora())
        || Families.together(event.types(), mention.types());
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

  /** How well a mention fits an event, negative where it cannot be the same. */
  private int score(Happening event, Mention mention) {
    Set<String> impact = mention.impact();
    boolean sameDay = false;
    if (mention.day() != null && event.day() != null) {
      sameDay = mention.day().agrees(event.day());
      if (!sameDay) {
        return -1;
      }
    }
    boolean vagueApart =
        mention.vague() != event.vague()
            && (mention.vague() || mention.day() == null || event.day() == null);
    boolean bare = event.districts().isEmpty() && event.day() == null;
    boolean recallApart = mention.recall() && !event.isRecalled() && !sameDay && !bare;
    if (vagueApart || recallApart || !isOneKind(event, mention)) {
      return -1;
    }
    if (isLongBefore(event, mention)) {
      return -1;
    }
    boolean elsewhere =
        event.day() == null
            && mention.day() != null
            && impact.isEmpty()
            && !event.districts().isEmpty()
            && event.isToldInBody()
            && !mention.anaphora()
            && !mention.reading().actingParties().isEmpty()
            && !sides.sameActor(event.sides(), mention.sides());
    if (elsewhere) {
      return -1;
    }
    boolean sameKind = event.types().isEmpty() || Families.same(event.types(), mention.types());
    boolean overlap = impact.stream().anyMatch(event.districts()::contains);
    boolean open = impact.isEmpty() || event.districts().isEmpty();
    boolean near =
        sameDay
            || (mention.day() == null && (event.day() == null || mention.sides().actor() == null))
            || (mention.day() == null && sides.isOtherVersion(event, mention))
            || event.paragraph() == mention.reading().sentence().paragraph();
    if (!overlap
        && !open
        && !((sameKind || mention.types().isEmpty())
            && near
            && sides.faceAcross(event.districts(), impact))) {
      return -1;
    }
    if (event.isToldInBody()
        && sides.opposed(event.sides(), mention.sides())
        && (!Families.isClash(event.types(), mention.types())
            || (sides.isApart(event, mention, overlap)
                && !(sides.isOtherVersion(event, mention)
                    && sides.faceAcross(event.districts(), impact))))) {
      return -1;
    }
    boolean goesOn =
        event == last
            && event.districts().isEmpty()
            && event.day() != null
            && mention.day() == null
            && follows(mention);
    return (sameDay ? DAY_AGREES : 0)
        + (goesOn ? GOES_ON : 0)
        + (overlap ? DISTRICT_AGREES : 0)
        + (sameKind ? SAME_KIND : 0)
        + (isOnTargetsGround(impact, event.sides()) ? GROUND_FITS : 0);
  }

  private static boolean isOnTargetsGround(Set<String> impact, Sides sides) {
    String target = sides.target();
    return target != null
        && !impact.isEmpty()
        && impact.stream().allMatch(d -> d.startsWith(target));
  }

  /** Whether all that is told is how it ended for some: captured, missing. */
  private static boolean isOutcome(Mention mention) {
    return mention.types().equals(List.of(IncidentType.DETENTION_CAPTURE));
  }

  /** Whether a mention's day is too long before the news that the event is. */
  private boolean isLongBefore(Happening event, Mention mention) {
    boolean pointsBack = mention.reading().actingParties().isEmpty() && mention.impact().isEmpty();
    if (pointsBack
        || mention.day() == null
        || mention.day().date() == null
        || event.day() != null) {
      return false;
    }
    LocalDate said = event.statementDay() == null ? published : event.statementDay().date();
    int slack = event.statementDay() == null ? NEWS_AGE : STATEMENT_AGE;
    return said != null && mention.day().date().isBefore(said.minusDays(slack));
  }
}
