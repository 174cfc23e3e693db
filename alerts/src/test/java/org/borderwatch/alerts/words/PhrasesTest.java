package org.borderwatch.alerts.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasesTest {
  @ParameterizedTest
  @CsvSource({"PT24H, 24 h", "PT1H, 1 h", "PT36H, 36 h", "P7D, 7 d", "P30D, 30 d", "PT90M, 90 min"})
  void shouldNameAWindowAsPeopleDo(Duration window, String words) {
    assertThat(Phrases.window(window)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({"4, 4", "4.5, 4.5", "4.25, 4.3", "10, 10", "100, 100", "0, 0"})
  void shouldWriteNumbersAlikeInEveryLocale(double value, String words) {
    assertThat(Phrases.number(value)).isEqualTo(words);
  }

  @Test
  void shouldCutALineWithinNoCharacter() {
    assertThat(SafeText.line("ab😀cd", 4)).isEqualTo("ab😀…");
    assertThat(SafeText.line("abcd", 4)).isEqualTo("abcd");
    assertThat(SafeText.line(null)).isEmpty();
  }
}
