package org.borderwatch.alerts.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.borderwatch.alerts.Incidents;
import org.borderwatch.alerts.TopologyRun;
import org.borderwatch.contracts.feed.Source;
import org.borderwatch.contracts.incident.Count;
import org.borderwatch.contracts.incident.Incident;
import org.borderwatch.contracts.incident.IncidentType;
import org.borderwatch.contracts.incident.Status;

/**
 * What a seed made happen: versions of incidents with their timestamps, told once or again, late,
 * corrected, superseded, withdrawn, or several at one moment; and polls of sources.
 */
record History(List<Event> events) {
  static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
  private static final List<String> DISTRICTS = List.of("AZ-LAC", "AM-SU", "AZ-KAL");
  private static final IncidentType[] TYPES = {
    IncidentType.CEASEFIRE_FIRE,
    IncidentType.SHELLING,
    IncidentType.DRONE_STRIKE,
    IncidentType.TERRITORY_SEIZED,
    IncidentType.PRISONER_RELEASE
  };

  /** One record: of an incident (null for a tombstone), or of a source. */
  record Event(Instant at, String key, Incident incident, Source source) {}

  static History of(long seed) {
    Random dice = new Random(seed);
    List<Event> events = new ArrayList<>();
    Instant now = START;
    int length = 5 + dice.nextInt(40);
    for (int i = 0; i < length; i++) {
      now = now.plus(pause(dice));
      String id = "incident-" + dice.nextInt(12);
      switch (dice.nextInt(12)) {
        case 0 -> events.add(new Event(now, id, null, null));
        case 1, 2 -> events.add(new Event(now, "agency", null, polled("agency", now)));
        case 3 -> events.add(new Event(now, "local", null, polled("local", now, "AZ-LAC")));
        case 4 -> {
          if (!events.isEmpty()) {
            Event again = events.get(dice.nextInt(events.size()));
            events.add(new Event(now, again.key(), again.incident(), again.source()));
          }
        }
        case 5 -> events.add(new Event(now, id, version(dice, id, now, Status.SUPERSEDED), null));
        default -> events.add(new Event(late(dice, now), id, version(dice, id, now, null), null));
      }
    }
    return new History(events);
  }

  Instant end() {
    return events.stream().map(Event::at).max(Instant::compareTo).orElse(START);
  }

  void replay(Watching watching) {
    events.forEach(event -> feed(watching, event, event.at()));
    watching.watch.advance(end(), watching);
  }

  static void feed(Watching watching, Event event, Instant clock) {
    if (event.source() == null && event.key().startsWith("incident")) {
      watching.incident(event.key(), event.incident(), event.at(), clock);
    } else {
      watching.source(event.key(), event.source(), event.at(), clock);
    }
  }

  private static Duration pause(Random dice) {
    return switch (dice.nextInt(7)) {
      case 5, 6 -> Duration.ZERO;
      case 0 -> Duration.ofSeconds(dice.nextInt(90));
      case 1, 2 -> Duration.ofMinutes(dice.nextInt(120));
      case 3 -> Duration.ofMillis(dice.nextInt(40_000_000));
      default -> Duration.ofHours(dice.nextInt(60));
    };
  }

  /** Some records come a little after others that are younger. */
  private static Instant late(Random dice, Instant now) {
    return dice.nextInt(6) == 0 ? now.minusSeconds(dice.nextInt(400)) : now;
  }

  private static Source polled(String feedId, Instant at, String... districts) {
    return Incidents.source(feedId, at.toString(), districts);
  }

  private static Incident version(Random dice, String id, Instant now, Status status) {
    Duration before = Duration.ofMinutes(dice.nextInt(3) == 0 ? dice.nextInt(60_000) : 5);
    Duration after = Duration.ofMinutes(dice.nextInt(10) == 0 ? dice.nextInt(3_000) : 0);
    Instant reported = now.minus(before).plus(after);
    Incidents incident =
        Incidents.incident(id, DISTRICTS.get(dice.nextInt(DISTRICTS.size())), reported)
            .of(TYPES[dice.nextInt(TYPES.length)])
            .killing(dice.nextInt(3) == 0 ? Map.of("AM", Count.of(dice.nextInt(4))) : Map.of())
            .toldBy(List.of("Outlet " + dice.nextInt(4)), List.of(dice.nextBoolean() ? "AM" : "AZ"))
            .with(status == null ? Status.CLAIMED : status);
    LocalDate day = LocalDate.ofInstant(reported, TopologyRun.REGION.zone());
    return (dice.nextBoolean() ? incident.on(day.minusDays(dice.nextInt(3))) : incident).make();
  }
}
