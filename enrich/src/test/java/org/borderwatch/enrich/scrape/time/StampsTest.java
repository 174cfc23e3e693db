package org.borderwatch.enrich.scrape.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StampsTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-03-02T09:30:00+04:00 | 2026-03-02T09:30 | +04:00",
        "2026-03-02T09:30:00.123Z | 2026-03-02T09:30 | Z",
        "2026-03-02 09:30 | 2026-03-02T09:30 |",
        "2026/03/02 | 2026-03-02 |",
        "20260302 | 2026-03-02 |",
        "20260302T093000Z | 2026-03-02T09:30 | Z",
        "1772443800 | 2026-03-02T09:30 | Z",
        "1772443800000 | 2026-03-02T09:30 | Z",
        "Mon, 02 Mar 2026 09:30:00 +0400 | 2026-03-02T09:30 | +04:00",
        "Mon Mar 02 2026 09:30:00 GMT+0400 | 2026-03-02T09:30 | +04:00",
        "Monday, March 2nd, 2026 at 9:30 p.m. EST | 2026-03-02T21:30 | -05:00",
        "12:05 a.m. is no day; 2 March 2026, 12:05 a.m. | 2026-03-02T00:05 |",
        "2. März 2026 um 09:30 Uhr | 2026-03-02T09:30 |",
        "2 de marzo de 2026 | 2026-03-02 |",
        "le 1er mars 2026 à 14h30 | 2026-03-01T14:30 |",
        "2 марта 2026 г., 09:30 | 2026-03-02T09:30 |",
        "02 MART 2026 | 2026-03-02 |",
        "5 KASIM 2025 - 09:30 | 2025-11-05T09:30 |",
        "7 İYUN 2025, 09:30 | 2025-06-07T09:30 |",
        "2 mart 2026, 09:30 | 2026-03-02T09:30 |",
        "2 մարտի, 2026 | 2026-03-02 |",
        "մարտի 2, 2026 09:30 | 2026-03-02T09:30 |",
        "2026 թ. մարտի 2 | 2026-03-02 |",
        "2 მარტი, 2026 09:30 | 2026-03-02T09:30 |",
        "٢ مارس ٢٠٢٦ | 2026-03-02 |",
        "۱۱ اسفند ۱۴۰۴ | 2026-03-02 |",
        "1404/12/11 09:30 | 2026-03-02T09:30 |",
        "30 اسفند 1403 | 2025-03-20 |",
        "2026年3月2日 9:30 | 2026-03-02T09:30 |",
        "2026년 3월 2일 | 2026-03-02 |",
        "2026. március 2. | 2026-03-02 |",
        "02.03.2026 09:30 | 2026-03-02T09:30 |",
        "13/03/2026 | 2026-03-13 |",
        "03/03/2026 | 2026-03-03 |",
      })
  void shouldReadTheDayTheHourAndTheZone(String written, String local, String zone) {
    Stamp stamp = Stamps.ofValue(written).orElseThrow();

    assertThat(stamp.hasTime() ? stamp.local().toString() : stamp.day().toString())
        .isEqualTo(local);
    assertThat(stamp.zone() == null ? null : stamp.zone().getId()).isEqualTo(zone);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "2026-02-30",
    "31 April 2026",
    "02/03/2026",
    "2026-13-01",
    "30 اسفند 1404",
    "1404/13/01",
    "version 10.2.2026.4",
    "2 Foo 2026",
    "in 2026",
    "+994 12 345 67 89"
  })
  void shouldReadNoDayWhereThereIsNoneOrCouldBeTwo(String written) {
    assertThat(Stamps.ofValue(written)).isEmpty();
  }

  @Test
  void shouldReadWhatItsAddressTells() {
    assertThat(Stamps.ofUrl("https://a.example/news/2026/03/02/bridge").orElseThrow().day())
        .isEqualTo(LocalDate.of(2026, 3, 2));
    assertThat(Stamps.ofUrl("https://a.example/2026-0302/x")).isEmpty();
  }

  @Test
  void shouldNeverFailWhateverItReads() {
    Random random = new Random(20_261_122L);
    String[] pieces = {
      "2026", "1404", "03", "2", "-", "/", ".", " ", "T", ":", "+04", "Z", "mart", "م", "年", "pm",
      "99"
    };
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(12); n >= 0; n--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      Stamps.ofValue(text.toString());
      Stamps.ofUrl("https://a.example/" + text);
    }
  }
}
