package org.borderwatch.alerts.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.borderwatch.alerts.backtest.IncidentLog;
import org.borderwatch.alerts.backtest.Labels;
import org.borderwatch.contracts.region.Region;

/**
 * An invented history with its answers.
 *
 * @param world day by day
 * @param log as the topology would have read it
 * @param labels its bursts
 */
public record Simulation(World world, IncidentLog log, Labels labels) {
  private static final int DISTRICTS = 86;
  private static final int DAYS_A_YEAR = 365;
  private static final LocalDate START = LocalDate.of(2023, 1, 2);
  private static final double BUDGET = 1;

  /**
   * @param region lends its first 86 districts, or all it has, and its zone
   */
  public static Simulation of(long seed, int years, Region region) {
    int districts = Math.min(DISTRICTS, region.districts().size());
    World world = World.of(seed, districts, years * DAYS_A_YEAR);
    return new Simulation(
        world,
        SimulatedLog.of(world, region, START, seed),
        SimulatedLog.labels(world, region, START));
  }

  /** What each way of detecting finds at one false alert a week, in lines for a person. */
  public List<String> trials() {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add(
        "by day, each way of detecting at its lowest threshold with at most one false alert a week");
    lines.add("way         threshold  false a week  bursts found");
    for (Trial trial : Trial.all(world, BUDGET)) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%-10s %10.2f %13.2f  %4d of %d (%.3f)",
              trial.detector().word(),
              trial.threshold(),
              trial.falseAWeek(),
              trial.caught(),
              trial.bursts(),
              trial.share()));
    }
    return lines;
  }
}
