package org.borderwatch.alerts.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.borderwatch.alerts.TopologyRun;
import org.borderwatch.alerts.rule.Rule;
import org.borderwatch.alerts.rule.RulesFile;
import org.borderwatch.contracts.alert.Alert;
import org.borderwatch.contracts.alert.Escalation;
import org.borderwatch.contracts.config.ConfigText;
import org.borderwatch.contracts.incident.Incident;
import org.junit.jupiter.api.Test;

class WatchTest {
  /** Histories a test goes through: {@code -Dborderwatch.seeds=5000} for a long look. */
  private static final int SEEDS = Integer.getInteger("borderwatch.seeds", 300);

  private static final List<Rule> RULES =
      RulesFile.read(
          new ConfigText(
              "test rules",
              """
              rules:
                - id: day
                  description: A day
                  window: PT24H
                  measure: score
                  levels: {watch: {raise: 3, clear: 2}, critical: {raise: 8, clear: 5}}
                  hold: PT90M
                - id: week
                  description: A week, by two outlets
                  window: P7D
                  measure: incidents
                  minSources: 2
                  districts: [AZ-LAC, AM-SU]
                  levels: {watch: {raise: 2, clear: 2}, elevated: {raise: 4, clear: 3}}
                - id: strikes
                  description: Those killed by drones in some hours
                  window: PT7H30M
                  measure: killed
                  types: [DRONE_STRIKE]
                  levels: {elevated: {raise: 1, clear: 1}}
                  hold: PT10M
              """));

  /** The figures at a time, by the definition and nothing else. */
  private static Map<String, List<Object>> counted(List<History.Event> events, Instant asOf) {
    Map<String, Incident> last = new LinkedHashMap<>();
    for (History.Event event : events) {
      if (event.key().startsWith("incident")) {
        last.put(event.key(), event.incident());
      }
    }
    ZoneId zone = TopologyRun.REGION.zone();
    Map<String, List<Object>> figures = new LinkedHashMap<>();
    for (Duration window : Watching.WINDOWS) {
      for (String district : List.of("AM-SU", "AZ-KAL", "AZ-LAC")) {
        Set<String> ids = new TreeSet<>();
        Set<String> sources = new TreeSet<>();
        int killed = 0;
        for (Incident incident : last.values()) {
          if (incident == null || !incident.counts() || !incident.district().equals(district)) {
            continue;
          }
          Instant day =
              incident.date() == null
                  ? Instant.MAX
                  : incident.date().plusDays(1).atStartOfDay(zone).toInstant();
          Instant at = day.isBefore(incident.firstReportedAt()) ? day : incident.firstReportedAt();
          if (at.isAfter(asOf.minus(window)) && !at.isAfter(asOf)) {
            ids.add(incident.id());
            sources.addAll(incident.sources());
            killed += incident.killed().values().stream().mapToInt(c -> c.figure()).sum();
          }
        }
        figures.put(district + "|" + window, List.of(ids, sources.size(), killed));
      }
    }
    return figures;
  }

  private static Map<String, List<Object>> told(Watching watching) {
    Map<String, List<Object>> figures = new LinkedHashMap<>();
    for (Duration window : Watching.WINDOWS) {
      for (String district : List.of("AM-SU", "AZ-KAL", "AZ-LAC")) {
        Escalation e = watching.latest.get(district + "|" + window);
        figures.put(
            district + "|" + window,
            e == null
                ? List.of(Set.of(), 0, 0)
                : List.of(
                    new TreeSet<>(e.incidentIds()),
                    e.sources(),
                    e.killed().values().stream().mapToInt(Integer::intValue).sum()));
      }
    }
    return figures;
  }

