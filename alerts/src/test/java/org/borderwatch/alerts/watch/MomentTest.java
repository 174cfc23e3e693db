package org.borderwatch.alerts.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.borderwatch.alerts.Incidents.incident;

import java.time.Instant;
import java.util.Random;
import org.assertj.core.groups.Tuple;
import org.borderwatch.alerts.Incidents;
import org.borderwatch.alerts.TopologyRun;
import org.borderwatch.contracts.alert.Alert;
import org.borderwatch.contracts.alert.Alert.Change;
import org.borderwatch.contracts.alert.Escalation;
import org.borderwatch.contracts.alert.Level;
import org.borderwatch.contracts.incident.Incident;
import org.borderwatch.contracts.incident.IncidentType;
import org.borderwatch.contracts.incident.Status;
import org.junit.jupiter.api.Test;

/** What one article changes comes as several records of one timestamp: half of it is not true. */
class MomentTest {
  private static final int SEEDS = Integer.getInteger("borderwatch.seeds", 300);
  private static final Instant NINE = Instant.parse("2026-03-02T09:00:00.250Z");
  private static final String D = "AZ-LAC";

  private final Watching watching = new Watching(TopologyRun.RULES);

  @Test
  void shouldTellNothingOfTwoChangesThatCancel() {
    take(incident("a", D, NINE).of(IncidentType.TERRITORY_SEIZED), NINE);
    take(incident("a", D, NINE).of(IncidentType.TERRITORY_SEIZED).with(Status.SUPERSEDED), NINE);
    pass(NINE);
    assertThat(watching.alerts).isEmpty();
    assertThat(watching.escalations).isEmpty();
  }

  @Test
  void shouldNotRaiseForADuplicateThatTheNextRecordAbsorbs() {
    Incidents heavy = incident("a", D, NINE).of(IncidentType.TERRITORY_SEIZED);
    take(heavy, NINE);
    pass(NINE);
    Instant later = NINE.plusSeconds(3_600);
    take(incident("b", D, later).of(IncidentType.TERRITORY_SEIZED), later);
    take(heavy.with(Status.SUPERSEDED), later);
    pass(later);
    assertThat(watching.alerts).extracting(Alert::change).containsExactly(Change.FIRED);
    assertThat(watching.latest.get(D + "|PT24H"))
        .extracting(Escalation::incidents, Escalation::asOf)
        .containsExactly(1, later);
  }

  @Test
  void shouldRaiseOnceForThreeRecordsOfOneMoment() {
    for (String id : new String[] {"a", "b", "c"}) {
      take(incident(id, D, NINE).of(IncidentType.TERRITORY_SEIZED), NINE);
    }
    pass(NINE);
    assertThat(watching.alerts)
        .extracting(Alert::change, Alert::level, Alert::revision, alert -> alert.evidence().size())
        .containsExactly(Tuple.tuple(Change.FIRED, Level.ELEVATED, 1, 3));
    assertThat(watching.escalations)
        .extracting(Escalation::window)
        .as("one a window")
        .containsExactlyElementsOf(Watching.WINDOWS);
  }

  @Test
  void shouldJudgeAMomentWhenALaterRecordComes() {
    take(incident("a", D, NINE).of(IncidentType.TERRITORY_SEIZED), NINE);
    assertThat(watching.alerts).as("more may come").isEmpty();
    take(incident("b", "AM-SU", NINE), NINE.plusMillis(1));
    assertThat(watching.alerts).extracting(Alert::at).containsExactly(NINE);
  }

  @Test
  void shouldJudgeALateMomentAsAWholeToo() {
    Instant noon = NINE.plusSeconds(10_800);
    take(incident("a", "AM-SU", noon), noon);
    pass(noon);
    watching.watch.incident("b", seized("b"), NINE, noon, watching);
    watching.watch.incident("c", seized("c"), NINE, noon, watching);
    pass(noon);
    assertThat(watching.alerts)
        .extracting(Alert::level, Alert::at)
        .containsExactly(Tuple.tuple(Level.ELEVATED, NINE));
  }

  @Test
  void shouldLetAnOlderPollJoinTheOpenMoment() {
    take(incident("a", D, NINE).of(IncidentType.TERRITORY_SEIZED), NINE);
    Instant before = NINE.minusMillis(100);
    watching.watch.source(
        "agency", Incidents.source("agency", before.toString()), before, NINE, watching);
    take(incident("a", D, NINE).with(Status.SUPERSEDED), NINE);
    pass(NINE);
    assertThat(watching.alerts).isEmpty();
  }

  @Test
  void shouldTellTheSameHoweverOftenItIsRestarted() {
    for (long seed = 0; seed < SEEDS; seed++) {
      History history = History.of(seed);
      Watching steady = new Watching(TopologyRun.RULES);
      history.replay(steady);
      Random dice = new Random(seed);
      Watching restarted = new Watching(TopologyRun.RULES);
      for (History.Event event : history.events()) {
        if (dice.nextInt(3) == 0) {
          restarted = restarted.restart();
        }
        History.feed(restarted, event, event.at());
      }
      restarted = restarted.restart();
      restarted.watch.advance(history.end(), restarted);
      assertThat(restarted.alerts).as("alerts of seed %d", seed).isEqualTo(steady.alerts);
      assertThat(restarted.escalations)
          .as("escalations of seed %d", seed)
          .isEqualTo(steady.escalations);
    }
  }

  private void take(Incidents incident, Instant at) {
    watching.watch.incident(incident.id(), incident.make(), at, at, watching);
  }

  private void pass(Instant clock) {
    watching.watch.advance(clock, watching);
  }

  private static Incident seized(String id) {
    return incident(id, D, NINE).of(IncidentType.TERRITORY_SEIZED).make();
  }
}
