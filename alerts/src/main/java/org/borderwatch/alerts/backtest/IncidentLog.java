package org.borderwatch.alerts.backtest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.common.errors.SerializationException;
import org.borderwatch.contracts.feed.Source;
import org.borderwatch.contracts.incident.Incident;
import org.borderwatch.contracts.topic.Json;

/**
 * A history in the order in which its records came. Records a little out of order stay as they are,
 * as live they would; where one is more than an hour older than one before it, the file is no log,
 * and is put into the order of its timestamps: what was known when is what they say.
 *
 * @param entries what was known, and when
 * @param sorted whether they had to be put in order
 */
public record IncidentLog(List<LogEntry> entries, boolean sorted) {
  private static final Duration LATE = Duration.ofHours(1);

  /** One line of NDJSON: a record with its timestamp, or a version alone, which carries it. */
  private record Line(
      Instant at,
      String id,
      Incident incident,
      String feedId,
      Source source,
      String district,
      Instant updatedAt) {}

  /** The same line as it is written. */
  private record Written(
      Instant at,
      @JsonInclude(JsonInclude.Include.NON_NULL) String id,
      @JsonInclude(JsonInclude.Include.NON_NULL) Incident incident,
      @JsonInclude(JsonInclude.Include.NON_NULL) String feedId,
      @JsonInclude(JsonInclude.Include.NON_NULL) Source source) {}

  /** Takes records as they came. */
  public static IncidentLog of(List<LogEntry> entries) {
    Instant latest = Instant.MIN;
    boolean isLog = true;
    for (LogEntry entry : entries) {
      isLog &= latest == Instant.MIN || !entry.at().isBefore(latest.minus(LATE));
      latest = entry.at().isAfter(latest) ? entry.at() : latest;
    }
    List<LogEntry> ordered = new ArrayList<>(entries);
    if (!isLog) {
      ordered.sort(Comparator.comparing(LogEntry::at));
    }
    return new IncidentLog(List.copyOf(ordered), !isLog);
  }

  /**
   * Reads NDJSON. A line is {@code {"at","id","incident"}} with null for a withdrawal, {@code
   * {"at","feedId","source"}}, or an incident alone, known from its {@code updatedAt}.
   *
   * @param name of the file, for faults
   * @param faults is told of each line that is neither; the others are read
   */
  public static List<LogEntry> read(String name, String text, Consumer<String> faults) {
    List<LogEntry> entries = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (!line.isBlank()) {
        try {
          entries.add(entry(line));
        } catch (SerializationException | IllegalArgumentException e) {
          faults.accept(name + ":" + number + ": " + e.getMessage());
        }
      }
    }
    return entries;
  }

  private static LogEntry entry(String line) {
    Line read = Json.read(line.getBytes(StandardCharsets.UTF_8), Line.class);
    if (read.at() != null && read.feedId() != null) {
      return new LogEntry.Poll(read.at(), read.feedId(), read.source());
    }
    if (read.at() != null && read.id() != null) {
      return version(read.at(), read.id(), read.incident());
    }
    if (read.district() != null && read.updatedAt() != null && read.id() != null) {
      Incident incident = Json.read(line.getBytes(StandardCharsets.UTF_8), Incident.class);
      return version(incident.updatedAt(), incident.id(), incident);
    }
    throw new IllegalArgumentException(
        "no record of a history; give {\"at\",\"id\",\"incident\"}, {\"at\",\"feedId\",\"source\"},"
            + " or an incident with its updatedAt");
  }

  /**
   * A version as {@code incident-log} has it, where a withdrawal is one without reports.
   *
   * @param incident null for a withdrawal
   */
  public static LogEntry.Version version(Instant at, String id, Incident incident) {
    if (incident != null && incident.reportCount() > 0) {
      if (incident.district() == null || incident.firstReportedAt() == null) {
        throw new IllegalArgumentException("the incident has no district or no first report");
      }
      return new LogEntry.Version(at, id, incident);
    }
    return new LogEntry.Version(at, id, null);
  }

  /** The line of NDJSON that reads back as this entry. */
  public static String line(LogEntry entry) {
    Written written =
        entry instanceof LogEntry.Version version
            ? new Written(version.at(), version.id(), version.incident(), null, null)
            : new Written(
                entry.at(),
                null,
                null,
                ((LogEntry.Poll) entry).feedId(),
                ((LogEntry.Poll) entry).source());
    return new String(Json.write(written), StandardCharsets.UTF_8);
  }

  /** Whether the health of sources was recorded. */
  public boolean hasHealth() {
    return entries.stream().anyMatch(LogEntry.Poll.class::isInstance);
  }

  /** Up to an instant; later knowledge is left out. */
  public IncidentLog upTo(Instant end) {
    return new IncidentLog(
        entries.stream().filter(entry -> !entry.at().isAfter(end)).toList(), sorted);
  }

  /** The same with a source of the whole region that never fails, where none is recorded. */
  public IncidentLog withHealthAssumed() {
    if (hasHealth() || entries.isEmpty()) {
      return this;
    }
    Instant start = entries.stream().map(LogEntry::at).min(Instant::compareTo).orElseThrow();
    Source assumed =
        new Source(
            "assumed",
            "assumed healthy",
            Source.Status.HEALTHY,
            "no health is recorded in this history",
            start,
            start,
            start,
            Duration.ofDays(36_500).toSeconds(),
            0,
            List.of());
    List<LogEntry> all = new ArrayList<>();
    all.add(new LogEntry.Poll(start, assumed.feedId(), assumed));
    all.addAll(entries);
    return new IncidentLog(List.copyOf(all), sorted);
  }
}
