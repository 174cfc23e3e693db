package org.borderwatch.enrich.scrape.witness;

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
}
