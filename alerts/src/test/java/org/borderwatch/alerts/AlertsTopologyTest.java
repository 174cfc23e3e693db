package org.borderwatch.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.borderwatch.alerts.Incidents.incident;
import static org.borderwatch.alerts.Incidents.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.borderwatch.contracts.alert.Alert;
import org.borderwatch.contracts.alert.Alert.Change;
import org.borderwatch.contracts.alert.Escalation;
import org.borderwatch.contracts.alert.Level;
import org.borderwatch.contracts.incident.IncidentType;
import org.borderwatch.contracts.incident.Status;
import org.junit.jupiter.api.Test;

class AlertsTopologyTest {
  private static final String NINE = "2026-03-02T09:00:00Z";

  @Test
  void shouldReadLikeItsGoldenDescription() throws IOException {
    String described =
        AlertsTopology.build(
                AlertsSettings.defaults(),
                TopologyRun.REGION,
                TopologyRun.RULES,
                TopologyRun.WEIGHTS,
                TopologyRun.TOPICS,
                () -> java.time.Instant.EPOCH,
                new org.borderwatch.contracts.stage.Ledger(),
                new io.micrometer.core.instrument.simple.SimpleMeterRegistry())
            .describe()
            .toString();
    try (InputStream golden = getClass().getResourceAsStream("/topology.txt")) {
      assertThat(described.strip())
          .isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8).strip());
    }
  }

  @Test
  void shouldFireRaiseAndResolveAsTimePasses() {
    try (TopologyRun run = new TopologyRun(NINE)) {
      run.pipe(source("agency", NINE));
      run.pipe(incident("a", "AZ-LAC", NINE).of(IncidentType.DRONE_STRIKE));
      assertThat(run.alerts()).as("score 3").isEmpty();
      run.pipe(incident("b", "AZ-LAC", NINE));
      List<Alert> up = new ArrayList<>(run.alerts());
      run.at("2026-03-02T09:10:00Z");
      run.pipe(incident("c", "AZ-LAC", NINE).of(IncidentType.AIR_STRIKE));
      up.addAll(run.alerts());
      assertThat(up).extracting(Alert::change).containsExactly(Change.FIRED, Change.RAISED);
      assertThat(up).extracting(Alert::id).containsOnly(up.get(0).id());
      assertThat(up.get(1).summary())
          .isEqualTo(
              "Raised from watch to elevated in Lachin / Berdzor:"
                  + " 3 incidents, score 8, within 24 h (elevated from 8)");

      run.at("2026-03-03T08:50:00Z").pipe(source("agency", "2026-03-03T08:50:00Z"));
      assertThat(run.alerts()).isEmpty();
      run.at("2026-03-03T09:30:00Z").pipe(source("agency", "2026-03-03T09:30:00Z"));
      assertThat(run.alerts()).as("below, for half an hour").isEmpty();
      run.at("2026-03-03T10:10:00Z");
      assertThat(run.alerts())
          .extracting(Alert::change, Alert::level, Alert::revision, a -> a.at().toString())
          .containsExactly(Tuple.tuple(Change.RESOLVED, Level.NORMAL, 3, "2026-03-03T10:00:00Z"));
    }
  }

  @Test
  void shouldCorrectCountsWhenIncidentsChangeMergeOrAreWithdrawn() {
    try (TopologyRun run = new TopologyRun(NINE)) {
      run.pipe(source("agency", NINE));
      run.pipe(incident("a", "AZ-LAC", NINE)).pipe(incident("b", "AZ-LAC", NINE));
      run.pipe(incident("a", "AZ-LAC", NINE));
      assertThat(counts(run, "AZ-LAC")).as("one moment").containsExactly(2);
      run.pipe(incident("b", "AZ-LAC", NINE).with(Status.SUPERSEDED));
      assertThat(counts(run, "AZ-LAC")).containsExactly(1);
      run.withdraw("a");
      assertThat(counts(run, "AZ-LAC")).containsExactly(0);
      assertThat(run.ledger.entries().get(0))
          .matches(entry -> entry.in() == 5 && entry.out() == 4 && entry.balances());
    }
  }

  @Test
  void shouldJudgeAMomentWhenALookFindsThatNothingMoreCame() {
    try (TopologyRun run = new TopologyRun(NINE)) {
      run.pipe(incident("a", "AZ-LAC", NINE).of(IncidentType.TERRITORY_SEIZED)).look();
      run.pipe(incident("b", "AZ-LAC", NINE).of(IncidentType.TERRITORY_SEIZED)).look();
      assertThat(run.told()).isEmpty();
      assertThat(run.progress().touched()).as("kept for a restart").containsExactly("AZ-LAC");
      assertThat(run.look().told()).extracting(Alert::level).containsExactly(Level.ELEVATED);
      assertThat(run.progress().open()).isNull();
    }
  }

  @Test
  void shouldHoldAnAlertWhileTheDistrictIsBlind() {
    try (TopologyRun run = new TopologyRun(NINE)) {
      run.pipe(source("agency", NINE)).pipe(source("elsewhere", NINE, "AM-SU"));
      run.pipe(incident("a", "AZ-LAC", NINE).of(IncidentType.TERRITORY_SEIZED));
      assertThat(run.alerts()).hasSize(1);
      run.at("2026-03-04T09:00:00Z").pipe(source("elsewhere", "2026-03-04T09:00:00Z", "AM-SU"));
      assertThat(run.alerts()).as("nobody watches Lachin").isEmpty();
      run.pipe(source("agency", "2026-03-04T09:00:00Z"));
      assertThat(run.alerts()).as("the hold time starts when somebody does").isEmpty();
      run.at("2026-03-04T09:40:00Z").pipe(source("agency", "2026-03-04T09:40:00Z"));
      run.at("2026-03-04T10:00:00Z");
      assertThat(run.alerts()).extracting(Alert::change).containsExactly(Change.RESOLVED);
    }
  }

  @Test
  void shouldStampEveryRecordWithTheMomentItIsAboutAndSayWhatItIs() {
    try (TopologyRun run = new TopologyRun(NINE)) {
      run.pipe(source("agency", NINE));
      run.pipe(incident("a", "AZ-LAC", NINE).of(IncidentType.TERRITORY_SEIZED));
      assertThat(run.alertRecords())
          .singleElement()
          .satisfies(
              record -> {
                assertThat(record.getRecordTime())
                    .isEqualTo(record.value().at())
                    .isEqualTo(java.time.Instant.parse(NINE));
                assertThat(record.key()).isEqualTo(record.value().id());
                assertThat(record.headers().lastHeader("ce_type").value())
                    .asString()
                    .isEqualTo("org.borderwatch.alert.v1");
                assertThat(record.headers().lastHeader("ce_id").value())
                    .asString()
                    .isEqualTo(record.key() + "|1");
              });
    }
  }

  @Test
  void shouldTellAnUnchangedCountAgainOnceARegionDay() {
    try (TopologyRun run = new TopologyRun(NINE)) {
      run.pipe(source("agency", NINE));
      run.pipe(incident("a", "AZ-LAC", NINE));
      run.escalations();
      run.at("2026-03-05T09:00:00Z");
      assertThat(run.escalations())
          .filteredOn(e -> e.window().equals(Duration.ofDays(7)) && !e.coverage().blind())
          .isEmpty();
      run.pipe(source("agency", "2026-03-05T09:00:00Z"));
      run.escalations();
      run.at("2026-03-05T20:01:00Z");
      assertThat(run.escalations())
          .filteredOn(e -> e.window().equals(Duration.ofDays(7)) && e.day().getDayOfMonth() == 6)
          .singleElement()
          .matches(e -> e.incidents() == 1 && e.asOf().toString().equals("2026-03-05T20:00:00Z"));
    }
  }

  private static List<Integer> counts(TopologyRun run, String district) {
    return run.escalations().stream()
        .filter(e -> e.district().equals(district) && e.window().equals(Duration.ofHours(24)))
        .map(Escalation::incidents)
        .toList();
  }
}