  @Test
  void shouldCountAsANaiveReadingOfTheInputDoes() {
    for (long seed = 0; seed < SEEDS; seed++) {
      History history = History.of(seed);
      Watching watching = new Watching(RULES);
      List<History.Event> sofar = new ArrayList<>();
      Instant clock = History.START;
      for (History.Event event : history.events()) {
        clock = event.at().isAfter(clock) ? event.at() : clock;
        History.feed(watching, event, clock);
        watching.watch.advance(clock, watching);
        sofar.add(event);
        assertThat(told(watching))
            .as("seed %d after event %d at %s", seed, sofar.size(), clock)
            .isEqualTo(counted(sofar, watching.watch.progress().judgedTo()));
      }
      for (int hours = 1; hours < 24 * 33; hours += 19) {
        Instant later = clock.plus(Duration.ofHours(hours));
        watching.watch.advance(later, watching);
        Instant tick = watching.watch.progress().judgedTo();
        assertThat(told(watching))
            .as("seed %d, %d hours after the end", seed, hours)
            .isEqualTo(counted(sofar, tick));
      }
    }
  }

  @Test
  void shouldSkipOnlyTicksAtWhichNothingChanges() {
    for (long seed = 0; seed < SEEDS / 30; seed++) {
      History history = History.of(seed);
      Watching skipping = new Watching(RULES);
      Watching everyMinute = new Watching(RULES);
      Instant clock = History.START;
      for (History.Event event : history.events()) {
        while (clock.plusSeconds(60).isBefore(event.at())) {
          clock = clock.plusSeconds(60);
          everyMinute.watch.doubt();
          everyMinute.watch.advance(clock, everyMinute);
        }
        clock = event.at().isAfter(clock) ? event.at() : clock;
        everyMinute.watch.doubt();
        History.feed(everyMinute, event, clock);
        History.feed(skipping, event, clock);
      }
      Instant end = clock.plus(Duration.ofDays(9));
      skipping.watch.advance(end, skipping);
      for (; !clock.isAfter(end); clock = clock.plusSeconds(60)) {
        everyMinute.watch.doubt();
        everyMinute.watch.advance(clock, everyMinute);
      }
      assertThat(skipping.alerts).as("alerts of seed %d", seed).isEqualTo(everyMinute.alerts);
      assertThat(withoutCoverage(skipping.escalations))
          .as("escalations of seed %d", seed)
          .isEqualTo(withoutCoverage(everyMinute.escalations));
    }
  }

  @Test
  void shouldGiveTheSameAlertsWithTheSameIdsWhenReplayed() {
    int alerts = 0;
    for (long seed = 0; seed < SEEDS; seed++) {
      History history = History.of(seed);
      Watching live = new Watching(RULES);
      Instant clock = History.START;
      // Live, the clock is looked at between records; a replay knows only the records.
      for (History.Event event : history.events()) {
        while (clock.plus(Duration.ofHours(5)).isBefore(event.at())) {
          clock = clock.plus(Duration.ofHours(5));
          live.watch.advance(clock, live);
        }
        if (event.at().isAfter(clock)) {
          live.watch.advance(clock, live);
          clock = event.at();
          live.watch.advance(clock, live);
        }
        History.feed(live, event, clock);
      }
      live.watch.advance(clock, live);
      Watching replayed = new Watching(RULES);
      history.replay(replayed);
      assertThat(live.alerts).as("seed %d", seed).isEqualTo(replayed.alerts);
      alerts += replayed.alerts.size();
    }
    assertThat(alerts).as("alerts in all").isGreaterThan(3 * SEEDS);
  }

  @Test
  void shouldCountTheSameInWhateverOrderTheVersionsOfDifferentIncidentsCome() {
    for (long seed = 0; seed < SEEDS; seed++) {
      History history = History.of(seed);
      Map<String, List<History.Event>> byKey =
          history.events().stream()
              .collect(
                  Collectors.groupingBy(
                      History.Event::key, LinkedHashMap::new, Collectors.toList()));
      Instant end = history.end();
      Watching ordered = new Watching(RULES);
      history.events().forEach(event -> History.feed(ordered, event, end));
      List<List<History.Event>> keys = new ArrayList<>(byKey.values());
      Collections.shuffle(keys, new Random(seed));
      Watching shuffled = new Watching(RULES);
      keys.forEach(
          events ->
              events.forEach(
                  event -> {
                    History.feed(shuffled, event, end);
                    History.feed(shuffled, event, end);
                  }));
      ordered.watch.advance(end.plusSeconds(60), ordered);
      shuffled.watch.advance(end.plusSeconds(60), shuffled);
      assertThat(told(shuffled)).as("seed %d", seed).isEqualTo(told(ordered));
    }
  }

