package org.borderwatch.ingest.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.borderwatch.ingest.fetch.Answer.Failure;
import org.borderwatch.ingest.fetch.Answer.Fault;
import org.borderwatch.ingest.fetch.Answer.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RobotsTest {
  private static final String PAGE = "http://valley.example/news/1";
  private final AtomicLong nanos = new AtomicLong();
  private final HostTurns turns = new HostTurns(Duration.ofSeconds(1), 2, nanos::get);
  private Instant now = Instant.parse("2026-11-01T06:00:00Z");
  private Answer answer;
  private final Robots robots = new Robots(request -> answer, turns, () -> now);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          User-agent: *\\nDisallow: /private/                                        | true
          User-agent: *\\nDisallow: /news/                                           | false
          User-agent: *\\nDisallow: /\\nAllow: /news/                                | true
          User-agent: *\\nDisallow: /\\n\\nUser-agent: borderwatch\\nAllow: /        | true
          User-agent: Borderwatch\\nDisallow: /\\n\\nUser-agent: *\\nAllow: /        | false
          <html>not found</html>                                                     | true
          """)
  void shouldDoAsTheHostSays(String text, boolean allowed) {
    ask(200, text.replace("\\n", "\n"));

    assertThat(robots.objection(PAGE) == null).isEqualTo(allowed);
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 404, 410})
  void shouldTakeAHostWithoutRulesForOneThatAllows(int status) {
    ask(status, "");

    assertThat(robots.objection(PAGE)).isNull();
    assertThat(robots.isKnown(PAGE)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 503})
  void shouldLeavePagesAloneWhileTheRulesCannotBeHadAndAskAgainSoon(int status) {
    ask(status, "");

    assertThat(robots.objection(PAGE).fault()).isEqualTo(Fault.ROBOTS_UNKNOWN);
    now = now.plus(Duration.ofMinutes(11));
    assertThat(robots.isKnown(PAGE)).isFalse();
  }

  @Test
  void shouldLeavePagesAloneWhileTheHostCannotBeReached() {
    answer = new Failure(Fault.TIME_OUT, "as the test says");
    robots.ask(PAGE);

    assertThat(robots.objection(PAGE).detail()).contains("time-out");
  }

  @Test
  void shouldAskAgainAfterADayAndNotBefore() {
    ask(200, "");

    assertThat(robots.isKnown("http://valley.example/other")).isTrue();
    assertThat(robots.isKnown("http://ridge.example/")).isFalse();
    now = now.plus(Duration.ofHours(23));
    assertThat(robots.isKnown(PAGE)).isTrue();
    now = now.plus(Duration.ofHours(2));
    assertThat(robots.isKnown(PAGE)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"5, 5", "0.2, 1", "60, 60", "86400, 60", "-1, 1"})
  void shouldHonourACrawlDelayUpToAMinute(String delay, long seconds) {
    ask(200, "User-agent: *\nCrawl-delay: " + delay + "\nDisallow:");

    assertThat(robots.objection(PAGE)).as("still allowed").isNull();
    assertThat(turns.take("valley.example")).isNull();
    assertThat(turns.take("valley.example")).isEqualTo(Duration.ofSeconds(seconds));
  }

  private void ask(int status, String text) {
    byte[] body = text.getBytes(UTF_8);
    answer =
        new Response(
            "http://valley.example/robots.txt",
            null,
            status,
            "text/plain",
            null,
            null,
            null,
            body,
            false,
            null,
            body.length);
    robots.ask(PAGE);
  }
}
