package org.borderwatch.alerts.statistic;

/** What is usual for a district. Too little history is an answer of its own, and no nought. */
public sealed interface Expectation {
  /**
   * @param perDay incidents a day when all its sources are healthy
   */
  record Usual(double perDay) implements Expectation {
    /**
     * What to expect in a window.
     *
     * @param windowDays its length
     * @param exposure the share of the usual source volume that was healthy in it, 0 to 1
     */
    public double in(double windowDays, double exposure) {
      return perDay * windowDays * exposure;
    }
  }

  /**
   * Nothing can be said yet.
   *
   * @param days healthy days seen
   * @param needed healthy days needed
   */
  record InsufficientHistory(double days, double needed) implements Expectation {}

  /**
   * The mean a day of a district, shrunk toward the region's: (Σ w·count + prior·ρ) / (Σ w·exposure
   * + prior), with ρ the region's events a district and day. It is the posterior mean of a Poisson
   * rate with a gamma prior of {@code prior} days at ρ (Gelman et al., Bayesian Data Analysis, 3rd
   * edition, 2.6).
   *
   * @param district its own rate, guard band left out
   * @param region the sum of its districts' rates
   */
  static Expectation of(Rate district, Rate region, Memory memory) {
    if (district.days() < memory.leastDays()) {
      return new InsufficientHistory(district.days(), memory.leastDays());
    }
    double weight = district.weight() + memory.priorDays();
    double events = district.events() + memory.priorDays() * region.perDay();
    return new Usual(weight == 0 ? 0 : events / weight);
  }
}
