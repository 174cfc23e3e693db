package org.borderwatch.alerts.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChanceTest {
  private static final int SEEDS = Integer.getInteger("borderwatch.seeds", 300);
  private static final MathContext DIGITS = new MathContext(60);

  @ParameterizedTest
  @CsvSource({
    "3, 0.05, 1, 2.0067493624397955e-05",
    "1, 1e-9, 1, 9.9999999949999999e-10",
    "10, 0.3, 1, 1.2392013383169992e-12",
    "25, 2, 1, 3.1707866758025044e-19",
    "60, 1.5, 1, 1.0108050331095184e-72",
    "5, 5, 1, 5.5950671493478754e-01",
    "100, 80, 1, 1.7108313035133115e-02",
    "1000, 900, 1, 5.4990226571178331e-04",
    "3, 700, 1, 1",
    "40, 0.001, 1, 1.2244222982349091e-168",
    "3, 0.05, 1.4, 1.4400995775320660e-03",
    "1, 1e-9, 3, 5.4930614418318554e-10",
    "10, 0.3, 2, 9.8821798641048661e-05",
    "25, 2, 1.3, 1.2543641366708376e-11",
    "60, 1.5, 1.05, 2.5927907938602808e-57",
    "5, 5, 4, 4.3960402315771063e-01",
    "100, 80, 2, 6.7362174658328042e-02",
    "1000, 900, 1.7, 6.3732214087823310e-03",
    "3, 700, 5, 1",
    "40, 0.001, 1.2, 1.1396718358855152e-35"
  })
  void shouldGiveTheTailsOfR(int count, double mean, double dispersion, double tail) {
    assertThat(Chance.atLeast(count, mean, dispersion))
        .as("R: ppois, and pnbinom with size mean/(dispersion − 1)")
        .isCloseTo(tail, Percentage.withPercentage(1e-9));
  }

  /** Sums of 60 digits, without the law's first term: tail = Σ from k on / Σ of all. */
  @Test
  void shouldAgreeWithSumsOfSixtyDigits() {
    for (long seed = 0; seed < SEEDS; seed++) {
      Random dice = new Random(seed);
      double mean = Math.exp(dice.nextDouble() * 14 - 9);
      double dispersion = dice.nextInt(3) == 0 ? 1 : 1 + Math.exp(dice.nextDouble() * 12 - 10);
      int count = 1 + dice.nextInt(dice.nextBoolean() ? 12 : 250);
      double expected = exactly(count, mean, dispersion);
      assertThat(Chance.atLeast(count, mean, dispersion))
          .as("seed %d: P(X ≥ %d), mean %s, dispersion %s", seed, count, mean, dispersion)
          .isCloseTo(expected, within(expected * 1e-11));
    }
  }

  @Test
  void shouldFindTheLeastCountThatIsAsRare() {
    for (long seed = 0; seed < SEEDS; seed++) {
      Random dice = new Random(seed);
      double mean = Math.exp(dice.nextDouble() * 12 - 8);
      double dispersion = 1 + dice.nextInt(3) * dice.nextDouble();
      double probability = Math.exp(-dice.nextDouble() * 30);
      int count = Chance.leastCount(probability, mean, dispersion);
      assertThat(Chance.atLeast(count, mean, dispersion))
          .as("seed %d", seed)
          .isLessThanOrEqualTo(probability);
      assertThat(Chance.atLeast(count - 1, mean, dispersion))
          .as("seed %d", seed)
          .isGreaterThan(probability);
    }
  }

  @Test
  void shouldFallWithTheCountAndRiseWithTheMean() {
    for (double mean = 0.01; mean < 200; mean *= 1.7) {
      for (int count = 1; count < 300; count += 7) {
        double here = Chance.atLeast(count, mean, 1.5);
        assertThat(Chance.atLeast(count + 1, mean, 1.5)).isLessThanOrEqualTo(here);
        assertThat(Chance.atLeast(count, mean * 1.1, 1.5)).isGreaterThanOrEqualTo(here);
      }
    }
  }

  @Test
  void shouldKnowTheEdges() {
    assertThat(Chance.atLeast(0, 3)).isOne();
    assertThat(Chance.atLeast(-1, 0)).isOne();
    assertThat(Chance.atLeast(1, 0)).isZero();
    assertThat(Chance.atLeast(2000, 1e-6)).isZero();
    assertThatIllegalArgumentException().isThrownBy(() -> Chance.atLeast(1, -0.1));
    assertThatIllegalArgumentException().isThrownBy(() -> Chance.atLeast(1, Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> Chance.atLeast(1, 1, 0.9));
  }

  private static double exactly(int count, double mean, double dispersion) {
    BigDecimal m = new BigDecimal(mean);
    BigDecimal over = new BigDecimal(dispersion).subtract(BigDecimal.ONE);
    boolean poisson = over.signum() == 0;
    BigDecimal size = poisson ? null : m.divide(over, DIGITS);
    BigDecimal share = poisson ? m : over.divide(new BigDecimal(dispersion), DIGITS);
    BigDecimal term = BigDecimal.ONE;
    BigDecimal all = BigDecimal.ZERO;
    BigDecimal tail = BigDecimal.ZERO;
    for (int i = 0; i <= count + mean || term.compareTo(tail.scaleByPowerOfTen(-30)) > 0; i++) {
      all = all.add(term, DIGITS);
      tail = i >= count ? tail.add(term, DIGITS) : tail;
      BigDecimal shape = poisson ? BigDecimal.ONE : size.add(BigDecimal.valueOf(i));
      term =
          term.multiply(shape, DIGITS)
              .multiply(share, DIGITS)
              .divide(BigDecimal.valueOf(i + 1L), DIGITS);
    }
    return tail.divide(all, DIGITS).doubleValue();
  }
}
