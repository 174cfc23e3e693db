package org.borderwatch.alerts.rule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.borderwatch.alerts.statistic.Chance;
import org.borderwatch.alerts.statistic.Expectation;
import org.borderwatch.alerts.statistic.Memory;
import org.borderwatch.alerts.words.Phrases;
import org.borderwatch.contracts.alert.Alert.Why;

/**
 * How likely so many incidents are, if all were as usual there. The levels are such probabilities:
 * the lower, the worse. What is usual is told by {@link Usual}.
 *
 * @param halfLife a day so long ago weighs half; default 28 days
 * @param guard so many days before the window are left out; default 2 days
 * @param pseudoDays so many days at the region's mean are added to a district's own; default 14
 * @param minDays fewer days of history are insufficient; default 28
 * @param cap a past day whose count was less likely than this is taken to have been usual, or a
 *     burst would make the next one usual; default 0.01
 */
public record Baseline(
    Duration halfLife, Duration guard, Double pseudoDays, Integer minDays, Double cap)
    implements Comparison {
  public static final Baseline DEFAULT = new Baseline(null, null, null, null, null);

  public Baseline {
    halfLife = halfLife == null ? Duration.ofDays(28) : halfLife;
    guard = guard == null ? Duration.ofDays(2) : guard;
    pseudoDays = pseudoDays == null ? 14 : pseudoDays;
    minDays = minDays == null ? 28 : minDays;
    cap = cap == null ? 0.01 : cap;
    require(halfLife.toDays() >= 1, "halfLife is " + halfLife + "; give P1D or more");
    require(
        !guard.isNegative() && guard.equals(Duration.ofDays(guard.toDays())),
        "guard is " + guard + "; give whole days, such as P2D");
    require(
        pseudoDays >= 0 && Double.isFinite(pseudoDays),
        "pseudoDays is " + pseudoDays + "; give 0 or more");
    require(minDays >= 1 && minDays <= 365, "minDays is " + minDays + "; give 1 to 365");
    require(cap >= 0 && cap < 1, "cap is " + cap + "; give a probability, or 0 for no cap");
  }

  @Override
  public Sense sense() {
    return Sense.FALLING;
  }

  @Override
  public void check(Duration window, Measure measure, Levels levels) {
    require(
        measure == Measure.INCIDENTS,
        "a baseline is about counts, not about " + measure.word() + "; give measure: incidents");
    require(
        levels.lowest().clear() < 1,
        "clear is " + levels.lowest().clear() + "; give a probability below 1");
  }

  @Override
  public Finding find(Rule rule, Seen now, Past past) {
    int count = now.tally().incidents();
    LocalDate last = past.lastBefore(now.at(), rule.window());
    Usual usual = past.usual(this, rule.types(), now.scope(), last);
    Instant since = past.first() == null ? null : past.endOf(past.first().minusDays(1));
    if (count == 0) {
      Why why = new Why(Measure.INCIDENTS.word(), 0, null, null, 1.0, null, null, since);
      return new Finding(1, true, why, "", bound -> Double.NaN);
    }
    if (!(usual.of(now.scope().id()) instanceof Expectation.Usual day)) {
      return Finding.insufficient(rule.measure(), count, "too little history", since);
    }
    double mean = day.in(rule.window().toMinutes() / 1440.0, now.share());
    double dispersion = usual.dispersion(day.perDay());
    double chance = Chance.atLeast(count, mean, dispersion);
    Why why = new Why(Measure.INCIDENTS.word(), count, mean, null, chance, null, null, since);
    String words =
        "usual %s, probability %s".formatted(Phrases.number(mean), Phrases.figure(chance));
    return new Finding(
        chance,
        true,
        why,
        words,
        bound -> Math.max(rule.minIncidents(), Chance.leastCount(bound, mean, dispersion)));
  }

  Memory memory() {
    return new Memory(halfLife.toMinutes() / 1440.0, (int) guard.toDays(), pseudoDays, minDays);
  }

  @Override
  public boolean daily() {
    return true;
  }

  @Override
  public boolean scaled() {
    return true;
  }

  @Override
  public int leastIncidents() {
    return 3;
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
