package org.borderwatch.deploy.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.borderwatch.contracts.alert.Alert;
import org.borderwatch.contracts.alert.Delivery;
import org.borderwatch.contracts.alert.Level;
import org.borderwatch.contracts.feed.FeedState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SettlementTest {
  private static final Instant NOW = Instant.parse("2026-11-09T05:00:00Z");

  private final Observed observed = new Observed();
  private long nanos;
  private boolean quiet = true;
  private Optional<String> behind = Optional.empty();
  private long written = 7;
  private final Settlement settlement =
      new Settlement(
          List.of("kura"),
          List.of("desk"),
          observed,
          span -> quiet,
          () -> new Settlement.Progress.Look(behind, written),
          () -> nanos);

  @BeforeEach
  void begin() {
    settlement.begin(NOW);
    observed.feedState("k", state(NOW.plusSeconds(900), null));
  }

  @Test
  void shouldBelieveOnlyASecondLook() {
    assertThat(settlement.open()).contains("waiting for a second look");
    nanos += Settlement.BETWEEN_LOOKS.toNanos() - 1;
    assertThat(settlement.open()).contains("waiting for a second look");
    nanos++;
    assertThat(settlement.open()).isEmpty();
  }

  @Test
  void shouldWaitForAFeedThatIsDue() {
    observed.feedState("k", state(NOW, null));

    assertThat(openInTheEnd()).hasValueSatisfying(open -> assertThat(open).contains("feed kura"));
  }

  @Test
  void shouldWaitForAFeedThatWasNeverPolled() {
    observed.feedState("k", null);

    assertThat(openInTheEnd()).contains("feed kura has not been polled yet");
  }

  @Test
  void shouldWaitForAPageThatIsDue() {
    observed.feedState("k", state(NOW.plusSeconds(900), NOW.minusSeconds(1)));

    assertThat(openInTheEnd()).hasValueSatisfying(open -> assertThat(open).contains("page http"));
  }

  @Test
  void shouldNotWaitForAFeedThatIsRetired() {
    observed.feedState("k", state(null, null));

    assertThat(openInTheEnd()).isEmpty();
  }

  @Test
  void shouldWaitForRequestsUnderWay() {
    quiet = false;

    assertThat(openInTheEnd()).contains("requests are under way");
  }

  @Test
  void shouldWaitForAGroupThatIsBehind() {
    behind = Optional.of("enrich is 2 behind");

    assertThat(openInTheEnd()).contains("enrich is 2 behind");
    behind = Optional.empty();
    assertThat(openInTheEnd()).isEmpty();
  }

  @Test
  void shouldWaitWhileTopicsStillGrow() {
    for (int look = 0; look < 5; look++) {
      written++;
      later();
      assertThat(settlement.open()).isPresent();
    }
    later();
    assertThat(settlement.open()).isEmpty();
  }

  @Test
  void shouldWaitUntilEveryReceiverIsTold() {
    observed.alert(alert());
    assertThat(openInTheEnd()).hasValueSatisfying(open -> assertThat(open).contains("desk"));

    observed.delivery("a|1|desk", delivery(Delivery.Outcome.PENDING, NOW));
    assertThat(openInTheEnd()).isPresent();

    observed.delivery("a|1|desk", delivery(Delivery.Outcome.DELIVERED, null));
    assertThat(openInTheEnd()).isEmpty();
  }

  @Test
  void shouldNotWaitForADeliveryThatIsTriedAgainLater() {
    observed.alert(alert());
    observed.delivery("a|1|desk", delivery(Delivery.Outcome.PENDING, NOW.plusSeconds(5)));

    assertThat(openInTheEnd()).isEmpty();
  }

  /** After as many looks as it can take. */
  private Optional<String> openInTheEnd() {
    Optional<String> open = settlement.open();
    for (int look = 0; look < 4 && open.isPresent(); look++) {
      later();
      open = settlement.open();
    }
    return open;
  }

  private void later() {
    nanos += Settlement.BETWEEN_LOOKS.toNanos();
  }

  private static FeedState state(Instant nextPoll, Instant nextRecheck) {
    FeedState.Seen seen =
        new FeedState.Seen(
            "e",
            "a",
            "h",
            "http://kura.example/1",
            NOW,
            null,
            null,
            null,
            nextRecheck,
            0,
            0,
            null,
            null);
    return new FeedState(
        "kura",
        "http://kura.example/rss",
        null,
        null,
        null,
        nextPoll,
        NOW,
        NOW,
        0,
        "",
        List.of(),
        List.of(seen),
        null);
  }

  private static Alert alert() {
    return new Alert(
        "a",
        1,
        "r",
        "AZ-LAC",
        "Lachin",
        Level.WATCH,
        Level.NORMAL,
        Alert.Change.FIRED,
        NOW,
        NOW,
        Duration.ofHours(24),
        1,
        1,
        1,
        "",
        List.of());
  }

  private static Delivery delivery(Delivery.Outcome outcome, Instant next) {
    return new Delivery("a", 1, "desk", "key", outcome, List.of(), next);
  }
}
