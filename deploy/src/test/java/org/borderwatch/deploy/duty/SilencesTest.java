package org.borderwatch.deploy.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.borderwatch.contracts.alert.Silence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SilencesTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private final Silences silences =
      new Silences(List.of("AZ-LAC", "AM-SU"), List.of("day-score", "week-incidents"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "district=AZ-XXX   | there is no district 'AZ-XXX'; give one of AM-SU, AZ-LAC",
        "rule!=day-scores  | there is no rule 'day-scores'; give one of day-score, week-incidents",
        "level=normal      | there is no level 'normal'; give one of critical, elevated, watch",
        "type=SHELLNG      | there is no type 'SHELLNG'",
        "town=Lachin       | alerts have no field 'town'; give one of [alert, claimant, district",
        "district          | 'district' is no matcher; give FIELD=VALUE",
        "rule=~day-(       | 'day-(' is no regular expression",
        "rule=             | the matcher of rule has no value; give one",
      })
  void shouldRefuseWhatWouldHoldForNothing(String matcher, String why) {
    assertThatThrownBy(() -> silences.read(List.of(matcher)))
        .isInstanceOf(NotPossible.class)
        .hasMessageStartingWith(why);
  }

  @Test
  void shouldReadEveryWayToCompare() {
    assertThat(
            silences.read(
                List.of("district=az-lac", "Level!=critical", "rule=~day-.*", "place!~Nor.*")))
        .extracting(matcher -> matcher.field() + " " + matcher.op().word() + " " + matcher.value())
        .containsExactly(
            "district is az-lac",
            "level is_not critical",
            "rule matches day-.*",
            "place matches_not Nor.*");
  }

  @Test
  void shouldRefuseASilenceThatIsOverAndEndOneNow() {
    assertThatThrownBy(
            () -> silences.make(List.of("rule=day-score"), NOW, NOW, "desk", "a drill", NOW))
        .isInstanceOf(NotPossible.class);
    Silence silence =
        silences.make(
            List.of("rule=day-score"), NOW, NOW.plusSeconds(3600), "desk", "a drill", NOW);
    Silence expired = Silences.expired(silence, NOW.plusSeconds(60));
    assertThat(expired.endsAt()).isEqualTo(NOW.plusSeconds(60));
    assertThat(expired.id()).isEqualTo(silence.id());
    assertThatThrownBy(() -> Silences.expired(expired, NOW.plusSeconds(60)))
        .isInstanceOf(NotPossible.class)
        .hasMessageContaining("ended at");
  }
}
