package org.borderwatch.alerts.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.borderwatch.contracts.alert.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {

  @ParameterizedTest(name = "{0} to {1} in {2} at {3}: {4}")
  @CsvSource({
    "22:00, 07:00, Asia/Tbilisi, 2026-03-02T17:59:59Z, ",
    "22:00, 07:00, Asia/Tbilisi, 2026-03-02T18:00:00Z, 2026-03-03T03:00:00Z",
    "22:00, 07:00, Asia/Tbilisi, 2026-03-03T02:59:59Z, 2026-03-03T03:00:00Z",
    "22:00, 07:00, Asia/Tbilisi, 2026-03-03T03:00:00Z, ",
    "12:00, 14:00, UTC, 2026-03-02T11:59:00Z, ",
    "12:00, 14:00, UTC, 2026-03-02T12:00:00Z, 2026-03-02T14:00:00Z",
    "12:00, 14:00, UTC, 2026-03-02T14:00:00Z, ",
    // Clocks are set forward at 02:00, and back at 03:00.
    "22:00, 02:30, Europe/Berlin, 2026-03-28T22:00:00Z, 2026-03-29T01:30:00Z",
    "22:00, 02:30, Europe/Berlin, 2026-10-24T22:00:00Z, 2026-10-25T01:30:00Z",
  })
  void shouldEndByTheClockOfItsZone(
      LocalTime from, LocalTime to, ZoneId zone, Instant now, Instant end) {
    QuietHours hours = new QuietHours(List.of("desk"), from, to, zone, null);
    assertThat(hours.end(now, ZoneOffset.UTC)).isEqualTo(end);
  }

  @Test
  void shouldBeTheRegionsWhereNoZoneIsGiven() {
    QuietHours hours =
        new QuietHours(List.of("desk"), LocalTime.of(22, 0), LocalTime.of(7, 0), null, null);
    assertThat(hours.end(Instant.parse("2026-03-02T18:00:00Z"), ZoneId.of("Asia/Tbilisi")))
        .isEqualTo("2026-03-03T03:00:00Z");
  }

  @Test
  void shouldLetGraveAlertsPassOnlyWhereThatIsSet() {
    LocalTime from = LocalTime.of(22, 0);
    LocalTime to = LocalTime.of(7, 0);
    assertThat(new QuietHours(List.of("desk"), from, to, null, null).lets(Level.CRITICAL))
        .isFalse();
    QuietHours elevated = new QuietHours(List.of("desk"), from, to, null, Level.ELEVATED);
    assertThat(elevated.lets(Level.ELEVATED)).isTrue();
    assertThat(elevated.lets(Level.WATCH)).isFalse();
    assertThatThrownBy(() -> new QuietHours(List.of("desk"), from, from, null, null))
        .hasMessageContaining("give two different times of day");
  }
}
