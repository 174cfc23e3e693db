package org.borderwatch.ingest.poll;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.borderwatch.contracts.feed.Feed;
import org.borderwatch.contracts.feed.FeedState;
import org.borderwatch.contracts.topic.Json;
import org.borderwatch.ingest.fetch.Answer;
import org.borderwatch.ingest.fetch.HostLimits;
import org.borderwatch.ingest.fetch.HostTurns;
import org.borderwatch.ingest.fetch.Request;
import org.junit.jupiter.api.Test;

/** What a poller learnt of a host holds for the one that takes its feeds over. */
class TakeOverTest {
  private static final Instant START = Instant.parse("2026-11-01T06:00:00Z");
  private static final Duration STOP = Duration.ofHours(2);

  private final List<String> asked = new ArrayList<>();
  private Instant now = START;
  private boolean limited = true;

  @Test
  void shouldLeaveAHostAloneThatAskedAnotherPollerToBe() {
    Poller first = poller();
    FeedState told = learnt(first, feed("a"), States.of(feed("a"), null));
    FeedState untold = States.of(feed("b"), null);

    Poller second = poller();
    second.recall(told);
    now = START.plus(Duration.ofMinutes(30));
    FeedState waiting = learnt(second, feed("b"), untold);

    assertThat(asked).containsExactly("a");
    assertThat(waiting.nextPoll()).isAfterOrEqualTo(START.plus(STOP));
    assertThat(waiting.lastAttempt()).as("it was not asked").isNull();
  }

  @Test
  void shouldKeepTheOrderAndTheSpacingThatWereLearnt() {
    Poller first = poller();
    List<FeedState> known = new ArrayList<>();
    for (String id : List.of("a", "b", "c", "d")) {
      known.add(learnt(first, feed(id), States.of(feed(id), null)));
    }
    limited = false;
    now = START.plus(STOP).plusSeconds(1);

    Poller second = poller();
    known.forEach(second::recall);

    assertThat(known).extracting(FeedState::nextPoll).isSorted().doesNotHaveDuplicates();
    for (int i = 0; i < known.size(); i++) {
      FeedState state = known.get(i);
      now = state.nextPoll();
      FeedState after = learnt(second, feed(state.feedId()), state);
      assertThat(after.lastSuccess()).as(state.feedId() + " in its moment").isEqualTo(now);
    }
    assertThat(asked).containsExactly("a", "a", "b", "c", "d");
  }

  @Test
  void shouldSayNothingOfHostsThatAskedForNothing() {
    limited = false;
    FeedState state = learnt(poller(), feed("a"), States.of(feed("a"), null));

    assertThat(state.hosts()).isEmpty();
    assertThat(new String(Json.write(state), UTF_8)).doesNotContain("hosts");
  }

  /** What was learnt, as it comes back from its record. */
  private static FeedState learnt(Poller poller, Feed feed, FeedState before) {
    Learnt learnt = poller.take(feed, Known.of(before)).learnt();
    return Json.read(Json.write(learnt.state()), FeedState.class);
  }

  private Poller poller() {
    return new Poller(
        this::answer,
        new HostTurns(Duration.ZERO, 10, System::nanoTime),
        new HostLimits(),
        null,
        Polls.RULES,
        () -> now,
        new SimpleMeterRegistry());
  }

  private Answer answer(Request request) {
    asked.add(request.url().substring(request.url().lastIndexOf('/') + 1));
    return new Answer.Response(
        request.url(),
        null,
        limited ? 429 : 200,
        "application/rss+xml",
        null,
        null,
        limited ? STOP : null,
        Polls.rss().getBytes(UTF_8),
        false,
        null,
        0);
  }

  private static Feed feed(String id) {
    String url = "http://valley.example/" + id;
    return new Feed(
        id, url, "valley.example", id, id, "AM", "hy", Feed.Ownership.PRIVATE, null, null, null);
  }
}
