package org.borderwatch.ingest.poll;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.borderwatch.ingest.fetch.Answer;
import org.borderwatch.ingest.fetch.Answer.Failure;
import org.borderwatch.ingest.fetch.Answer.Fault;
import org.borderwatch.ingest.fetch.HostLimits;
import org.borderwatch.ingest.fetch.HostTurns;
import org.borderwatch.ingest.fetch.Request;
import org.borderwatch.ingest.fetch.Robots;
import org.junit.jupiter.api.Test;

class HostCrossingTest {
  private static final Instant NOW = Instant.parse("2026-11-01T06:00:00Z");
  private static final String HOST = "ridge.example";
  private static final String URL = "http://ridge.example/story";

  private final AtomicLong nanos = new AtomicLong();
  private final HostTurns turns = new HostTurns(Duration.ofSeconds(30), 2, nanos::get);
  private final HostLimits limits = new HostLimits();
  private final List<String> asked = new ArrayList<>();
  private final Robots robots = new Robots(this::robotsTxt, turns, () -> NOW);

  @Test
  void shouldTakeTheTurnOfTheHostThatARedirectLeadsTo() {
    HostCrossing crossing = crossing(null);

    assertThat(crossing.enter(URL)).isNull();
    assertThat(turns.take(HOST)).as("spaced from then on").isNotNull();
    crossing.leave(URL);
    assertThat(crossing.refusal()).isNull();
  }

  @Test
  void shouldComeBackLaterWhereThatHostIsOthersForLong() {
    turns.take(HOST);

    HostCrossing crossing = crossing(null);

    assertThat(crossing.enter(URL)).isNotNull().extracting(Failure::fault).isEqualTo(Fault.BUSY);
    assertThat(crossing.refusal().stayAway()).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void shouldNotGoWhereThatHostAskedToBeLeftAlone() {
    limits.limited(HOST, "http://ridge.example/other", 429, Duration.ofHours(1), NOW);

    HostCrossing crossing = crossing(null);

    assertThat(crossing.enter(URL)).isNotNull();
    assertThat(crossing.refusal().until()).isAfterOrEqualTo(NOW.plus(Duration.ofHours(1)));
    assertThat(turns.take(HOST)).as("its turn was not taken").isNull();
  }

  @Test
  void shouldKeepToTheRobotsTxtOfTheHostThatARedirectLeadsTo() {
    // No spacing here: the second request of the same crossing would have to wait for it.
    HostTurns free = new HostTurns(Duration.ZERO, 2, nanos::get);
    HostCrossing crossing = new HostCrossing(free, limits, robots, () -> NOW);

    assertThat(crossing.enter("http://ridge.example/private/story"))
        .isNotNull()
        .extracting(Failure::fault)
        .isEqualTo(Fault.ROBOTS);
    assertThat(crossing.enter(URL)).isNull();
    assertThat(asked).containsExactly("http://ridge.example/robots.txt");
  }

  private HostCrossing crossing(Robots rules) {
    return new HostCrossing(turns, limits, rules, () -> NOW);
  }

  private Answer robotsTxt(Request request) {
    asked.add(request.url());
    byte[] rules = "User-agent: *\nDisallow: /private/\n".getBytes(UTF_8);
    return new Answer.Response(
        request.url(), null, 200, "text/plain", null, null, null, rules, false, null, 0);
  }
}
