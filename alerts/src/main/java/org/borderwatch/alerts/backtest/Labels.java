package org.borderwatch.alerts.backtest;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.borderwatch.contracts.config.ConfigException;
import org.borderwatch.contracts.config.ConfigException.Fault;
import org.borderwatch.contracts.config.ConfigText;
import org.borderwatch.contracts.config.Yaml;
import org.borderwatch.contracts.region.Region;

/**
 * The times that a person calls escalations: when an alert was due, and when it was not.
 *
 * @param periods in the order of the file
 */
public record Labels(List<Period> periods) {
  private static final String HEADER = "district,from,to";

  /** No labels: nothing is said of detection. */
  public static final Labels NONE = new Labels(List.of());

  /**
   * A time of escalation in a district.
   *
   * @param district ISO 3166-2 code
   * @param from its first day in the region
   * @param to its last day
   */
  public record Period(String district, LocalDate from, LocalDate to) {
    public Period {
      if (district == null || from == null || to == null || to.isBefore(from)) {
        throw new IllegalArgumentException(
            "district %s, from %s, to %s; give all three, to not before from"
                .formatted(district, from, to));
      }
    }

    /**
     * Whether an instant is in it.
     *
     * @param slack so long after its end still counts: what happened is told later
     */
    boolean holds(Instant at, ZoneId zone, Duration slack) {
      return !at.isBefore(begins(zone)) && at.isBefore(ends(zone).plus(slack));
    }

    Instant ends(ZoneId zone) {
      return to.plusDays(1).atStartOfDay(zone).toInstant();
    }

    Instant begins(ZoneId zone) {
      return from.atStartOfDay(zone).toInstant();
    }
  }

  private record File(List<Period> labels) {}

  /**
   * Reads YAML ({@code labels:} with a list of {@code district}, {@code from}, {@code to}), or CSV
   * with the header {@code district,from,to}.
   *
   * @throws ConfigException naming line and remedy of what is wrong
   */
  public static Labels read(ConfigText text, Region region) {
    List<Fault> faults = new ArrayList<>();
    List<Period> periods =
        text.text().startsWith(HEADER) ? csv(text, faults) : yaml(Yaml.read(text, File.class));
    for (Period period : periods) {
      if (!region.districts().containsKey(period.district())) {
        faults.add(
            new Fault(
                text.lineOf(period.district()),
                region.id() + " has no district " + period.district(),
                "use the codes of districts.tsv"));
      }
    }
    if (!faults.isEmpty()) {
      throw new ConfigException(faults);
    }
    return new Labels(List.copyOf(periods));
  }

  private static List<Period> yaml(File file) {
    return file.labels() == null ? List.of() : file.labels();
  }

  private static List<Period> csv(ConfigText text, List<Fault> faults) {
    List<Period> periods = new ArrayList<>();
    List<String> lines = text.text().lines().toList();
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).isBlank()) {
        continue;
      }
      String[] cells = lines.get(i).split(",", -1);
      try {
        periods.add(
            new Period(
                cells[0].strip(),
                LocalDate.parse(cells[1].strip()),
                LocalDate.parse(cells[2].strip())));
      } catch (DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
        faults.add(
            new Fault(
                text.line(i + 1),
                "'" + lines.get(i) + "' is no period",
                "give district,from,to such as AZ-LAC,2026-03-02,2026-03-05"));
      }
    }
    return periods;
  }
}
