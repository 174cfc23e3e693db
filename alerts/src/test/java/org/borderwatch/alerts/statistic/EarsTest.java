package org.borderwatch.alerts.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.borderwatch.alerts.statistic.Ears.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EarsTest {
  private static final List<String[]> WEEKS = weeks();
  private static final int[] COUNTS =
      WEEKS.stream().mapToInt(week -> Integer.parseInt(week[1])).toArray();

  @ParameterizedTest
  @EnumSource(Method.class)
  void shouldGiveTheUpperBoundsOfTheRPackage(Method method) {
    Ears ears = Ears.of(method);
    for (int week = 1; week <= COUNTS.length; week++) {
      String expected = WEEKS.get(week - 1)[2 + method.ordinal()];
      OptionalDouble bound = ears.upperBound(Arrays.copyOf(COUNTS, week));
      if (expected.isEmpty()) {
        assertThat(bound).as("%s in week %d", method, week).isEmpty();
      } else {
        assertThat(bound.orElseThrow())
            .as("%s in week %d", method, week)
            .isCloseTo(Double.parseDouble(expected), within(1e-11));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "C1, 1, 21 30 36 62 75 80 82 111 128 192 210 232 284 294",
    "C2, 1, 21 36 47 63 80 81 82 111 128 144 145 192 210 233 264 283 284 285",
    "C3, 1, 22 23 33 37 38 48 49 64 76 77 80 81 82 83 84 85 129 130 145 146 147 193 194 195 211"
        + " 212 235 243 265 266 284 285 286 287 296",
    "C1, 0, 21 30 36 62 75 80 82 111 128 191 192 210 232 283 284 294",
    "C2, 0, 21 36 47 63 80 81 82 111 128 144 145 192 193 210 211 233 264 283 284 285",
    "C3, 0, 22 23 33 37 38 48 49 64 76 77 80 81 82 83 84 85 129 130 145 146 147 193 194 195 211"
        + " 212 235 243 265 266 283 284 285 286 287 296"
  })
  void shouldAlarmInTheWeeksOfTheRPackage(Method method, double leastSigma, String weeks) {
    Ears ears = new Ears(method, 7, leastSigma, Ears.of(method).alpha());
    List<String> alarmed = new ArrayList<>();
    for (int week = 1; week <= COUNTS.length; week++) {
      if (ears.alarms(Arrays.copyOf(COUNTS, week))) {
        alarmed.add(String.valueOf(week));
      }
    }
    assertThat(String.join(" ", alarmed)).isEqualTo(weeks);
  }

  @Test
  void shouldRefuseWhatItCannotReckonWith() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Ears(Method.C1, 2, 1, 0.001));
    assertThatIllegalArgumentException().isThrownBy(() -> new Ears(Method.C1, 7, -1, 0.001));
    assertThatIllegalArgumentException().isThrownBy(() -> new Ears(Method.C1, 7, 1, 0));
  }

  private static List<String[]> weeks() {
    try (InputStream in = EarsTest.class.getResourceAsStream("/statistic/salmonella-agona.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(line -> line.split("\t", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
