package org.borderwatch.alerts.backtest;

import java.time.Instant;
import org.borderwatch.contracts.feed.Source;
import org.borderwatch.contracts.incident.Incident;

/** One record of a history, as the topology got it: what was known, and when. */
public sealed interface LogEntry {
  /** The record's timestamp, UTC. */
  Instant at();

  /**
   * A version of an incident.
   *
   * @param id the incident's id
   * @param incident null where it was withdrawn
   */
  record Version(Instant at, String id, Incident incident) implements LogEntry {}

  /**
   * How a source fared.
   *
   * @param source null where it is gone
   */
  record Poll(Instant at, String feedId, Source source) implements LogEntry {}
}
