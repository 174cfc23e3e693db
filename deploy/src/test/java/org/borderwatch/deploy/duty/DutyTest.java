package org.borderwatch.deploy.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.borderwatch.contracts.alert.Alert;
import org.borderwatch.contracts.alert.Delivery;
import org.borderwatch.contracts.alert.Delivery.Outcome;
import org.borderwatch.contracts.alert.Level;
import org.borderwatch.contracts.alert.Redrive;
import org.junit.jupiter.api.Test;

class DutyTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  @Test
  void shouldFindAnAlertByEnoughOfItsBeginning() {
    Duty duty =
        new Duty(List.of(alert("abcdef1", Level.WATCH), alert("abcdef2", Level.WATCH)), Map.of());
    assertThat(duty.alert("abcdef1").id()).isEqualTo("abcdef1");
    assertThatThrownBy(() -> duty.alert("abcdef")).hasMessageContaining("several alerts");
    assertThatThrownBy(() -> duty.alert("abc")).hasMessageContaining("at least 6 characters");
    assertThatThrownBy(() -> duty.alert("fedcba")).hasMessageStartingWith("no alert 'fedcba'");
  }

  @Test
  void shouldTakeAnAlertUpAtItsLevelUnlessItIsOver() {
    Duty duty =
        new Duty(
            List.of(alert("abcdef1", Level.ELEVATED), alert("fedcba1", Level.NORMAL)), Map.of());
    assertThat(duty.acknowledge("abcdef1", "desk-1", "calling", NOW))
        .matches(said -> said.level() == Level.ELEVATED && said.revision() == 2);
    assertThatThrownBy(() -> duty.acknowledge("fedcba1", "desk-1", null, NOW))
        .isInstanceOf(NotPossible.class)
        .hasMessageContaining("is over");
  }

  @Test
  void shouldHaveTriedAgainOnlyWhatWasGivenUpAndNothingLaterToldSince() {
    Map<String, Delivery> deliveries =
        Map.of(
            "abcdef1|1|desk", delivery(1, "desk", Outcome.FAILED),
            "abcdef1|2|desk", delivery(2, "desk", Outcome.DELIVERED),
            "abcdef1|1|pager", delivery(1, "pager", Outcome.FAILED),
            "abcdef1|1|mail", delivery(1, "mail", Outcome.DELIVERED));
    Duty duty = new Duty(List.of(alert("abcdef1", Level.WATCH)), deliveries);
    assertThat(duty.redrive("abcdef1", "desk-1", NOW))
        .extracting(Redrive::delivery)
        .containsExactly("abcdef1|1|pager");
    assertThatThrownBy(() -> duty.redrive("abcdef1|1|desk", "desk-1", NOW))
        .hasMessageContaining("has been told revision 2");
    assertThatThrownBy(() -> duty.redrive("abcdef1|1|mail", "desk-1", NOW))
        .hasMessageContaining("was given up");
  }

  private static Delivery delivery(int revision, String receiver, Outcome outcome) {
    return new Delivery("abcdef1", revision, receiver, "msg_key", outcome, List.of(), null);
  }

  private static Alert alert(String id, Level level) {
    return new Alert(
        id,
        2,
        "day-score",
        "AZ-LAC",
        "Lachin / Berdzor",
        level,
        Level.WATCH,
        level == Level.NORMAL ? Alert.Change.RESOLVED : Alert.Change.RAISED,
        NOW,
        NOW,
        Duration.ofHours(24),
        1,
        4.5,
        4,
        "",
        List.of());
  }
}
