package org.borderwatch.alerts.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.borderwatch.alerts.Alerts.alert;

import java.util.List;
import org.borderwatch.contracts.alert.Level;
import org.borderwatch.contracts.alert.Scope;
import org.borderwatch.contracts.alert.Silence.Matcher;
import org.borderwatch.contracts.alert.Silence.Op;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchingTest {

  /** The alert is of day-score in AZ-LAC, elevated, by a shelling that AZ claims, of no place. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "district=AZ-LAC, true",
    "district=az-lac, true",
    "district!=AZ-LAC, false",
    "district=~AZ-.*, true",
    "district=~AZ, false",
    "district!~AM-.*, true",
    "scope=AZ-LAC, true",
    "group=AZ-LAC, false",
    "level=elevated, true",
    "level!=critical, true",
    "type=shelling, true",
    "type!=shelling, false",
    "claimant=AZ, true",
    "place=Kokhanabi, false",
    "place!=Kokhanabi, true",
    "rule=day-score, true",
  })
  void shouldCompareAsTheMatcherSays(String text, boolean holds) {
    assertThat(Matching.holds(Matching.parse(text), alert("a", 1, Level.WATCH, Level.ELEVATED)))
        .isEqualTo(holds);
    assertThat(Matching.parse(Matching.text(Matching.parse(text)))).isEqualTo(Matching.parse(text));
  }

  @Test
  void shouldHoldForNothingWhereItIsMistaken() {
    for (Matcher mistaken :
        List.of(
            new Matcher("town", Op.IS_NOT, "Lachin"),
            new Matcher("place", Op.MATCHES_NOT, "("),
            new Matcher("place", Op.IS_NOT, ""),
            new Matcher("place", null, "a"))) {
      assertThat(Matching.holds(mistaken, alert("a", 1, Level.NORMAL, Level.WATCH))).isFalse();
      assertThat(Matching.fault(mistaken)).contains("; ");
    }
  }

  @Test
  void shouldMeanTheEndOfALevelToo() {
    assertThat(
            Matching.holds(Matching.parse("level=watch"), alert("a", 2, Level.WATCH, Level.NORMAL)))
        .isTrue();
  }

  @Test
  void shouldNotTakeAGroupForOneOfItsDistricts() {
    Scope group = new Scope(Scope.Kind.GROUP, "corridor", "the corridor", List.of("AZ-LAC"));
    assertThat(
            Matching.holds(
                Matching.parse("district=AZ-LAC"),
                alert("a", 1, Level.NORMAL, Level.WATCH).told(group, null, null)))
        .isFalse();
  }
}
