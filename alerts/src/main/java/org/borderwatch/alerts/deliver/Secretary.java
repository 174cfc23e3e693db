package org.borderwatch.alerts.deliver;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.borderwatch.alerts.notify.Audience;
import org.borderwatch.alerts.notify.Plan;
import org.borderwatch.alerts.notify.Policy;
import org.borderwatch.alerts.notify.Said;
import org.borderwatch.contracts.alert.Alert;
import org.borderwatch.contracts.alert.Delivery;
import org.borderwatch.contracts.alert.Delivery.Occasion;
import org.borderwatch.contracts.alert.Delivery.Outcome;

/**
 * Asks the policy what each receiver is to be told, and puts the answer into deliveries. It asks
 * when something has changed, or when the policy said to look again. One thread's.
 */
final class Secretary {
  private final Policy policy;
  private final List<Audience> audiences;
  private final Books books;
  private Instant wake = Instant.MIN;

  Secretary(Policy policy, List<Audience> audiences, Books books) {
    this.policy = policy;
    this.audiences = List.copyOf(audiences);
    this.books = books;
  }

  /** Something has changed: the next look is due at once. */
  void disturb() {
    wake = Instant.MIN;
  }

  /** What follows now; nothing when there was no cause to ask. The register takes it at once. */
  Decision decide(Register register, Said said, Instant now) {
    Decision decision = new Decision();
    if (now.isBefore(wake)) {
      return decision;
    }
    wake = Instant.MAX;
    for (Audience who : audiences) {
      Plan plan = policy.plan(who, register.cases(who.name()), said, now);
      plan.ignored()
          .forEach(
              alert -> {
                register.ignore(alert, who.name());
                books.notConcerned();
              });
      plan.messages().forEach(message -> send(message, who.name(), register, now, decision));
      plan.held().forEach(standing -> hold(standing, who.name(), register, decision));
      plan.dropped().forEach(standing -> drop(standing, who.name(), register, decision));
      if (plan.wake() != null && plan.wake().isBefore(wake)) {
        wake = plan.wake();
      }
    }
    if (!decision.letters().isEmpty()) {
      // What was told may start an interval, or cover something.
      disturb();
    }
    return decision;
  }

  private static void send(
      Plan.Message message, String receiver, Register register, Instant now, Decision decision) {
    Occasion occasion = message.occasion();
    String key = Standing.key(message.alerts().get(0), receiver, occasion, now);
    List<Delivery> deliveries =
        message.alerts().stream()
            .map(
                alert ->
                    Standing.decided(
                        alert, receiver, register.delivery(alert, receiver), key, occasion, now))
            .toList();
    deliveries.forEach(register::put);
    decision.add(new Letter(message.alerts(), deliveries));
  }

  private void hold(Plan.Standing standing, String receiver, Register register, Decision decision) {
    Alert alert = standing.alert();
    Delivery before = register.delivery(alert, receiver);
    if (before != null
        && before.outcome() == Outcome.HELD
        && Objects.equals(before.because(), standing.because())
        && Objects.equals(before.nextAttemptAt(), standing.until())) {
      return;
    }
    Delivery held =
        Standing.untold(alert, receiver, Outcome.HELD, standing.because(), standing.until());
    register.put(held);
    decision.deliveries().add(held);
    books.held(receiver, standing.cause());
  }

  private void drop(Plan.Standing standing, String receiver, Register register, Decision decision) {
    Delivery dropped =
        Standing.untold(standing.alert(), receiver, Outcome.SUPPRESSED, standing.because(), null);
    register.put(dropped);
    decision.deliveries().add(dropped);
    books.suppressed(standing.cause());
  }
}
