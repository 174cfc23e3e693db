package org.borderwatch.alerts.notify;

import java.time.Instant;
import java.util.List;
import org.borderwatch.contracts.alert.Alert;
import org.borderwatch.contracts.alert.Delivery.Occasion;

/**
 * What follows for one receiver at a moment.
 *
 * @param messages to be sent now
 * @param held revisions that are put off, with the reason
 * @param dropped revisions that are not to be told by themselves, with the reason
 * @param ignored revisions that are none of the receiver's business, by its level
 * @param wake when to look again though nothing happens, UTC; null for never
 */
public record Plan(
    List<Message> messages,
    List<Standing> held,
    List<Standing> dropped,
    List<Alert> ignored,
    Instant wake) {

  public Plan {
    messages = List.copyOf(messages);
    held = List.copyOf(held);
    dropped = List.copyOf(dropped);
    ignored = List.copyOf(ignored);
  }

  /**
   * One message about one alert or several of a group.
   *
   * @param occasion why the receiver is told
   * @param alerts the gravest first, each in the revision that is told
   */
  public record Message(Occasion occasion, List<Alert> alerts) {
    public Message {
      alerts = List.copyOf(alerts);
    }
  }

  /**
   * Why a revision is not told, or not now.
   *
   * @param alert the revision
   * @param cause the kind of reason
   * @param because in words; they stay the same as long as the reason does
   * @param until when that ends, UTC; null where no time is known, or it never does
   */
  public record Standing(Alert alert, Cause cause, String because, Instant until) {}
}
