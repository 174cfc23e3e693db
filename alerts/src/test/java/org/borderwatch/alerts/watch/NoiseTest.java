package org.borderwatch.alerts.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.borderwatch.alerts.Incidents.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.assertj.core.groups.Tuple;
import org.borderwatch.alerts.Incidents;
import org.borderwatch.alerts.TopologyRun;
import org.borderwatch.alerts.rule.Rule;
import org.borderwatch.alerts.rule.RulesFile;
import org.borderwatch.contracts.alert.Alert;
import org.borderwatch.contracts.alert.Alert.Change;
import org.borderwatch.contracts.alert.Escalation;
import org.borderwatch.contracts.alert.Level;
import org.borderwatch.contracts.config.ConfigText;
import org.borderwatch.contracts.feed.Source;
import org.borderwatch.contracts.incident.Count;
import org.borderwatch.contracts.incident.IncidentType;
import org.borderwatch.contracts.incident.Status;
import org.junit.jupiter.api.Test;

/** How often a desk is told of what is one thing, and that it is told what came too late. */
class NoiseTest {
  private static final int SEEDS = Integer.getInteger("borderwatch.seeds", 300);
  private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
  private static final String D = "AZ-LAC";

  private final Watching watching = new Watching(TopologyRun.RULES);

  @Test
  void shouldTellAnEventOfFiveHundredArticlesOnceAndAtMostThreeTimesMore() {
    for (long seed = 0; seed < SEEDS / 10; seed++) {
      Random dice = new Random(seed);
      Watching desk = new Watching(TopologyRun.RULES);
      TreeSet<String> outlets = new TreeSet<>();
      TreeSet<String> parties = new TreeSet<>(List.of("AZ"));
      Instant at = NINE;
      int killed = 1;
      String id = "event";
      for (int article = 0; article < 500; article++) {
        at = at.plusSeconds(dice.nextInt(340));
        outlets.add("Outlet " + dice.nextInt(60));
        killed += dice.nextInt(40) == 0 ? 1 : 0;
        if (dice.nextInt(100) == 0) {
          parties.add("AM");
        }
        if (dice.nextInt(100) == 0) {
          // An older report was found: the incident is called after that now.
          desk.incident(id, event(id, 1, outlets, parties).with(Status.SUPERSEDED).make(), at, at);
          id = "event-" + article;
        }
        desk.incident(id, event(id, killed, outlets, parties).make(), at, at);
      }
      desk.watch.advance(at.plusSeconds(60), desk);
      assertThat(desk.alerts)
          .as("seed %d", seed)
          .filteredOn(alert -> alert.rule().equals("week-incidents"))
          .as("one incident is no week")
          .isEmpty();
      assertThat(desk.alerts)
          .as("seed %d", seed)
          .extracting(Alert::id)
          .containsOnly(desk.alerts.get(0).id());
      assertThat(desk.alerts)
          .as("seed %d", seed)
          .filteredOn(alert -> alert.change() == Change.UPDATED || alert.change() == Change.RAISED)
          .hasSizeBetween(1, 3);
    }
  }

  private static Incidents event(
      String id, int killed, TreeSet<String> outlets, TreeSet<String> parties) {
    return incident(id, D, NINE)
        .of(IncidentType.SHELLING)
        .killing(Map.of("AZ", Count.of(Math.min(4, killed))))
        .toldBy(List.copyOf(outlets), List.copyOf(parties));
  }

  @Test
  void shouldTellOfACountThatFlapsAtMostOnceAnHour() {
    Rule rule =
        RulesFile.read(
                new ConfigText(
                    "rules",
                    """
                    rules:
                      - id: flapping
                        description: Neither held nor with a gap between raise and clear
                        window: P7D
                        measure: incidents
                        levels: {watch: {raise: 1, clear: 1}, elevated: {raise: 2, clear: 2}}
                    """))
            .get(0);
    for (long seed = 0; seed < SEEDS / 10; seed++) {
      Random dice = new Random(seed);
      Watching desk = new Watching(List.of(rule));
      desk.source("agency", Incidents.source("agency", "2026-03-09T09:00:00Z"), NINE, NINE);
      Instant at = NINE;
      for (int i = 0; i < 600; i++) {
        at = at.plusSeconds(dice.nextInt(300));
        String id = dice.nextBoolean() ? "a" : "b";
        boolean there = dice.nextBoolean();
        desk.incident(id, there ? incident(id, D, NINE).make() : null, at, at);
      }
      List<Instant> told = new ArrayList<>(desk.alerts.stream().map(Alert::at).toList());
      assertThat(told).as("seed %d: it is told", seed).hasSizeGreaterThan(5);
      int sudden = 0;
      for (int i = 1; i < told.size(); i++) {
        boolean higher = desk.alerts.get(i).change() == Change.RAISED;
        boolean soon = Duration.between(told.get(i - 1), told.get(i)).toMinutes() < 60;
        sudden += soon && higher ? 1 : 0;
        assertThat(soon && !higher).as("seed %d, %s", seed, desk.alerts.get(i)).isFalse();
      }
      assertThat(sudden)
          .as("seed %d: a level never reached before is told at once", seed)
          .isLessThan(12);
    }
  }

