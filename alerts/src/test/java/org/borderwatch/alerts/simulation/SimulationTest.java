package org.borderwatch.alerts.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SimulationTest {
  private static final int WORLDS = Integer.getInteger("borderwatch.seeds", 300) >= 5000 ? 12 : 3;
  private static final int DAYS = WORLDS > 3 ? 1095 : 730;

  /** Measured over twelve worlds of three years: baseline .92, EARS C2 .82. */
  @Test
  void shouldFindNineOfTenBurstsAtOneFalseAlertAWeek() {
    int bursts = 0;
    int baseline = 0;
    int ears = 0;
    for (long seed = 1; seed <= WORLDS; seed++) {
      World world = World.of(seed, 86, DAYS);
      List<Trial> trials = Trial.all(world, 1);
      assertThat(trials).allMatch(trial -> trial.falseAWeek() <= 1);
      bursts += world.bursts().size();
      baseline += trials.get(0).caught();
      ears += trials.get(1).caught();
    }
    assertThat((double) baseline / bursts).as("share of %d bursts", bursts).isGreaterThan(0.86);
    assertThat(baseline).as("beside EARS C2").isGreaterThan(ears);
  }

  @Test
  void shouldMakeTheSameWorldOfTheSameSeed() {
    World one = World.of(9, 20, 200);
    World again = World.of(9, 20, 200);
    assertThat(Arrays.deepEquals(one.counts(), again.counts())).isTrue();
    assertThat(Arrays.deepEquals(one.exposure(), again.exposure())).isTrue();
    assertThat(one.bursts()).isEqualTo(again.bursts()).isNotEmpty();
    assertThat(Arrays.deepEquals(one.counts(), World.of(8, 20, 200).counts())).isFalse();
  }
}
