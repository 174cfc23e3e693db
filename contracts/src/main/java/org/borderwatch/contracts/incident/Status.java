package org.borderwatch.contracts.incident;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How well an incident is supported. On topics in lower case. */
public enum Status {
  /** Only one side, or nobody named, says so. */
  CLAIMED,
  /** An independent claimant, or both sides, say so. */
  CORROBORATED,
  /** Claimed by one side and denied or told differently by the other. */
  DISPUTED,
  /** Known only by its denial. */
  DENIED,
  /** Absorbed by another incident. */
  SUPERSEDED,
  /** No incident, as a person found. */
  DISMISSED;

  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
