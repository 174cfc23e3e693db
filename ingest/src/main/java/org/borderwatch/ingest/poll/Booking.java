package org.borderwatch.ingest.poll;

import org.borderwatch.contracts.stage.Ledger;

/**
 * One line for the ledger.
 *
 * @param step {@code poll}, {@code entry} or {@code recheck}
 * @param filtered why it was held back, or null when it went on
 */
public record Booking(String step, String filtered) {
  static Booking passed(String step) {
    return new Booking(step, null);
  }

  public void enter(Ledger ledger) {
    if (filtered == null) {
      ledger.step(step).passed();
    } else {
      ledger.step(step).filtered(filtered);
    }
  }
}
