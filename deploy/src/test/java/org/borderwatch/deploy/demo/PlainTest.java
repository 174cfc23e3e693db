package org.borderwatch.deploy.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          '\u001b[31mred\u001b[0m'  | '[31mred [0m'
          'a\r\n\tb'                | 'a b'
          'left\u202eright'         | 'left right'
          'bell\u0007'              | 'bell'
          'Գորիս ə Ж'               | 'Գորիս ə Ж'
          """)
  void shouldTakeAwayWhatATerminalWouldObey(String text, String plain) {
    assertThat(Plain.line(text, 40)).isEqualTo(plain);
  }

  @org.junit.jupiter.api.Test
  void shouldCutALongLine() {
    assertThat(Plain.line("a".repeat(50), 10)).isEqualTo("aaaaaaaaa…");
    assertThat(Plain.line(null, 10)).isEmpty();
  }
}
