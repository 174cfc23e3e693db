package org.borderwatch.alerts.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
 * Histories whose every time is on a grid of half an hour, or half a minute later, so that a naive
 * reading need not look at each minute: incidents told, repeated, corrected, moved, merged and
 * withdrawn, late, with idle days, events in several districts, and sources that come and go.
 */
final class OracleHistory {
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
  record Step(Instant at, String key, Incident incident, Source source) {
    void apply(Naive naive) {
      if (source == null) {
        naive.incident(key, incident, at);
      } else {
        naive.source(key, source);
      }
    }

    void apply(Watching watching, Instant clock) {
      if (source == null) {
        watching.incident(key, incident, at, clock);
      } else {
        watching.source(key, source, at, clock);
      }
    }

    void apply(TopologyRun run) {
      if (source == null) {
        run.pipe(key, incident, at);
      } else {
        run.pipe(key, source, at);
      }
    }

    /** What a person needs to play it by hand. */
    @Override
    public String toString() {
      return incident == null
          ? at + " " + key + (source == null ? " withdrawn" : " polled")
          : "%s %s in %s, day %s, reported %s, %s, %s, killed %s, by %s, claimed by %s"
              .formatted(
                  at,
                  key,
                  incident.district(),
                  incident.date(),
                  incident.firstReportedAt(),
                  incident.types(),
                  incident.status(),
                  incident.killed(),
                  incident.sources(),
                  incident.claimants());
    }
  }

  private OracleHistory() {}

  static List<Step> of(long seed) {
    Random dice = new Random(seed);
    List<Step> steps = new ArrayList<>();
    Instant now = START;
    int length = 5 + dice.nextInt(45);
    for (int i = 0; i < length; i++) {
      now =
          START
              .plus(Duration.between(START, now).truncatedTo(ChronoUnit.MINUTES))
              .plus(pause(dice));
      now = dice.nextInt(6) == 0 ? now.plusSeconds(30) : now;
      String id = "incident-" + dice.nextInt(7) + "/" + dice.nextInt(2);
      switch (dice.nextInt(12)) {
        case 0 -> steps.add(new Step(now, id, null, null));
        case 1, 2 -> steps.add(new Step(now, "agency", null, polled("agency", now)));
        case 3 -> steps.add(new Step(now, "local", null, polled("local", now, "AZ-LAC")));
        case 4 -> {
          if (!steps.isEmpty()) {
            Step again = steps.get(dice.nextInt(steps.size()));
            steps.add(new Step(now, again.key(), again.incident(), again.source()));
          }
        }
        case 5 -> steps.add(new Step(now, id, version(dice, id, now, Status.SUPERSEDED), null));
        default -> {
          Instant at = dice.nextInt(8) == 0 ? now.minusSeconds(1_800L * dice.nextInt(5)) : now;
          steps.add(new Step(at, id, version(dice, id, at, Status.CLAIMED), null));
        }
      }
    }
    return steps;
  }

  /** Long enough after the last for every alert to end. */
  static Instant end(List<Step> steps) {
    return steps.stream()
        .map(Step::at)
        .max(Instant::compareTo)
        .orElse(START)
        .plus(Duration.ofDays(3));
  }

  private static Duration pause(Random dice) {
    Duration onGrid =
        switch (dice.nextInt(8)) {
          case 0, 1 -> Duration.ZERO;
          case 2 -> Duration.ofDays(1 + dice.nextInt(2));
          case 3, 4 -> Duration.ofMinutes(30L * dice.nextInt(5));
          default -> Duration.ofMinutes(30L * dice.nextInt(33));
        };
    return onGrid;
  }

  private static Source polled(String feedId, Instant at, String... districts) {
    return new Source(
        feedId,
        feedId,
        Source.Status.HEALTHY,
        "read",
        at,
        at,
        at.plusSeconds(24_000),
        24_000,
        0,
        List.of(districts));
  }

  private static Incident version(Random dice, String id, Instant at, Status status) {
    Instant now = at.truncatedTo(ChronoUnit.MINUTES);
    Duration before = Duration.ofMinutes(dice.nextInt(3) == 0 ? 30L * dice.nextInt(300) : 0);
    Duration after = Duration.ofMinutes(dice.nextInt(12) == 0 ? 30L * dice.nextInt(70) : 0);
    Instant reported = now.minus(before).plus(after);
    String district = DISTRICTS.get(dice.nextInt(DISTRICTS.size()));
    Incidents incident =
        Incidents.incident(id, district, reported)
            .of(TYPES[dice.nextInt(TYPES.length)])
            .killing(dice.nextInt(3) == 0 ? Map.of("AM", Count.of(dice.nextInt(4))) : Map.of())
            .toldBy(List.of("Outlet " + dice.nextInt(4)), List.of(dice.nextBoolean() ? "AM" : "AZ"))
            .with(status);
    LocalDate day = LocalDate.ofInstant(reported, TopologyRun.REGION.zone());
    return (dice.nextBoolean() ? incident.on(day.minusDays(dice.nextInt(3))) : incident).make();
  }
}
