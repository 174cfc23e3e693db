package org.borderwatch.enrich.merge;

import org.borderwatch.contracts.incident.Incident;

/** What became of an incident when reports came, changed or went. */
public sealed interface Change {

  /** The incident's id. */
  String id();

  /** A new version of the incident; a superseded one names its successor. */
  record Updated(Incident incident) implements Change {
    @Override
    public String id() {
      return incident.id();
    }
  }

  /** Nothing is left of the incident: a tombstone. */
  record Withdrawn(String id) implements Change {}
}
