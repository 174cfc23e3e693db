package org.borderwatch.alerts.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.borderwatch.alerts.Incidents.incident;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.borderwatch.alerts.TopologyRun;
import org.borderwatch.contracts.alert.Scope;
import org.borderwatch.contracts.incident.IncidentType;
import org.borderwatch.contracts.incident.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiveSetTest {
  private static final String D = "AZ-LAC";
  private static final Scope PAIR =
      new Scope(Scope.Kind.GROUP, "pair", "The pair", List.of("AM-SU", D));
  private final LiveSet live =
      new LiveSet(
          TopologyRun.REGION.zone(),
          TopologyRun.WEIGHTS,
          new Scopes(TopologyRun.REGION, List.of(PAIR)));

  @ParameterizedTest(name = "{3}")
  @CsvSource({
    "2026-03-01T10:00:00Z, 2026-03-02T09:59:59.999Z, 1, just before it leaves",
    "2026-03-01T10:00:00Z, 2026-03-02T10:00:00Z, 0, W after it counts from",
    "2026-03-01T10:00:00Z, 2026-03-01T10:00:00Z, 1, at the moment it counts from",
    "2026-03-01T10:00:00Z, 2026-03-01T09:59:59.999Z, 0, before it counts from",
  })
  void shouldCountFromAfterTheWindowsStartToItsEnd(
      Instant reported, Instant asOf, int count, String name) {
    live.put("a", incident("a", D, reported).make());
    assertThat(live.window(D, asOf, Duration.ofHours(24)).counted()).hasSize(count);
  }

  @Test
  void shouldCountFromTheEndOfTheDayInTheRegionWhenItWasReportedLater() {
    Instant reported = Instant.parse("2026-03-03T05:00:00Z");
    live.put("a", incident("a", D, reported).on(LocalDate.parse("2026-03-01")).make());
    Instant midnightInBaku = Instant.parse("2026-03-01T20:00:00Z");
    assertThat(live.window(D, midnightInBaku, Duration.ofHours(1)).counted()).hasSize(1);
    assertThat(live.window(D, reported, Duration.ofHours(24)).counted())
        .as("late news is in no window of a day")
        .isEmpty();
  }

  @Test
  void shouldSayWhatAVersionDid() {
    Instant now = Instant.parse("2026-03-01T10:00:00Z");
    assertThat(live.put("a", incident("a", D, now).make())).isEqualTo(LiveSet.Change.COUNTED);
    assertThat(live.put("a", incident("a", D, now).make())).isEqualTo(LiveSet.Change.REPEATED);
    assertThat(live.put("a", incident("a", "AM-SU", now).make())).isEqualTo(LiveSet.Change.COUNTED);
    assertThat(live.window(D, now, Duration.ofDays(1)).counted()).as("it moved").isEmpty();
    assertThat(live.put("a", incident("a", "AM-SU", now).with(Status.SUPERSEDED).make()))
        .isEqualTo(LiveSet.Change.REMOVED);
    assertThat(live.put("a", null)).isEqualTo(LiveSet.Change.NOT_COUNTING);
    assertThat(live.scopes()).isEmpty();
  }

  @Test
  void shouldNameTheNextMomentAtWhichAWindowChanges() {
    Duration day = Duration.ofDays(1);
    Instant now = Instant.parse("2026-03-01T10:00:00Z");
    assertThat(live.nextChange(D, now, day)).isEqualTo(Instant.MAX);
    live.put("a", incident("a", D, now.minusSeconds(60)).make());
    assertThat(live.nextChange(D, now, day)).isEqualTo(now.minusSeconds(60).plus(day));
    live.put("b", incident("b", D, now.plusSeconds(60)).make());
    assertThat(live.nextChange(D, now, day)).isEqualTo(now.plusSeconds(60));
    assertThat(live.forget(D, now)).containsExactly("a");
    assertThat(live.nextChange(D, now.plus(day), day)).isEqualTo(now.plusSeconds(60).plus(day));
  }

  @Test
  void shouldCountAnEventOnceInAGroupOfDistrictsByItsHeaviestPart() {
    Instant at = Instant.parse("2026-03-02T10:00:00Z");
    live.put("battle/1", incident("battle/1", D, at).make());
    live.put("battle/2", incident("battle/2", "AM-SU", at).of(IncidentType.AIR_STRIKE).make());
    live.put("other", incident("other", D, at).make());
    assertThat(live.window(D, at, Duration.ofHours(1)).tally().incidents()).isEqualTo(2);
    Window pair = live.window("pair", at, Duration.ofHours(1));
    assertThat(pair.ids()).containsExactlyInAnyOrder("battle/2", "other");
    assertThat(pair.tally().score()).isEqualTo(5);
    live.put("battle/2", null);
    assertThat(live.window("pair", at, Duration.ofHours(1)).ids())
        .as("what is left of it")
        .containsExactlyInAnyOrder("battle/1", "other");
  }
}
