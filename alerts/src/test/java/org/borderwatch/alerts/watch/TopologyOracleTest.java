package org.borderwatch.alerts.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.borderwatch.alerts.AlertsSettings;
import org.borderwatch.alerts.TopologyRun;
import org.junit.jupiter.api.Test;

class TopologyOracleTest {
  private static final int SEEDS = Integer.getInteger("borderwatch.seeds", 300) / 10;

  /**
   * The topology on a clock that is looked at now and then, and a replay that sees records only.
   */
  @Test
  void shouldTellWhatAReplayOfTheSameRecordsTells() {
    for (long seed = 0; seed < SEEDS; seed++) {
      History history = History.of(seed);
      Watching replayed = new Watching(TopologyRun.RULES);
      history.replay(replayed);
      Instant end = history.end().plus(Duration.ofDays(40));
      replayed.watch.advance(end, replayed);
      try (TopologyRun run =
          new TopologyRun(AlertsSettings.defaults(), TopologyRun.RULES, History.START)) {
        Instant clock = History.START;
        for (History.Event event : history.events()) {
          if (event.at().isAfter(clock)) {
            clock = event.at();
            run.at(clock.minusMillis(1)).at(clock);
          }
          if (event.key().startsWith("incident")) {
            run.pipe(event.key(), event.incident(), event.at());
          } else {
            run.pipe(event.key(), event.source(), event.at());
          }
        }
        run.at(end);
        assertThat(run.alerts()).as("alerts of seed %d", seed).isEqualTo(replayed.alerts);
        assertThat(run.escalations())
            .as("escalations of seed %d", seed)
            .isEqualTo(replayed.escalations);
      }
    }
  }
}
