package org.borderwatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.borderwatch.contracts.config.ConfigException;
import org.borderwatch.contracts.config.ConfigText;
import org.borderwatch.contracts.config.Yaml;
import org.borderwatch.contracts.feed.Feed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedsFileTest {

  @Test
  void shouldReadFeedsWithTheirSites() throws IOException {
    List<Feed> feeds = FeedsFile.read(file());

    assertThat(feeds).extracting(Feed::id).containsExactly("valley-en", "ridge-hy");
    assertThat(feeds).extracting(Feed::site).containsExactly("valley.example", "ridge.am");
    assertThat(feeds).extracting(Feed::owner).containsExactly("Valley Holding", "Ridge");
    assertThat(feeds.get(0).districts()).containsExactly("AM-TV");
    assertThat(feeds.get(1).ownership()).isEqualTo(Feed.Ownership.NGO);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ridge-hy|valley-en|feeds.yaml:13: feed id 'valley-en' is taken at feeds.yaml:3; rename it
          https://www.ridge.am/rss|https://news.valley.example/rss?utm_source=x|feeds.yaml:14: the address of 'ridge-hy' is that of 'valley-en'; remove one of the two
          country: AM|country: Armenia|feeds.yaml:13: feed 'ridge-hy' has no country that can be used; give an ISO 3166-1 code such as AM, or INT
          https://www.ridge.am/rss|ridge|feeds.yaml:13: feed 'ridge-hy': url 'ridge' is not an http or https address; give one with scheme and host; mend it
          name: Ridge|nom: Ridge|feeds.yaml:15: unknown key 'nom' at feeds[1].nom
          """)
  void shouldRefuseAFaultWithItsLineAndARemedy(String right, String wrong, String message)
      throws IOException {
    ConfigText text = file();

    assertThatThrownBy(
            () -> FeedsFile.read(new ConfigText("feeds.yaml", text.text().replace(right, wrong))))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining(message);
  }

  @Test
  void shouldReadTheFeedsOfTheRegionPack() throws IOException {
    try (InputStream in = getClass().getResourceAsStream("/regions/am-az/feeds.yaml")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);

      assertThat(FeedsFile.read(new ConfigText("feeds.yaml", text))).hasSizeGreaterThan(30);
    }
  }

  @Test
  void shouldReadSettingsAndRefuseWhatCannotBe() {
    IngestSettings settings = settings("hostSpacing: PT0S\nhosts: {valley.example: 127.0.0.1}");

    assertThat(settings.hostSpacing()).isZero();
    assertThat(settings.workers()).isEqualTo(16);
    assertThat(IngestSettings.defaults().recheckAfter()).hasSize(5);
    for (String wrong :
        List.of(
            "workers: 0",
            "pollInterval: PT0S",
            "pollInterval: P1D",
            "hosts: {valley.example: somewhere}",
            "maxPageBytes: 9000000",
            "recheckAfter: [PT6H, PT1H]",
            "instanceId: 'a b'",
            "contact: 'a b'",
            "speed: 9")) {
      assertThatThrownBy(() -> settings(wrong)).as(wrong).isInstanceOf(ConfigException.class);
    }
  }

  private static IngestSettings settings(String yaml) {
    return Yaml.read(new ConfigText("s.yaml", yaml), IngestSettings.class);
  }

  private ConfigText file() throws IOException {
    try (InputStream in = getClass().getResourceAsStream("feeds.yaml")) {
      return new ConfigText("feeds.yaml", new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
