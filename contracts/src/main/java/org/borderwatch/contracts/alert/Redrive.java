package org.borderwatch.contracts.alert;

import java.time.Instant;

/**
 * A delivery that was given up shall be tried again, under the same idempotency key.
 *
 * @param delivery the {@link Delivery#key() key} of the delivery
 * @param author who says so
 * @param at when, UTC: it counts for what was given up before
 */
public record Redrive(String delivery, String author, Instant at) implements Directive {

  /**
   * @throws IllegalArgumentException when something is missing
   */
  public Redrive {
    if (delivery == null || at == null || author == null || author.isBlank()) {
      throw new IllegalArgumentException("a redrive needs delivery, author and at");
    }
  }

  /** One for a delivery: the latest holds. */
  @Override
  public String key() {
    return "redrive|" + delivery;
  }
}
