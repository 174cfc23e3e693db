package org.borderwatch.alerts.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.borderwatch.alerts.Alerts.alert;
import static org.borderwatch.contracts.alert.Level.CRITICAL;
import static org.borderwatch.contracts.alert.Level.ELEVATED;
import static org.borderwatch.contracts.alert.Level.NORMAL;
import static org.borderwatch.contracts.alert.Level.WATCH;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.borderwatch.alerts.receiver.Receiver;
import org.borderwatch.alerts.receiver.ReceiverSettings;
import org.borderwatch.alerts.receiver.WebhookSettings;
import org.borderwatch.contracts.alert.Alert;
import org.borderwatch.contracts.alert.Delivery;
import org.borderwatch.contracts.alert.Delivery.Outcome;
import org.borderwatch.contracts.alert.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutboxTest {
  private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
  private final Retry retry = new Retry(RetrySettings.defaults(), () -> 0);
  private final Outbox outbox = new Outbox(List.of(hook("one", null), hook("two", null)));

  @Test
  void shouldKeepTheRevisionsOfAnAlertInOrderForEachReceiver() {
    take(alert("a", 1, NORMAL, WATCH));
    take(alert("a", 2, WATCH, ELEVATED));
    assertThat(revisions("one", NOW)).containsExactly("a1");
    answer("one", Receiver.Answer.tryAgain(503, "busy", null));
    assertThat(revisions("one", NOW)).as("the second waits for the first").isEmpty();
    assertThat(revisions("two", NOW)).as("the other receiver goes on").containsExactly("a1");
    answer("two", Receiver.Answer.accepted(204, "accepted"));
    assertThat(revisions("two", NOW)).containsExactly("a2");
    assertThat(revisions("one", NOW.plusSeconds(5))).containsExactly("a1");
  }

  @Test
  void shouldNotLetOneAlertWaitForAnother() {
    take(alert("a", 1, NORMAL, WATCH));
    answer("one", Receiver.Answer.tryAgain(0, "no answer", Duration.ofDays(1)));
    take(alert("b", 1, NORMAL, WATCH));
    assertThat(revisions("one", NOW)).containsExactly("b1");
  }

  @Test
  void shouldGoOnToTheNextRevisionWhenOneIsRefusedForGood() {
    take(alert("a", 1, NORMAL, WATCH));
    take(alert("a", 2, WATCH, NORMAL));
    answer("one", Receiver.Answer.refused(400, "refused for good"));
    assertThat(revisions("one", NOW)).containsExactly("a2");
  }

  @Test
  void shouldTakeARevisionOnlyOnceHoweverOftenItIsRead() {
    take(alert("a", 1, NORMAL, WATCH));
    answer("one", Receiver.Answer.accepted(204, "accepted"));
    assertThat(outbox.address(alert("a", 1, NORMAL, WATCH), NOW)).isEmpty();
  }

  @Test
  void shouldGoOnWhereAnEarlierProcessStopped() {
    Alert alert = alert("a", 1, NORMAL, WATCH);
    Delivery pending =
        new Delivery("a", 1, "one", "msg_key", Outcome.PENDING, List.of(), NOW.plusSeconds(60));
    Delivery done = new Delivery("a", 1, "two", "msg_key", Outcome.DELIVERED, List.of(), null);
    Delivery ofAnother = new Delivery("a", 1, "gone", "msg_key", Outcome.PENDING, List.of(), NOW);
    List.of(pending, done, ofAnother).forEach(delivery -> outbox.restore(delivery, alert));
    assertThat(outbox.address(alert, NOW)).isEmpty();
    assertThat(revisions("one", NOW)).isEmpty();
    assertThat(outbox.due("one", NOW.plusSeconds(60), Set.of()))
        .extracting(letter -> letter.delivery().idempotencyKey())
        .containsExactly("msg_key");
    assertThat(revisions("two", NOW.plusSeconds(60))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "NORMAL, WATCH, WATCH, true",
    "NORMAL, WATCH, ELEVATED, false",
    "WATCH, ELEVATED, ELEVATED, true",
    "ELEVATED, WATCH, ELEVATED, true",
    "CRITICAL, NORMAL, CRITICAL, true",
    "WATCH, NORMAL, ELEVATED, false",
  })
  void shouldTellAReceiverOfChangesToAndFromItsLevel(
      Level from, Level to, Level least, boolean told) {
    assertThat(Outbox.concerns(hook("one", least), alert("a", 1, from, to))).isEqualTo(told);
    assertThat(Outbox.concerns(hook("one", WATCH), alert("a", 1, NORMAL, CRITICAL))).isTrue();
  }

  private void take(Alert alert) {
    outbox.address(alert, NOW).forEach(outbox::put);
  }

  /** Answers the first that is due. */
  private void answer(String receiver, Receiver.Answer answer) {
    Outbox.Letter letter = outbox.due(receiver, NOW, Set.of()).get(0);
    Delivery after = retry.after(letter.delivery(), answer, letter.alert().at(), NOW);
    outbox.put(new Outbox.Letter(letter.alert(), after));
  }

  private List<String> revisions(String receiver, Instant now) {
    return outbox.due(receiver, now, Set.of()).stream()
        .map(letter -> letter.delivery().alertId() + letter.delivery().revision())
        .toList();
  }

  private static ReceiverSettings hook(String name, Level least) {
    return new WebhookSettings(
        name,
        least,
        null,
        null,
        URI.create("https://desk.example/alerts"),
        Path.of("secret"),
        null,
        null,
        null);
  }
}
