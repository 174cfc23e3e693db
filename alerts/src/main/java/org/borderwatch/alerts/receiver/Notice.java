package org.borderwatch.alerts.receiver;

import java.util.List;
import org.borderwatch.contracts.alert.Alert;
import org.borderwatch.contracts.alert.Delivery.Occasion;

/**
 * What a receiver is told at once: a revision of an alert, and why it is told now.
 *
 * @param alert the revision
 * @param others further alerts of its group, told in the same message in short; mostly none
 * @param occasion why it is told
 * @param acknowledgedBy who acknowledged the alert, or null
 * @param note what was noted with the acknowledgement, or null
 * @param idempotencyKey the same on each attempt, so that a repeat can be dropped
 * @param thread the {@link Receiver.Answer#receipt() receipt} of the first message about this alert
 *     that this receiver took, so that later ones are threaded to it; null where there was none
 * @param possibleRepeat whether an attempt before this one may have arrived without an answer
 */
public record Notice(
    Alert alert,
    List<Alert> others,
    Occasion occasion,
    String acknowledgedBy,
    String note,
    String idempotencyKey,
    String thread,
    boolean possibleRepeat) {

  public Notice {
    others = others == null ? List.of() : List.copyOf(others);
    occasion = occasion == null ? Occasion.REVISION : occasion;
  }

  /** Of a revision by itself. */
  public static Notice of(Alert alert, String idempotencyKey) {
    return new Notice(alert, null, null, null, null, idempotencyKey, null, false);
  }

  /** The same of another alert by itself. */
  public Notice about(Alert other) {
    return new Notice(
        other, List.of(), occasion, acknowledgedBy, note, idempotencyKey, thread, possibleRepeat);
  }
}