  @Test
  void shouldTellWhatCameTooLateForItsDayOnceAsLateNews() {
    Instant happened = NINE.minus(Duration.ofDays(4));
    Incidents late = incident("a", D, happened).of(IncidentType.TERRITORY_SEIZED).seen(NINE);
    watching.incident("a", late.make(), NINE, NINE);
    watching.watch.advance(NINE.plusSeconds(120), watching);
    watching.incident(
        "a",
        late.killing(Map.of("AM", Count.of(1))).make(),
        NINE.plusSeconds(180),
        NINE.plusSeconds(180));
    watching.watch.advance(NINE.plusSeconds(300), watching);
    assertThat(watching.alerts)
        .extracting(Alert::change, Alert::rule, Alert::level, Alert::late, Alert::open, Alert::at)
        .containsExactly(Tuple.tuple(Change.NOTED, "day-score", Level.WATCH, true, false, NINE));
    assertThat(watching.alerts.get(0).startedAt()).isEqualTo(happened);
    assertThat(watching.alerts.get(0).summary()).startsWith("Late news (watch) in Lachin");
    assertThat(watching.latest.get(D + "|PT168H").incidents()).as("it counts where it may").isOne();
  }

  @Test
  void shouldNotTellAsLateWhatWasSeenInTimeOrIsTooLightOrOlderThanEveryWindow() {
    Instant happened = NINE.minus(Duration.ofDays(4));
    watching.incident("light", incident("light", D, happened).seen(NINE).make(), NINE, NINE);
    Incidents seized = incident("b", "AM-SU", happened).of(IncidentType.TERRITORY_SEIZED);
    watching.incident("b", seized.make(), NINE, NINE);
    Instant older = NINE.minus(Duration.ofDays(31));
    Incidents old = incident("c", "AZ-KAL", older).of(IncidentType.TERRITORY_SEIZED);
    watching.incident("c", old.seen(NINE).make(), NINE, NINE);
    watching.watch.advance(NINE.plusSeconds(60), watching);
    assertThat(watching.alerts).isEmpty();
  }

  @Test
  void shouldTellAnUnchangedFigureEachHourAndBlindnessThatFlipsOncePerQuarter() {
    watching.incident("a", incident("a", D, NINE).make(), NINE, NINE);
    for (int minute = 1; minute <= 120; minute++) {
      Instant at = NINE.plusSeconds(60L * minute);
      // A source of a minute's interval that fails every other time, three minutes long.
      if (minute % 6 == 0) {
        watching.source("agency", oncePerMinute(at), at, at);
      }
      watching.watch.advance(at, watching);
    }
    List<Escalation> day =
        watching.escalations.stream().filter(e -> e.window().equals(Duration.ofHours(24))).toList();
    assertThat(day).hasSizeBetween(5, 12);
    assertThat(day)
        .extracting(Escalation::asOf)
        .contains(NINE.plusSeconds(3_600), NINE.plusSeconds(7_200));
    assertThat(day).extracting(e -> e.coverage().blind()).contains(true, false);
    assertThat(day.get(0).types()).isEqualTo(Map.of("CEASEFIRE_FIRE", 1));
    assertThat(day.get(0).baseline().insufficient())
        .as("no history is not nought expected")
        .isTrue();
  }

  private static Source oncePerMinute(Instant at) {
    return new Source(
        "agency",
        "agency",
        Source.Status.HEALTHY,
        "read",
        at,
        at,
        at.plusSeconds(60),
        60,
        0,
        List.of());
  }
}
