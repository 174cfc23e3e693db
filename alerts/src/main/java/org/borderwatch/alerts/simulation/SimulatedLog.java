package org.borderwatch.alerts.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.borderwatch.alerts.backtest.IncidentLog;
import org.borderwatch.alerts.backtest.Labels;
import org.borderwatch.alerts.backtest.LogEntry;
import org.borderwatch.contracts.Ids;
import org.borderwatch.contracts.feed.Source;
import org.borderwatch.contracts.incident.Claimant;
import org.borderwatch.contracts.incident.Count;
import org.borderwatch.contracts.incident.DatePrecision;
import org.borderwatch.contracts.incident.Incident;
import org.borderwatch.contracts.incident.IncidentType;
import org.borderwatch.contracts.incident.Status;
import org.borderwatch.contracts.region.Region;

/**
 * An invented border as the topology would have read it: incidents told within their day,
 * corroborated later, some withdrawn; sources that fail and come back.
 */
public final class SimulatedLog {
  private static final List<IncidentType> TYPES =
      List.of(
          IncidentType.CEASEFIRE_FIRE,
          IncidentType.CEASEFIRE_FIRE,
          IncidentType.CEASEFIRE_FIRE,
          IncidentType.SHELLING,
          IncidentType.DRONE_STRIKE);
  private static final List<String> OUTLETS = List.of("Outlet One", "Outlet Two", "Outlet Three");
  private static final double WITHDRAWN = 0.02;
  private static final double HURT = 0.15;
  private static final long NEVER_LATE = Duration.ofDays(36_500).toSeconds();

  private final World world;
  private final Region region;
  private final LocalDate start;
  private final List<String> districts;
  private final List<String> sides;
  private final Random dice;
  private final List<LogEntry> entries = new ArrayList<>();

  private SimulatedLog(World world, Region region, LocalDate start, long seed) {
    this.world = world;
    this.region = region;
    this.start = start;
    this.districts = List.copyOf(region.districts().keySet());
    this.sides = region.sides().stream().sorted().toList();
    this.dice = new Random(seed);
  }

  /**
   * @param region lends its first districts, and its zone
   * @param start the first day
   */
  public static IncidentLog of(World world, Region region, LocalDate start, long seed) {
    if (world.counts().length > region.districts().size()) {
      throw new IllegalArgumentException(
          region.id() + " has only " + region.districts().size() + " districts");
    }
    SimulatedLog log = new SimulatedLog(world, region, start, seed);
    for (int district = 0; district < world.counts().length; district++) {
      log.sources(district);
      for (int day = 0; day < world.counts()[district].length; day++) {
        for (int i = 0; i < world.counts()[district][day]; i++) {
          log.incident(district, day, i);
        }
      }
    }
    log.entries.sort(Comparator.comparing(LogEntry::at));
    return IncidentLog.of(log.entries);
  }

  /** Its bursts, as a person would have labelled them. */
  public static Labels labels(World world, Region region, LocalDate start) {
    List<String> codes = List.copyOf(region.districts().keySet());
    return new Labels(
        world.bursts().stream()
            .map(
                burst ->
                    new Labels.Period(
                        codes.get(burst.district()),
                        start.plusDays(burst.from()),
                        start.plusDays(burst.to())))
            .toList());
  }

  private void incident(int district, int day, int number) {
    LocalDate date = start.plusDays(day);
    Instant midnight = date.atStartOfDay(region.zone()).toInstant();
    Instant reported = midnight.plusSeconds(dice.nextInt(86_300));
    String id = Ids.hash("simulated", districts.get(district), date.toString(), "" + number);
    IncidentType type = TYPES.get(dice.nextInt(TYPES.size()));
    Map<String, Count> killed =
        dice.nextDouble() < HURT ? Map.of(sides.get(0), Count.of(1 + dice.nextInt(3))) : Map.of();
    int versions = 1 + dice.nextInt(OUTLETS.size());
    Instant at = reported.plusSeconds(20 + dice.nextInt(600));
    for (int outlets = 1; outlets <= versions; outlets++) {
      Incident version =
          incident(id, districts.get(district), date, reported, at, type, killed, outlets);
      entries.add(new LogEntry.Version(at, id, version));
      at = at.plusSeconds(600 + dice.nextInt(30_000));
    }
    if (dice.nextDouble() < WITHDRAWN) {
      entries.add(new LogEntry.Version(at, id, null));
    }
  }

  private Incident incident(
      String id,
      String district,
      LocalDate date,
      Instant reported,
      Instant at,
      IncidentType type,
      Map<String, Count> killed,
      int outlets) {
    List<String> claimants = sides.subList(0, outlets > 1 ? sides.size() : 1);
    List<Incident.Telling> reports =
        OUTLETS.subList(0, outlets).stream()
            .map(
                outlet ->
                    new Incident.Telling(
                        Ids.hash(id, outlet),
                        "report",
                        "https://news.example/" + id,
                        "What happened",
                        outlet,
                        outlet,
                        "en",
                        reported,
                        reported,
                        List.of(new Claimant(claimants.get(0), claimants.get(0))),
                        "It was told by " + outlet + ".",
                        null))
            .toList();
    return new Incident(
        id,
        "event-" + id,
        district,
        date,
        null,
        DatePrecision.DAY,
        null,
        List.of(),
        List.of(type),
        null,
        null,
        outlets > 1 ? Status.CORROBORATED : Status.CLAIMED,
        null,
        killed,
        Map.of(),
        Map.of(),
        Map.of(),
        List.of(),
        reports,
        outlets,
        OUTLETS.subList(0, outlets),
        claimants,
        List.of(),
        List.of(),
        List.of(),
        1,
        reported,
        at,
        List.of());
  }

  /**
   * A source for each tenth of a district's volume, so that a share of them is the exposure. One
   * that is well is not polled again and again, which would say nothing new; one that fails is late
   * at once.
   */
  private void sources(int district) {
    int well = -1;
    for (int day = 0; day < world.exposure()[district].length; day++) {
      int now = (int) Math.rint(world.exposure()[district][day] * World.TENTHS);
      Instant at = start.plusDays(day).atStartOfDay(region.zone()).toInstant();
      for (int tenth = 0; tenth < World.TENTHS; tenth++) {
        boolean isWell = tenth < now;
        if (well < 0 || isWell != tenth < well) {
          entries.add(poll(districts.get(district), tenth, at, isWell));
        }
      }
      well = now;
    }
  }

  private static LogEntry.Poll poll(String district, int tenth, Instant at, boolean isWell) {
    String feedId = district + "-" + tenth;
    Instant success = isWell ? at : at.minus(Duration.ofDays(1));
    Source source =
        new Source(
            feedId,
            feedId,
            isWell ? Source.Status.HEALTHY : Source.Status.FAILING,
            isWell ? "read" : "no answer",
            at,
            success,
            at,
            isWell ? NEVER_LATE : 1,
            isWell ? 0 : 1,
            List.of(district));
    return new LogEntry.Poll(at, feedId, source);
  }
}