  @Test
  void shouldSpendFewMomentsOnThreeQuietWeeks() {
    Watching watching = new Watching(RULES);
    Instant start = History.START;
    watching.watch.incident(
        "a",
        org.borderwatch.alerts.Incidents.incident("a", "AZ-LAC", start).make(),
        start,
        start,
        watching);
    watching.watch.advance(start.plus(Duration.ofDays(21)), watching);
    assertThat(watching.moments).as("hours, and little else").isLessThan(24 * 21 + 30);
    assertThat(watching.watch.progress().judgedTo()).isEqualTo(start.plus(Duration.ofDays(21)));
  }

  @Test
  void shouldFireAnAlertAtTheRecordsOwnTimeEvenWhenTheClockIsFurther() {
    Watching watching = new Watching(RULES);
    Instant start = Instant.parse("2026-03-02T09:00:30Z");
    watching.watch.incident("a", seized("a", start), start, start, watching);
    watching.watch.advance(start.plusSeconds(3_600), watching);
    Instant stamped = start.plusSeconds(20);
    watching.watch.incident("b", seized("b", stamped), stamped, start.plusSeconds(3_600), watching);
    watching.watch.advance(start.plusSeconds(3_600), watching);
    assertThat(watching.alerts)
        .extracting(Alert::change, Alert::at)
        .endsWith(org.assertj.core.groups.Tuple.tuple(Alert.Change.RAISED, stamped));
  }

  @Test
  void shouldMoveNoClockForARecordStampedInTheFuture() {
    Watching watching = new Watching(RULES);
    Instant now = Instant.parse("2026-03-02T09:00:00Z");
    Instant century = Instant.parse("2126-01-01T00:00:00Z");
    watching.watch.incident("a", seized("a", now), century, now, watching);
    assertThat(watching.watch.progress().judgedTo()).isEqualTo(now);
    watching.watch.advance(now.plusSeconds(60), watching);
    assertThat(watching.alerts)
        .extracting(Alert::at)
        .as("it counts from the next tick")
        .containsExactly(now.plusSeconds(60));
  }

  @Test
  void shouldResolveTheAlertsOfARuleThatIsNoLongerInForce() {
    Instant now = Instant.parse("2026-03-02T09:00:00Z");
    Watching before = new Watching(RULES);
    Incident incident = seized("a", now);
    before.watch.incident("a", incident, now, now, before);
    before.watch.advance(now, before);
    Watching after = new Watching(RULES.subList(1, 3));
    after.watch.restore(
        List.of(incident),
        List.of(),
        List.of(),
        before.episodes.values(),
        before.latest.values(),
        before.watch.progress());
    after.watch.advance(now.plusSeconds(60), after);
    assertThat(after.alerts)
        .extracting(Alert::id, Alert::change, Alert::revision)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                before.alerts.get(0).id(), Alert.Change.RESOLVED, 2));
    assertThat(after.latest.get("AZ-KAL|PT24H").level())
        .isEqualTo(org.borderwatch.contracts.alert.Level.NORMAL);
  }

  private static Incident seized(String id, Instant at) {
    return org.borderwatch.alerts.Incidents.incident(id, "AZ-KAL", at)
        .of(org.borderwatch.contracts.incident.IncidentType.TERRITORY_SEIZED)
        .make();
  }

  private static List<Escalation> withoutCoverage(List<Escalation> escalations) {
    return escalations.stream()
        .map(
            e ->
                new Escalation(
                    e.district(),
                    e.window(),
                    e.day(),
                    e.asOf(),
                    e.incidents(),
                    e.score(),
                    e.killed(),
                    e.injured(),
                    e.sources(),
                    e.claimants(),
                    e.level(),
                    e.incidentIds(),
                    new Escalation.Coverage(0, 0, e.coverage().blind())))
        .toList();
  }
}
