package org.borderwatch.ingest.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.borderwatch.ingest.own.Samples.NOW;
import static org.borderwatch.ingest.own.Samples.feed;
import static org.borderwatch.ingest.own.Samples.polled;
import static org.borderwatch.ingest.own.Samples.seen;
import static org.borderwatch.ingest.own.Samples.state;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.borderwatch.contracts.feed.FeedState;
import org.borderwatch.contracts.feed.Source;
import org.borderwatch.contracts.topic.Json;
import org.borderwatch.contracts.topic.Topics;
import org.borderwatch.ingest.own.FeedTable.Owned;
import org.borderwatch.ingest.poll.Learnt;
import org.borderwatch.ingest.poll.Turn;
import org.junit.jupiter.api.Test;

class CommitterTest {
  private static final Topics TOPICS = Topics.of("test.");
  private static final ConsumerGroupMetadata GROUP =
      new MockConsumer<String, byte[]>("earliest").groupMetadata();
  private static final Map<TopicPartition, OffsetAndMetadata> OFFSETS =
      Map.of(new TopicPartition(TOPICS.feeds().name(), 0), new OffsetAndMetadata(7));

  private final List<MockProducer<String, byte[]>> producers = new ArrayList<>();
  private final Committer committer = new Committer(TOPICS, this::producer);
  private final Kept kept = Kept.write(state("a", NOW, 0, seen("k", null))).kept();

  @Test
  void shouldCommitAllTogetherWithTheOffsets() {
    committer.renew();
    FeedState changed = state("a", NOW.plusSeconds(60), 1, seen("new", NOW));
    Source source = polled("a", NOW.plusSeconds(1), NOW.plusSeconds(60));

    commit(List.of(finished(new Learnt(changed, false, source, List.of(), List.of()))), List.of());

    assertThat(last().history())
        .extracting(ProducerRecord::topic)
        .containsExactly(TOPICS.sources().name(), TOPICS.feedStates().name());
    ProducerRecord<String, byte[]> written = last().history().get(1);
    assertThat(written.partition()).as("the partition of its feed").isEqualTo(4);
    assertThat(written.key()).isEqualTo(feed("a").key());
    assertThat(Json.read(written.value(), FeedState.class)).isEqualTo(changed);
    assertThat(written.headers().lastHeader("ce_type").value())
        .isEqualTo(TOPICS.feedStates().eventType().getBytes());
    assertThat(last().consumerGroupOffsetsHistory())
        .containsExactly(Map.of(GROUP.groupId(), OFFSETS));
    assertThat(last().commitCount()).isEqualTo(1);
  }

  @Test
  void shouldWriteNoStateWhereTheSourceTellsAllThatChanged() {
    committer.renew();
    Source source = polled("a", NOW.plusSeconds(900), NOW.plusSeconds(1800));
    FeedState same = kept.head().asOf(source);

    Finished finished = finished(new Learnt(same, true, source, List.of(), List.of()));
    commit(List.of(finished), List.of());

    assertThat(last().history())
        .extracting(ProducerRecord::topic)
        .containsExactly(TOPICS.sources().name());
    assertThat(finished.after().due()).isEqualTo(NOW.plusSeconds(1800));
    assertThat(finished.after().whole())
        .as("what a restart makes of state and source")
        .isEqualTo(kept.whole().asOf(source));
  }

  @Test
  void shouldWriteTheStateWithItsEntriesWhereAnythingElseChanged() {
    Source source = polled("a", NOW.plusSeconds(900), NOW.plusSeconds(1800));
    FeedState before = kept.head().asOf(source);
    FeedState changed =
        new FeedState(
            before.feedId(),
            before.url(),
            "\"another\"",
            before.lastModified(),
            before.bodyHash(),
            before.nextPoll(),
            before.lastAttempt(),
            before.lastSuccess(),
            before.failures(),
            before.detail(),
            before.redirects(),
            before.seen(),
            before.declaredUrl());

    Finished finished = finished(new Learnt(changed, true, source, List.of(), List.of()));

    assertThat(finished.after().whole().etag()).isEqualTo("\"another\"");
    assertThat(finished.after().whole().seen()).isEqualTo(kept.whole().seen()).hasSize(1);
    assertThat(finished.state()).isNotNull();
  }

  @Test
  void shouldRemoveWhatIsKnownOfAFeedThatIsGoneButNotTheSourceThatMoved() {
    committer.renew();

    commit(
        List.of(),
        List.of(
            new Roster.Removed(2, "gone.example|gone", "gone"),
            new Roster.Removed(3, "old.example|moved", null)));

    assertThat(last().history()).allMatch(r -> r.value() == null);
    assertThat(last().history())
        .extracting(r -> r.topic() + " " + r.partition() + " " + r.key())
        .containsExactly(
            TOPICS.feedStates().name() + " 2 gone.example|gone",
            TOPICS.sources().name() + " null gone",
            TOPICS.feedStates().name() + " 3 old.example|moved");
  }

  @Test
  void shouldNotHaveCommittedAnythingWhenTheGroupHasMovedOn() {
    committer.renew();
    last().sendOffsetsToTransactionException = new KafkaException("fenced");
    Source source = polled("a", NOW.plusSeconds(900), NOW.plusSeconds(1800));
    Finished finished =
        finished(new Learnt(kept.head().asOf(source), true, source, List.of(), List.of()));

    assertThatThrownBy(() -> commit(List.of(finished), List.of())).hasMessage("fenced");
    assertThat(last().transactionCommitted()).isFalse();
    committer.renew();

    assertThat(producers.get(0).closed()).isTrue();
    assertThat(producers.get(0).history()).isEmpty();
    assertThat(last().transactionInitialized()).isTrue();
  }

  private void commit(List<Finished> finished, List<Roster.Removed> removed) {
    committer.commit(finished, removed, new HashMap<>(OFFSETS), GROUP, NOW);
  }

  private Finished finished(Learnt learnt) {
    return Finished.of(new Owned(feed("a"), 4, 0), kept, new Turn(learnt, null));
  }

  private MockProducer<String, byte[]> last() {
    return producers.get(producers.size() - 1);
  }

  private MockProducer<String, byte[]> producer() {
    producers.add(
        new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer()));
    return last();
  }
}
