package org.borderwatch.enrich.scrape;

/**
 * A fact and the witness it was taken from.
 *
 * @param value null where no witness tells it
 * @param witness null where no witness tells it
 */
record Told<T>(T value, String witness) {
  static <T> Told<T> nothing() {
    return new Told<>(null, null);
  }

  boolean isKnown() {
    return value != null;
  }
}
