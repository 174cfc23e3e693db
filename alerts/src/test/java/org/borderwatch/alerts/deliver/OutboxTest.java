package org.borderwatch.alerts.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.borderwatch.alerts.Alerts.alert;
import static org.borderwatch.contracts.alert.Level.NORMAL;
import static org.borderwatch.contracts.alert.Level.WATCH;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.borderwatch.alerts.receiver.Receiver.Answer;
import org.borderwatch.contracts.alert.Alert;
import org.borderwatch.contracts.alert.Delivery.Occasion;
import org.junit.jupiter.api.Test;

class OutboxTest {
  private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
  private final Retry retry = new Retry(RetrySettings.defaults(), () -> 0);
  private final Outbox outbox = new Outbox();

  @Test
  void shouldNotLetOneReceiverOrAlertWaitForAnother() {
    put("a", "one");
    put("b", "one");
    put("a", "two");
    answer("a", "one", Answer.tryAgain(503, "busy", null));
    assertThat(due("one", NOW)).containsExactly("b");
    assertThat(due("two", NOW)).containsExactly("a");
    assertThat(due("one", NOW.plusSeconds(5))).containsExactly("b", "a");
  }

  @Test
  void shouldLeaveOutWhatIsBeingSent() {
    Letter letter = put("a", "one");
    assertThat(outbox.due("one", NOW, Set.of(letter.key()))).isEmpty();
  }

  @Test
  void shouldForgetWhatArrivedOrWasGivenUp() {
    put("a", "one");
    put("b", "one");
    answer("a", "one", Answer.accepted(204, "accepted"));
    answer("b", "one", Answer.refused(400, "no"));
    assertThat(due("one", NOW.plus(Duration.ofDays(9)))).isEmpty();
    assertThat(outbox.size()).isZero();
  }

  @Test
  void shouldSendWhatFailedAtOnceWhenTheReceiverIsUpAgainButNotWhatItAskedToWaitFor() {
    put("a", "one");
    put("b", "one");
    put("c", "two");
    answer("a", "one", Answer.notReached("connection refused"));
    Letter asked = answer("b", "one", Answer.tryAgain(429, "busy", Duration.ofHours(1)));
    outbox.asked(asked);
    answer("c", "two", Answer.notReached("connection refused"));
    outbox.answered("one", NOW.plusSeconds(1));
    assertThat(due("one", NOW.plusSeconds(1))).containsExactly("a");
    assertThat(due("two", NOW.plusSeconds(1))).isEmpty();
    assertThat(due("one", NOW.plus(Duration.ofHours(1)))).containsExactly("a", "b");
  }

  private List<String> due(String receiver, Instant at) {
    return outbox.due(receiver, at, Set.of()).stream().map(l -> l.lead().alertId()).toList();
  }

  private Letter put(String id, String receiver) {
    Alert alert = alert(id, 1, NORMAL, WATCH);
    Letter letter =
        new Letter(
            List.of(alert),
            List.of(
                Standing.decided(
                    alert,
                    receiver,
                    null,
                    Standing.key(alert, receiver, Occasion.REVISION, NOW),
                    Occasion.REVISION,
                    NOW)));
    outbox.put(letter);
    return letter;
  }

  private Letter answer(String id, String receiver, Answer answer) {
    Letter letter =
        outbox.due(receiver, NOW, Set.of()).stream()
            .filter(l -> l.lead().alertId().equals(id))
            .findFirst()
            .orElseThrow();
    Letter after = retry.after(letter, answer, NOW, 1);
    outbox.put(after);
    return after;
  }
}
