package org.borderwatch.enrich.scrape.witness;

import java.util.Map;

/**
 * A fact and the witness it was taken from.
 *
 * @param value null where no witness tells it
 * @param witness null where no witness tells it
 */
public record Told<T>(T value, String witness) {
  public static <T> Told<T> nothing() {
    return new Told<>(null, null);
  }

  public boolean isKnown() {
    return value != null;
  }

  /** Writes down whose word the field is. */
  public void tell(String field, Map<String, String> provenance) {
    if (isKnown()) {
      provenance.put(field, witness);
    }
  }
}
