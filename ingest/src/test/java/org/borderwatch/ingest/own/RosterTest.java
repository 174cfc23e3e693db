package org.borderwatch.ingest.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.borderwatch.ingest.own.Samples.NOW;
import static org.borderwatch.ingest.own.Samples.feed;
import static org.borderwatch.ingest.own.Samples.state;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.borderwatch.contracts.feed.Feed;
import org.borderwatch.contracts.topic.Json;
import org.borderwatch.ingest.own.Roster.Removed;
import org.junit.jupiter.api.Test;

class RosterTest {
  private final FeedTable table = new FeedTable(() -> 0);
  private final Roster roster = new Roster(table);

  @Test
  void shouldRemoveWhatIsKnownOfAFeedThatIsTakenAwayOnce() {
    roster.restored(0, known("a"));
    learn(feed("a").key(), feed("a"), 0);
    assertThat(roster.removed()).isEmpty();

    learn(feed("a").key(), null, 0);

    Removed removed = new Removed(0, feed("a").key(), "a");
    assertThat(roster.removed()).containsExactly(removed);
    assertThat(roster.removed()).as("until it is committed").containsExactly(removed);
    roster.forgotten(roster.removed());
    assertThat(roster.removed()).isEmpty();
    assertThat(table.size()).isZero();
  }

  @Test
  void shouldRemoveAtAStartOnlyWhatIsStillKnown() {
    learn(feed("known").key(), null, 0);
    learn(feed("forgotten").key(), null, 0);
    assertThat(roster.removed()).as("before the states are read").isEmpty();

    roster.restored(0, known("known"));

    assertThat(roster.removed()).extracting(Removed::feedId).containsExactly("known");
  }

  @Test
  void shouldKeepWhatIsKnownOfAFeedThatIsBack() {
    learn(feed("a").key(), null, 0);
    learn(feed("a").key(), feed("a"), 0);
    roster.restored(0, known("a"));

    assertThat(roster.removed()).isEmpty();
    assertThat(table.takeDue(NOW, 1, 1).get(0).kept().head().etag()).isEqualTo("\"a\"");
  }

  @Test
  void shouldLeaveTheSourceOfAFeedWhoseSiteChanged() {
    roster.restored(0, new HashMap<>());
    learn("old.example|a", feed("a"), 0);
    learn("old.example|a", null, 0);
    learn(feed("a").key(), feed("a"), 0);

    assertThat(roster.removed()).containsExactly(new Removed(0, "old.example|a", null));
  }

  @Test
  void shouldLeaveToTheNextOwnerWhatIsNoLongerOurs() {
    roster.restored(0, known("a"));
    learn(feed("a").key(), null, 0);

    roster.lose(0);
    roster.restored(0, known("a"));

    assertThat(roster.removed()).isEmpty();
  }

  private void learn(String key, Feed feed, int partition) {
    roster.learn(new ConsumerRecord<>("feeds", partition, 0, key, Json.write(feed)));
  }

  private static Map<String, Kept> known(String id) {
    Map<String, Kept> known = new HashMap<>();
    known.put(feed(id).key(), Kept.write(state(id, NOW, 0)).kept());
    return known;
  }
}
