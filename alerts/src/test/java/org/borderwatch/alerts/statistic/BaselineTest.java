package org.borderwatch.alerts.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.borderwatch.alerts.statistic.Expectation.InsufficientHistory;
import org.borderwatch.alerts.statistic.Expectation.Usual;
import org.junit.jupiter.api.Test;

class BaselineTest {
  private static final Memory MEMORY = Memory.DEFAULT;
  private static final int SEEDS = Integer.getInteger("borderwatch.seeds", 300);

  /** The formula written out over the whole history, where the room keeps running sums. */
  @Test
  void shouldWeighEachDayByItsAge() {
    for (long seed = 0; seed < SEEDS; seed++) {
      Random dice = new Random(seed);
      List<DayCount> history = new ArrayList<>();
      int length = 40 + dice.nextInt(400);
      for (int day = 0; day < length; day++) {
        double cap = dice.nextInt(9) == 0 ? dice.nextDouble() : Double.POSITIVE_INFINITY;
        history.add(new DayCount(dice.nextInt(4), dice.nextInt(5) / 4.0, cap));
      }
      Rate region = new Rate(dice.nextDouble() * 50, 40 + dice.nextInt(4000), 9000);
      double events = 14 * region.events() / region.weight();
      double weight = 14;
      double days = 0;
      for (int day = 0; day < length - 2; day++) {
        DayCount it = history.get(day);
        double w = Math.pow(0.5, (length - 3 - day) / 28.0);
        events += it.exposure() == 0 ? 0 : w * Math.min(it.count(), it.cap());
        weight += w * it.exposure();
        days += it.exposure();
      }
      Expectation expected = Expectation.of(Rate.of(history, MEMORY), region, MEMORY);
      if (days < 28) {
        assertThat(expected).as("seed %d", seed).isEqualTo(new InsufficientHistory(days, 28));
      } else {
        assertThat(perDay(expected)).as("seed %d", seed).isCloseTo(events / weight, within(1e-9));
      }
    }
  }

  @Test
  void shouldForgetHalfInFourWeeks() {
    List<DayCount> history = new ArrayList<>(Collections.nCopies(400, DayCount.of(4, 1)));
    history.addAll(Collections.nCopies(28, DayCount.of(0, 1)));
    history.addAll(Collections.nCopies(2, DayCount.of(99, 1)));
    assertThat(Rate.of(history, MEMORY).perDay()).isCloseTo(2, within(0.001));
  }

  @Test
  void shouldSayThatItKnowsTooLittle() {
    List<DayCount> young = Collections.nCopies(29, DayCount.of(1, 1));
    assertThat(Expectation.of(Rate.of(young, MEMORY), Rate.NONE, MEMORY))
        .isEqualTo(new InsufficientHistory(27, 28));
    List<DayCount> unwatched = Collections.nCopies(900, DayCount.of(0, 0));
    assertThat(Expectation.of(Rate.of(unwatched, MEMORY), Rate.NONE, MEMORY))
        .isEqualTo(new InsufficientHistory(0, 28));
  }

  @Test
  void shouldNotTakeSilenceOfDeadFeedsForCalm() {
    List<DayCount> history = new ArrayList<>();
    for (int day = 0; day < 300; day++) {
      history.add(day % 3 == 0 ? DayCount.of(0, 0) : DayCount.of(2, 1));
    }
    assertThat(Rate.of(history, MEMORY).perDay()).isCloseTo(2, within(1e-9));
  }

  @Test
  void shouldExpectLessWhereFewerSourcesAreHealthy() {
    assertThat(new Usual(0.5).in(7, 0.4)).isCloseTo(1.4, within(1e-12));
  }

  @Test
  void shouldNotLearnABurstThatWasAlarmed() {
    List<DayCount> calm = new ArrayList<>(Collections.nCopies(200, DayCount.of(1, 1)));
    calm.addAll(Collections.nCopies(10, new DayCount(30, 1, 1)));
    assertThat(Rate.of(calm, MEMORY).perDay()).isCloseTo(1, within(1e-9));
  }

  @Test
  void shouldEstimateTheDispersionThatMadeTheCounts() {
    Random dice = new Random(5);
    Dispersion poisson = Dispersion.NONE;
    Dispersion wide = Dispersion.NONE;
    for (int i = 0; i < 200_000; i++) {
      double mean = i % 86 < 60 ? 0.02 : 1.5;
      poisson = poisson.after(poisson(dice, mean), mean);
      // The mean of two exponential variables has mean 1 and variance 1/2.
      double noise = -Math.log((1 - dice.nextDouble()) * (1 - dice.nextDouble())) / 2;
      wide = wide.after(poisson(dice, mean * noise), mean);
    }
    assertThat(poisson.alpha()).isCloseTo(0, within(0.01));
    assertThat(wide.alpha()).isCloseTo(0.5, within(0.02));
    assertThat(wide.factor(2)).isCloseTo(2, within(0.04));
  }

  @Test
  void shouldNotJudgeTheSpreadByOneSurprise() {
    assertThat(Dispersion.NONE.alpha()).isCloseTo(0.3, within(1e-12));
    assertThat(Dispersion.NONE.after(3, 0.01).factor(0.01)).isLessThan(1.05);
  }

  private static double perDay(Expectation expectation) {
    return ((Usual) expectation).perDay();
  }

  private static int poisson(Random dice, double mean) {
    int count = 0;
    for (double p = dice.nextDouble(); p > Math.exp(-mean); p *= dice.nextDouble()) {
      count++;
    }
    return count;
  }
}
