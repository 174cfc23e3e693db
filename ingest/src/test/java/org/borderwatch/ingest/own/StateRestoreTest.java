package org.borderwatch.ingest.own;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.borderwatch.ingest.own.Samples.NOW;
import static org.borderwatch.ingest.own.Samples.feed;
import static org.borderwatch.ingest.own.Samples.polled;
import static org.borderwatch.ingest.own.Samples.seen;
import static org.borderwatch.ingest.own.Samples.state;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.borderwatch.contracts.topic.Json;
import org.borderwatch.contracts.topic.Topics;
import org.junit.jupiter.api.Test;

class StateRestoreTest {
  private static final Topics TOPICS = Topics.of("test.");
  private static final TopicPartition SOURCES = new TopicPartition(TOPICS.sources().name(), 0);

  private final MockConsumer<String, byte[]> committed = new MockConsumer<>("earliest");
  private final MockConsumer<String, byte[]> uncommitted = new MockConsumer<>("earliest");
  private final Map<TopicPartition, Long> written = new HashMap<>();
  private final StateRestore restore = new StateRestore(TOPICS, committed, uncommitted);

  @Test
  void shouldGiveTheLastStateOfEachFeedAndNoneOfThoseRemoved() {
    begin(Map.of(states(2), 4L), 2);
    write(states(2), "a", Json.write(state("a", NOW, 3)));
    write(states(2), "b", Json.write(state("b", NOW, 0)));
    write(states(2), "a", Json.write(state("a", NOW, 0)));
    write(states(2), "b", null);

    Map<String, Kept> restored = restore.step(Duration.ZERO).get(2);

    assertThat(restored).containsOnlyKeys(feed("a").key());
    assertThat(restored.get(feed("a").key()).head().failures()).isZero();
    assertThat(restore.isUnderWay()).isFalse();
  }

  @Test
  void shouldNotBeDoneBeforeTheEndThatWasThereWhenItBegan() {
    begin(Map.of(states(1), 2L), 1);
    write(states(1), "a", Json.write(state("a", NOW, 0)));

    assertThat(restore.step(Duration.ZERO)).as("one transaction is still open").isEmpty();
    assertThat(restore.isUnderWay()).isTrue();
    write(states(1), "a", Json.write(state("a", NOW.plusSeconds(60), 0)));

    assertThat(restore.step(Duration.ZERO).get(1).get(feed("a").key()).due())
        .isEqualTo(NOW.plusSeconds(60));
  }

  @Test
  void shouldWaitForTheSourcesAndGoOnFromTheLaterPollThatTheyTellOf() {
    begin(Map.of(states(0), 2L, SOURCES, 2L), 0);
    write(states(0), "a", Json.write(state("a", NOW.plusSeconds(60), 0, seen("k", NOW))));
    write(states(0), "b", Json.write(state("b", NOW.plusSeconds(60), 0)));
    assertThat(restore.step(Duration.ZERO)).as("sources are not read").isEmpty();
    writeSource("a", Json.write(polled("a", NOW.plusSeconds(90), NOW.plusSeconds(990))));
    writeSource("b", Json.write(polled("b", NOW.minusSeconds(90), NOW.plusSeconds(10))));

    Map<String, Kept> restored = restore.step(Duration.ZERO).get(0);

    Kept later = restored.get(feed("a").key());
    assertThat(later.head().nextPoll()).isEqualTo(NOW.plusSeconds(990));
    assertThat(later.head().lastSuccess()).isEqualTo(NOW.plusSeconds(90));
    assertThat(later.head().because()).isEqualTo("it is so");
    assertThat(later.nextPage()).as("of the entries").isEqualTo(NOW);
    assertThat(later.whole().seen()).containsExactly(seen("k", NOW));
    assertThat(later.whole().nextPoll()).isEqualTo(NOW.plusSeconds(990));
    assertThat(restored.get(feed("b").key()).head())
        .as("the source's record is of an earlier poll")
        .isEqualTo(state("b", NOW.plusSeconds(60), 0));
  }

  @Test
  void shouldPassOverWhatCannotBeRead() {
    begin(Map.of(states(0), 2L, SOURCES, 1L), 0);
    write(states(0), "bad", "<rss/>".getBytes(UTF_8));
    write(states(0), "good", Json.write(state("good", NOW, 0)));
    writeSource("good", "nonsense".getBytes(UTF_8));

    assertThat(restore.step(Duration.ZERO).get(0)).containsOnlyKeys(feed("good").key());
  }

  @Test
  void shouldReadNothingMoreOfAPartitionThatWasTakenAway() {
    begin(Map.of(states(0), 1L, states(1), 1L), 0, 1);
    restore.forget(0);
    write(states(1), "a", Json.write(state("a", NOW, 0)));

    assertThat(restore.step(Duration.ZERO)).containsOnlyKeys(1);
    assertThat(restore.isUnderWay()).isFalse();
    assertThat(committed.assignment()).isEmpty();
  }

  private void begin(Map<TopicPartition, Long> ends, Integer... partitions) {
    Map<TopicPartition, Long> beginnings = new HashMap<>();
    Map<TopicPartition, Long> all = new HashMap<>(Map.of(SOURCES, 0L));
    all.putAll(ends);
    all.keySet().forEach(p -> beginnings.put(p, 0L));
    committed.updateBeginningOffsets(beginnings);
    uncommitted.updateEndOffsets(all);
    restore.begin(Set.of(partitions));
  }

  private void write(TopicPartition partition, String feed, byte[] value) {
    add(partition, feed(feed).key(), value);
  }

  private void writeSource(String feedId, byte[] value) {
    add(SOURCES, feedId, value);
  }

  private void add(TopicPartition partition, String key, byte[] value) {
    long offset = written.merge(partition, 1L, Long::sum) - 1;
    committed.addRecord(
        new ConsumerRecord<>(partition.topic(), partition.partition(), offset, key, value));
  }

  private static TopicPartition states(int partition) {
    return new TopicPartition(TOPICS.feedStates().name(), partition);
  }
}
