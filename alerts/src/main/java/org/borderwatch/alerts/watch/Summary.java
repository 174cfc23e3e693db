package org.borderwatch.alerts.watch;

import java.util.Locale;
import org.borderwatch.alerts.rule.Rule;
import org.borderwatch.alerts.rule.Sense;
import org.borderwatch.alerts.words.Phrases;
import org.borderwatch.contracts.alert.Alert.Change;

/** One sentence on what changed. */
final class Summary {
  private Summary() {}

  /** {@code Raised from watch to elevated in Lachin / Berdzor: 3 incidents within 24 h, …}. */
  static String of(Judged judged, Life.Step step) {
    Rule rule = judged.rule();
    String to = step.episode().level().word();
    String from = step.from().word();
    String direction =
        switch (step.change()) {
          case FIRED -> sentenceCase(to);
          case RAISED -> "Raised from " + from + " to " + to;
          case LOWERED -> "Lowered from " + from + " to " + to;
          case RESOLVED -> "Resolved from " + from;
          case UPDATED -> "Still " + to;
          case NOTED -> "Late news (" + to + ")";
        };
    boolean down = step.change() == Change.LOWERED || step.change() == Change.RESOLVED;
    String better = rule.comparison().sense() == Sense.RISING ? "below" : "above";
    String words = judged.finding().words();
    String count = Phrases.count(judged.tally().incidents(), "incident");
    String measured = rule.measure().words(judged.measured());
    return "%s in %s: %s within %s%s (%s %s)"
        .formatted(
            direction,
            judged.scope().name(),
            measured.equals(count) ? count : count + ", " + measured + ",",
            Phrases.window(rule.window()),
            words.isEmpty() ? "" : ", " + words,
            down ? from + " ends " + better : to + " from",
            Phrases.figure(step.threshold()));
  }

  private static String sentenceCase(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
