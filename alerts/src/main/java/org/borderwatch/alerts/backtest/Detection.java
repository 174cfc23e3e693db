package org.borderwatch.alerts.backtest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.borderwatch.contracts.alert.Alert;

/**
 * How alerts stand to the labelled periods. A period is detected when an alert over its district
 * fires or rises in it; an alert is false when it fires outside every period of its district.
 *
 * @param fired alerts that fired
 * @param firedAWeek the same by the length of the history
 * @param falseAlerts those that were false; null without labels
 * @param falseAWeek the same by the length of the history; null without labels
 * @param periods how many periods the history holds or touches; null without labels
 * @param detected how many of them were detected; null without labels
 * @param medianDelay from the beginning of a detected period to its first alert; null without one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Detection(
    int fired,
    double firedAWeek,
    Integer falseAlerts,
    Double falseAWeek,
    Integer periods,
    Integer detected,
    Duration medianDelay) {
  private static final double WEEK_SECONDS = Duration.ofDays(7).toSeconds();

  /**
   * The stretch that is judged.
   *
   * @param from its beginning, UTC
   * @param to its end, UTC
   * @param zone of the region
   * @param slack so long after a period an alert still belongs to it
   */
  public record Stretch(Instant from, Instant to, ZoneId zone, Duration slack) {
    double weeks() {
      return Math.max(1, Duration.between(from, to).toSeconds()) / WEEK_SECONDS;
    }

    boolean meets(Labels.Period period) {
      return period.begins(zone).isBefore(to) && period.ends(zone).isAfter(from);
    }
  }

  static Detection of(List<Told> told, Labels labels, Stretch stretch) {
    List<Alert> rising = told.stream().filter(Told::rises).map(Told::alert).toList();
    List<Alert> fired = told.stream().filter(Told::fires).map(Told::alert).toList();
    double weeks = stretch.weeks();
    if (labels.periods().isEmpty()) {
      return new Detection(fired.size(), fired.size() / weeks, null, null, null, null, null);
    }
    int wrong = (int) fired.stream().filter(a -> isFalse(a, labels, stretch)).count();
    List<Labels.Period> within = labels.periods().stream().filter(stretch::meets).toList();
    List<Duration> delays = new ArrayList<>();
    for (Labels.Period period : within) {
      rising.stream()
          .filter(a -> a.over().covers(period.district()))
          .map(Alert::at)
          .filter(at -> period.holds(at, stretch.zone(), stretch.slack()))
          .min(Instant::compareTo)
          .ifPresent(at -> delays.add(Duration.between(period.begins(stretch.zone()), at)));
    }
    delays.sort(null);
    return new Detection(
        fired.size(),
        fired.size() / weeks,
        wrong,
        wrong / weeks,
        within.size(),
        delays.size(),
        delays.isEmpty() ? null : delays.get(delays.size() / 2));
  }

  private static boolean isFalse(Alert alert, Labels labels, Stretch stretch) {
    return labels.periods().stream()
        .filter(period -> alert.over().covers(period.district()))
        .noneMatch(period -> period.holds(alert.at(), stretch.zone(), stretch.slack()));
  }

  /** The share of periods that were detected; null without labels. */
  public Double rate() {
    return periods == null || periods == 0 ? null : (double) detected / periods;
  }
}
