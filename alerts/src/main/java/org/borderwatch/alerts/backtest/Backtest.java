package org.borderwatch.alerts.backtest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.borderwatch.alerts.count.PastIncident;
import org.borderwatch.alerts.count.Weights;
import org.borderwatch.alerts.rule.Rule;
import org.borderwatch.alerts.watch.Episode;
import org.borderwatch.alerts.watch.News;
import org.borderwatch.alerts.watch.Watch;
import org.borderwatch.contracts.alert.Alert;
import org.borderwatch.contracts.alert.Escalation;
import org.borderwatch.contracts.region.Region;

/**
 * Runs the watch of the topology over a history. Each record is given at its own timestamp with the
 * clock at that time, so that nothing later is known, and what is told is what the topology would
 * have told live, with the same ids.
 *
 * @param windows the lengths that escalations are told of
 * @param blindAfterIntervals as in the settings
 */
public record Backtest(
    Region region,
    Weights weights,
    List<Rule> rules,
    List<Duration> windows,
    int blindAfterIntervals) {

  /** Is told how far a run is. */
  @FunctionalInterface
  public interface Progress {
    /**
     * @param done entries of the history
     * @param all how many there are
     * @param at where in the history that is, UTC
     */
    void reached(int done, int all, Instant at);
  }

  /**
   * What came of it.
   *
   * @param told every revision of every alert, in order
   * @param escalations every figure that was told, in order
   */
  public record Outcome(List<Told> told, List<Escalation> escalations) {}

  /** With other rules, all else the same. */
  public Backtest with(List<Rule> others) {
    return new Backtest(region, weights, others, windows, blindAfterIntervals);
  }

  /**
   * @param end up to which time passes after the last record, UTC
   */
  public Outcome run(IncidentLog log, Instant end, Progress progress) {
    Watch watch = Watch.of(region, weights, rules, windows, blindAfterIntervals);
    Causes causes = new Causes(region.zone());
    Notes notes = new Notes(causes);
    int done = 0;
    Instant last = Instant.MIN;
    for (LogEntry entry : log.entries()) {
      if (entry instanceof LogEntry.Version version) {
        causes.came(version);
        watch.incident(version.id(), version.incident(), entry.at(), entry.at(), notes);
      } else if (entry instanceof LogEntry.Poll poll) {
        watch.source(poll.feedId(), poll.source(), entry.at(), entry.at(), notes);
      }
      last = entry.at().isAfter(last) ? entry.at() : last;
      progress.reached(++done, log.entries().size(), last);
    }
    if (done > 0) {
      watch.advance(end.isAfter(last) ? end : last, notes);
    }
    return new Outcome(List.copyOf(notes.told), List.copyOf(notes.escalations));
  }

  /** Keeps the news; what must be there after a restart is nothing to a run that has none. */
  private static final class Notes implements News {
    private final Causes causes;
    private final List<Told> told = new ArrayList<>();
    private final List<Escalation> escalations = new ArrayList<>();

    private Notes(Causes causes) {
      this.causes = causes;
    }

    @Override
    public void escalation(Escalation escalation, Instant judgedAt) {
      escalations.add(escalation);
    }

    @Override
    public void alert(Alert alert) {
      told.add(new Told(alert, causes.of(alert)));
    }

    @Override
    public void remember(Episode episode) {
      // Kept by the watch itself.
    }

    @Override
    public void forget(String incidentId) {
      // Kept by the watch itself.
    }

    @Override
    public void past(String incidentId, PastIncident entry) {
      // Kept by the watch itself.
    }
  }
}
