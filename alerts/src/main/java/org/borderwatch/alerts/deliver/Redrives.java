package org.borderwatch.alerts.deliver;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.borderwatch.alerts.notify.Said;
import org.borderwatch.contracts.alert.Delivery;
import org.borderwatch.contracts.alert.Delivery.Outcome;
import org.borderwatch.contracts.alert.Redrive;

/** Takes up what was given up and a person wants tried again. One thread's. */
final class Redrives {
  private final Set<Redrive> seen = new HashSet<>();

  /**
   * Whether one was asked for of a delivery that the register does not know; such a one is found by
   * restoring.
   */
  boolean unknown(Said said, Register register) {
    boolean unknown = false;
    for (Redrive redrive : said.redrives().values()) {
      boolean isNew = seen.add(redrive);
      unknown |=
          isNew && register.all().stream().noneMatch(d -> d.key().equals(redrive.delivery()));
    }
    return unknown;
  }

  /** The messages that are to be sent again, each once for each wish. */
  Decision decide(Said said, Register register, Instant now) {
    Decision decision = new Decision();
    for (Redrive redrive : said.redrives().values()) {
      seen.add(redrive);
      register.all().stream()
          .filter(d -> d.key().equals(redrive.delivery()) && isMeant(redrive, d, register))
          .findFirst()
          .ifPresent(
              given -> {
                List<Delivery> parts =
                    register.all().stream()
                        .filter(d -> d.receiver().equals(given.receiver()))
                        .filter(d -> d.idempotencyKey().equals(given.idempotencyKey()))
                        .map(d -> Standing.redriven(d, now))
                        .toList();
                parts.forEach(register::put);
                decision.add(Restoration.letter(parts, register));
              });
    }
    return decision;
  }

  /** It was given up before, and the receiver was told no later revision. */
  private static boolean isMeant(Redrive redrive, Delivery d, Register register) {
    return d.outcome() == Outcome.FAILED
        && d.attempts().stream().noneMatch(a -> a.at().isAfter(redrive.at()))
        && register.of(d.alertId(), d.receiver()).tailMap(d.revision(), false).values().stream()
            .noneMatch(later -> later.outcome() == Outcome.DELIVERED)
        && register.of(d.alertId(), d.receiver()).values().stream()
            .noneMatch(other -> other.outcome() == Outcome.PENDING)
        && register.alert(d.alertId(), d.revision()) != null;
  }
}
