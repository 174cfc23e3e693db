package org.borderwatch.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.borderwatch.contracts.feed.Hints;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PollingHintsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <ttl>60</ttl>                                                     | 60    | 0
          <ttl> 15 </ttl>                                                   | 15    | 0
          <ttl>99999999</ttl>                                               | 10080 | 0
          <sy:updatePeriod>hourly</sy:updatePeriod>                         | 0     | 3600
          <sy:updatePeriod> Hourly </sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency> | 0 | 900
          <sy:updateFrequency>2</sy:updateFrequency>                        | 0     | 43200
          <sy:updatePeriod>weekly</sy:updatePeriod>                         | 0     | 604800
          <ttl>5</ttl><sy:updatePeriod>daily</sy:updatePeriod>              | 5     | 86400
          """)
  void shouldReadHowLongAFeedMayBeKeptAndHowOftenItIsUpdated(String head, int ttl, long seconds) {
    Hints hints = hints(head);

    assertThat(hints.ttlMinutes()).isEqualTo(ttl);
    assertThat(hints.updateSeconds()).isEqualTo(seconds);
  }

  @ParameterizedTest
  @CsvSource({
    "<ttl>soon</ttl>",
    "<ttl>-5</ttl>",
    "<ttl/>",
    "<ttl>0</ttl>",
    "<sy:updatePeriod>sometimes</sy:updatePeriod>",
    "<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>0</sy:updateFrequency>",
    "<skipHours><hour>25</hour><hour>noon</hour></skipHours>",
    "<skipDays><day>Someday</day></skipDays>",
    "<title>ttl</title>"
  })
  void shouldSayNothingForWhatMakesNoSense(String head) {
    assertThat(hints(head)).isNull();
  }

  @Test
  void shouldReadHoursAndDaysToSkip() {
    Hints hints =
        hints(
            "<skipHours><hour>0</hour><hour>23</hour></skipHours>"
                + "<skipDays><day>Monday</day><day> sunday </day></skipDays>");

    assertThat(hints.skipHours()).isEqualTo(1 | 1 << 23);
    assertThat(hints.skipDays()).isEqualTo(1 | 1 << 6);
    assertThat(hints("<skipHours><hour>24</hour></skipHours>").skipHours())
        .as("as RSS 0.91 counts")
        .isEqualTo(1);
  }

  @Test
  void shouldNotBelieveAFeedThatAsksNeverToBeRead() {
    StringBuilder all = new StringBuilder("<skipHours>");
    for (int h = 0; h < 24; h++) {
      all.append("<hour>").append(h).append("</hour>");
    }
    assertThat(hints(all + "</skipHours>")).isNull();
  }

  @Test
  void shouldReadTheMomentFromWhichUpdatesCountUnderAnyPrefix() {
    String rss =
        "<rss version='2.0' xmlns:x='http://purl.org/rss/1.0/modules/syndication/'><channel>"
            + "<x:updatePeriod>hourly</x:updatePeriod>"
            + "<x:updateBase>2000-01-01T12:20+00:00</x:updateBase></channel></rss>";

    Hints hints = read(rss);
    assertThat(hints.updateSeconds()).isEqualTo(3600);
    assertThat(hints.updateBase()).isEqualTo(Instant.parse("2000-01-01T12:20:00Z"));
  }

  @Test
  void shouldKeepTheHintsOfAFeedThatHadToBeMended() {
    assertThat(
            read("<rss version='2.0'><channel><ttl>9</ttl><item><title>A & B</title>").ttlMinutes())
        .isEqualTo(9);
  }

  private static Hints hints(String head) {
    return read(
        "<rss version='2.0'><channel>" + head + "<item><title>x</title></item></channel></rss>");
  }

  private static Hints read(String feed) {
    return FeedParser.parse(feed.getBytes(UTF_8), null, null, false).hints();
  }
}
