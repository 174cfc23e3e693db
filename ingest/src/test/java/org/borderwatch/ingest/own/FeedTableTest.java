package org.borderwatch.ingest.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.borderwatch.ingest.own.Samples.NOW;
import static org.borderwatch.ingest.own.Samples.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.borderwatch.contracts.feed.Feed;
import org.borderwatch.contracts.feed.Source;
import org.borderwatch.ingest.own.FeedTable.Owned;
import org.junit.jupiter.api.Test;

class FeedTableTest {
  private final AtomicLong nanos = new AtomicLong();
  private final FeedTable table = new FeedTable(nanos::get);

  @Test
  void shouldTakeNoFeedBeforeItsStateIsKnown() {
    table.put(feed("a"), 0);

    assertThat(take(10)).isEmpty();
    table.restored(0, new HashMap<>());
    assertThat(take(10)).containsExactly("a");
  }

  @Test
  void shouldGoOnFromWhatIsKnownAndTakeTheLongestDueFirst() {
    table.restored(
        0,
        new HashMap<>(
            Map.of(
                feed("late").key(), kept("late", NOW.minusSeconds(60), 0),
                feed("later").key(), kept("later", NOW.minusSeconds(30), 0),
                feed("not-yet").key(), kept("not-yet", NOW.plusSeconds(1), 0))));
    List.of("not-yet", "later", "late").forEach(id -> table.put(feed(id), 0));

    List<Owned> taken = table.takeDue(NOW, 10, 10);

    assertThat(taken).extracting(o -> o.feed.id()).containsExactly("late", "later");
    assertThat(taken.get(0).kept().whole().etag()).isEqualTo("\"late\"");
    assertThat(table.isSettled(NOW)).isFalse();
    taken.forEach(o -> table.done(o, kept(o.feed.id(), NOW.plusSeconds(60), 0), null));
    assertThat(table.isSettled(NOW)).isTrue();
  }

  @Test
  void shouldPollAFeedAfreshThatWasGivenAnotherAddress() {
    table.restored(0, new HashMap<>(Map.of(feed("a").key(), kept("a", NOW.plusSeconds(60), 0))));
    table.put(feed("a"), 0);
    assertThat(take(10)).isEmpty();

    table.put(feed("a", "http://a.example/moved"), 0);

    List<Owned> taken = table.takeDue(NOW, 10, 10);
    assertThat(taken).hasSize(1);
    assertThat(taken.get(0).kept().whole().etag()).isNull();
    assertThat(taken.get(0).kept().whole().url()).isEqualTo("http://a.example/moved");
  }

  @Test
  void shouldKeepWhatIsKnownWhenOnlyTheDescriptionOfAFeedChanges() {
    table.restored(0, new HashMap<>(Map.of(feed("a").key(), kept("a", NOW.minusSeconds(1), 0))));
    table.put(feed("a"), 0);
    Feed described =
        new Feed(
            "a",
            feed("a").url(),
            "a.example",
            "Another name",
            "a",
            "AM",
            "hy",
            Feed.Ownership.PUBLIC,
            null,
            null,
            null);

    table.put(described, 0);

    assertThat(table.takeDue(NOW, 10, 10))
        .singleElement()
        .satisfies(o -> assertThat(o.feed.name()).isEqualTo("Another name"))
        .satisfies(o -> assertThat(o.kept().whole().etag()).isEqualTo("\"a\""));
  }

  @Test
  void shouldDropTheTurnOfAFeedThatWasTakenAwayOrLostMeanwhile() {
    table.restored(0, new HashMap<>());
    table.restored(1, new HashMap<>());
    table.put(feed("removed"), 0);
    table.put(feed("lost"), 1);
    List<Owned> taken = table.takeDue(NOW, 10, 10);

    table.remove(feed("removed").key());
    table.lose(1);

    assertThat(taken).hasSize(2).noneMatch(table::isCurrent);
    assertThat(table.size()).isZero();
    assertThat(table.isSettled(NOW)).isTrue();
  }

  @Test
  void shouldLeaveFailingFeedsNoMoreThanTheirShareOfTheThreads() {
    Map<String, Kept> known = new HashMap<>();
    for (int i = 0; i < 10; i++) {
      known.put(feed("ill-" + i).key(), kept("ill-" + i, NOW.minusSeconds(60), 1 + i));
      known.put(feed("well-" + i).key(), kept("well-" + i, NOW.minusSeconds(1), 0));
    }
    table.restored(0, known);
    for (int i = 0; i < 10; i++) {
      table.put(feed("ill-" + i), 0);
      table.put(feed("well-" + i), 0);
    }

    List<Owned> taken = table.takeDue(NOW, 8, 4);

    assertThat(taken.stream().filter(o -> o.feed.id().startsWith("ill-"))).hasSize(4);
    assertThat(taken).hasSize(8);
    assertThat(table.takeDue(NOW, 20, 4)).hasSize(6).noneMatch(o -> o.feed.id().startsWith("ill"));
    Owned ill = taken.get(0);
    table.done(ill, kept(ill.feed.id(), NOW.plusSeconds(60), 2), null);
    assertThat(table.takeDue(NOW, 20, 4)).hasSize(1);
    assertThat(table.fares()).containsEntry(Source.Status.HEALTHY, 10L);
  }

  @Test
  void shouldStayAwayInRealTimeAsLongAsTheHostIsBusy() {
    table.restored(0, new HashMap<>());
    table.put(feed("a"), 0);
    Owned owned = table.takeDue(NOW, 1, 1).get(0);
    table.done(owned, owned.kept(), Duration.ofSeconds(3));

    assertThat(take(1)).isEmpty();
    nanos.addAndGet(Duration.ofSeconds(3).toNanos());
    assertThat(take(1)).containsExactly("a");
  }

  @Test
  void shouldTakeUpASuspendedPartitionOnlyWhenItIsRestored() {
    table.restored(0, new HashMap<>());
    table.put(feed("a"), 0);
    Owned before = table.takeDue(NOW, 1, 1).get(0);

    table.suspend(0);

    assertThat(table.isCurrent(before)).isFalse();
    assertThat(take(1)).isEmpty();
    table.restored(0, new HashMap<>(Map.of(feed("a").key(), kept("a", NOW.minusSeconds(9), 0))));
    assertThat(table.takeDue(NOW, 1, 1).get(0).kept().whole().etag()).isEqualTo("\"a\"");
  }

  private List<String> take(int atMost) {
    return table.takeDue(NOW, atMost, atMost).stream().map(o -> o.feed.id()).toList();
  }

  private static Kept kept(String id, Instant due, int failures) {
    return Kept.write(Samples.state(id, due, failures)).kept();
  }
}
