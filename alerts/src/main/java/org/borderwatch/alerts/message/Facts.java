package org.borderwatch.alerts.message;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.borderwatch.alerts.message.Message.Fact;
import org.borderwatch.alerts.words.Phrases;
import org.borderwatch.alerts.words.SafeText;
import org.borderwatch.contracts.alert.Alert;
import org.borderwatch.contracts.alert.Alert.Change;
import org.borderwatch.contracts.alert.Level;

/** The figures of an alert: the count, what is usual, the threshold, how rare it is. */
final class Facts {
  private static final double RARE = 0.0001;
  private static final int MEASURE = 40;

  private Facts() {}

  static List<Fact> of(Alert alert, Moments moments) {
    List<Fact> facts = new ArrayList<>();
    if (alert.window().isZero()) {
      // The rule is no longer in force: there is nothing that was counted.
      return facts;
    }
    String window = Phrases.window(alert.window());
    facts.add(
        new Fact(
            "Count",
            "%s within %s, score %s"
                .formatted(
                    Phrases.count(alert.count(), "incident"),
                    window,
                    Phrases.number(alert.score()))));
    Alert.Why why = alert.why();
    if (why != null && why.usual() != null) {
      facts.add(new Fact("Usual", figure(why.usual()) + " within " + window));
    }
    facts.add(threshold(alert));
    if (why != null) {
      why(why, window, moments, facts);
    }
    return facts;
  }

  private static Fact threshold(Alert alert) {
    Alert.Why why = alert.why();
    double threshold = why == null || why.threshold() == null ? alert.threshold() : why.threshold();
    String measure = why == null ? "" : SafeText.line(why.measure(), MEASURE);
    boolean fell = alert.change() == Change.LOWERED || alert.change() == Change.RESOLVED;
    Level level = fell ? alert.previousLevel() : alert.level();
    return new Fact(
        "Threshold",
        level.word()
            + (fell ? " ends below " : " from ")
            + Phrases.number(threshold)
            + (measure.isEmpty() ? "" : " (" + measure + ")"));
  }

  private static void why(Alert.Why why, String window, Moments moments, List<Fact> facts) {
    if (why.probability() != null) {
      facts.add(new Fact("Probability", probability(why.probability()) + " if all were as usual"));
    }
    if (why.lastThisHigh() != null) {
      facts.add(new Fact("Last this high", moments.day(why.lastThisHigh())));
    } else if (why.knownSince() != null) {
      facts.add(
          new Fact(
              "Last this high", "never since " + moments.day(why.knownSince()) + ", as known"));
    }
    if (why.before() != null) {
      facts.add(new Fact("The " + window + " before", Phrases.number(why.before())));
    }
  }

  /** {@code 4 %}, {@code 0.31 %}, {@code below 0.01 %}. */
  static String probability(double probability) {
    return probability < RARE ? "below 0.01 %" : significant(probability * 100) + " %";
  }

  private static String figure(double value) {
    return value >= 1 ? Phrases.number(value) : significant(value);
  }

  private static String significant(double value) {
    return new BigDecimal(value, new MathContext(2, RoundingMode.HALF_UP))
        .stripTrailingZeros()
        .toPlainString();
  }
}
