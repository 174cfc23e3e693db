package org.borderwatch.alerts.expect;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.borderwatch.alerts.backtest.IncidentLog;
import org.borderwatch.alerts.backtest.LogEntry;
import org.borderwatch.alerts.expect.Expectations.Test;
import org.borderwatch.contracts.feed.Source;
import org.borderwatch.contracts.incident.Claimant;
import org.borderwatch.contracts.incident.DatePrecision;
import org.borderwatch.contracts.incident.Incident;
import org.borderwatch.contracts.region.Region;

/** Makes the history of a test: its incidents, and a source for each district. */
final class Staging {
  private static final long NEVER_LATE = Duration.ofDays(36_500).toSeconds();

  private final Test test;
  private final Region region;
  private final Instant start;
  private final List<LogEntry> entries = new ArrayList<>();
  private final Map<String, Instant> firstReports = new HashMap<>();

  private Staging(Test test, Region region) {
    this.test = test;
    this.region = region;
    this.start = start(test, region);
  }

  /** When a test starts, UTC. */
  static Instant start(Test test, Region region) {
    return test.start().atStartOfDay(region.zone()).toInstant();
  }

  static IncidentLog of(Test test, Region region) {
    Staging staging = new Staging(test, region);
    region.districts().keySet().forEach(code -> staging.poll(code, staging.start, true));
    for (int i = 0; i < test.series().size(); i++) {
      staging.series(i, test.series().get(i));
    }
    for (int i = 0; i < test.incidents().size(); i++) {
      staging.incident("incident-" + i, test.incidents().get(i));
    }
    staging.entries.sort(Comparator.comparing(LogEntry::at));
    return IncidentLog.of(staging.entries);
  }

  private void series(int number, Series series) {
    Instant from = start;
    boolean watched = true;
    int made = 0;
    for (int count : series.counts()) {
      boolean isWatched = count != Series.UNWATCHED;
      if (isWatched != watched) {
        poll(series.district(), from, isWatched);
        watched = isWatched;
      }
      for (int i = 0; i < count; i++) {
        Duration into = test.interval().multipliedBy(i + 1L).dividedBy(count + 1L);
        Happening one =
            new Happening(
                Duration.between(start, from).plus(into),
                null,
                series.district(),
                List.of(series.type()),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        incident("series-" + number + "-" + made++, one);
      }
      from = from.plus(test.interval());
    }
    if (!watched) {
      poll(series.district(), from, true);
    }
  }

  private void incident(String standIn, Happening happening) {
    String id = happening.id() == null ? standIn : happening.id();
    Instant at = start.plus(happening.at());
    entries.add(
        new LogEntry.Version(at, id, happening.withdrawn() ? null : version(id, happening, at)));
  }

  private Incident version(String id, Happening happening, Instant at) {
    Instant told = happening.reported() == null ? at : start.plus(happening.reported());
    Instant reported = firstReports.merge(id, told, (a, b) -> a.isBefore(b) ? a : b);
    List<String> outlets =
        IntStream.rangeClosed(1, happening.outlets()).mapToObj(i -> "Outlet " + i).toList();
    List<String> claimants =
        happening.claimants() == null
            ? region.sides().stream().sorted().limit(1).toList()
            : happening.claimants();
    return new Incident(
        id,
        happening.event() == null ? "event-" + id : happening.event(),
        happening.district(),
        happening.day(),
        null,
        happening.day() == null ? DatePrecision.UNKNOWN : DatePrecision.DAY,
        null,
        List.of(),
        happening.types(),
        null,
        null,
        happening.status(),
        null,
        happening.killed(),
        happening.injured(),
        Map.of(),
        Map.of(),
        List.of(),
        outlets.stream().map(outlet -> telling(id, outlet, reported, claimants)).toList(),
        outlets.size(),
        outlets,
        claimants,
        List.of(),
        List.of(),
        List.of(),
        1,
        reported,
        at,
        List.of());
  }

  private static Incident.Telling telling(
      String id, String outlet, Instant reported, List<String> claimants) {
    return new Incident.Telling(
        id + " " + outlet,
        "report",
        "https://news.example/" + id,
        "What happened",
        outlet,
        outlet,
        "en",
        reported,
        reported,
        claimants.stream().map(party -> new Claimant(party, party)).toList(),
        "It was told by " + outlet + ".",
        null);
  }

  /** One that is well is never late; one that fails is late at once. */
  private void poll(String district, Instant at, boolean isWell) {
    String feedId = "source-" + district;
    Source source =
        new Source(
            feedId,
            feedId,
            isWell ? Source.Status.HEALTHY : Source.Status.FAILING,
            isWell ? "read" : "no answer",
            at,
            isWell ? at : at.minus(Duration.ofDays(1)),
            at,
            isWell ? NEVER_LATE : 1,
            isWell ? 0 : 1,
            List.of(district));
    entries.add(new LogEntry.Poll(at, feedId, source));
  }
}
