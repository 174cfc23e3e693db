package org.borderwatch.ingest.own;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.borderwatch.contracts.feed.Feed;
import org.borderwatch.contracts.feed.Source;
import org.borderwatch.contracts.stage.Ledger;
import org.borderwatch.contracts.topic.Topic;
import org.borderwatch.ingest.own.FeedTable.Owned;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the one thread does that owns consumer, producer and table: learns which feeds are ours,
 * hands out those that are due, and commits what came of them. For one thread.
 */
final class Owner implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Owner.class);
  private static final Duration PATIENCE = Duration.ofMillis(20);
  private static final Duration GATHER = Duration.ofMillis(50);
  private static final long VISIBLE_AFTER_NANOS = 100_000_000L;
  private static final long OFFSETS_EVERY_NANOS = 500_000_000L;

  private final Topic<Feed> topic;
  private final Consumer<String, byte[]> consumer;
  private final Intake intake;
  private final Committer committer;
  private final FeedTable table = new FeedTable(System::nanoTime);
  private final Roster roster = new Roster(table);
  private final Workers workers;
  private final InstantSource clock;
  private final Ledger ledger;
  private final Meters meters;

  private Map<TopicPartition, OffsetAndMetadata> committedOffsets = Map.of();
  private long offsetsAt = System.nanoTime();
  private boolean joined;
  private boolean producerReady;

  Owner(
      Topic<Feed> topic,
      Consumer<String, byte[]> consumer,
      Intake intake,
      Committer committer,
      Workers workers,
      InstantSource clock,
      Ledger ledger,
      Meters meters) {
    this.topic = topic;
    this.consumer = consumer;
    this.intake = intake;
    this.committer = committer;
    this.workers = workers;
    this.clock = clock;
    this.ledger = ledger;
    this.meters = meters;
    consumer.subscribe(List.of(topic.name()), new Assignment());
  }

  /** One round: a few milliseconds when there is nothing to do. */
  void round() {
    if (!producerReady) {
      committer.renew();
      producerReady = true;
    }
    // Once the group is joined its heart beats by itself; what is waited for is finished turns.
    for (ConsumerRecord<String, byte[]> record : consumer.poll(joined ? Duration.ZERO : PATIENCE)) {
      roster.learn(record);
    }
    workers.share(consumer.assignment().size(), topic.partitions());
    takeIn();
    dispatch();
    commit(finished(PATIENCE, GATHER));
    dispatch();
  }

  private List<Finished> finished(Duration patience, Duration gather) {
    try {
      return workers.finished(patience, gather);
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  /** Commits what is finished by now, and takes no new turns. */
  void finish(Duration within) {
    workers.stop(within);
    consumer.poll(Duration.ZERO);
    List<Finished> rest = finished(Duration.ZERO, Duration.ZERO);
    while (!rest.isEmpty()) {
      commit(rest);
      rest = finished(Duration.ZERO, Duration.ZERO);
    }
  }

  boolean isReady() {
    return joined && producerReady && intake.isEmpty();
  }

  /** The moment of the clock up to which everything due is done and committed, or null. */
  Instant settledAt() {
    Instant now = clock.instant();
    // The brokers show a transaction to readers a little after they said it is committed.
    boolean visible = System.nanoTime() - offsetsAt > VISIBLE_AFTER_NANOS;
    return visible && isReady() && workers.isIdle() && table.isSettled(now) ? now : null;
  }

  int feeds() {
    return table.size();
  }

  Map<Source.Status, Long> fares() {
    return table.fares();
  }

  int silent() {
    return table.silent(clock.instant());
  }

  /**
   * After a fault whose outcome is unknown: what the log holds is the truth, so the producer is
   * renewed, which ends what is open, and every state is read again.
   */
  void recover() {
    producerReady = false;
    committedOffsets = Map.of();
    for (TopicPartition partition : consumer.assignment()) {
      table.suspend(partition.partition());
      intake.give(partition.partition());
    }
  }

  private void takeIn() {
    Map<Integer, Map<String, Kept>> complete =
        intake.step(PATIENCE, p -> consumer.currentLag(partition(p)).orElse(1) == 0);
    complete.forEach(
        (partition, states) -> {
          workers.recall(states.values());
          roster.restored(partition, states);
        });
  }

  private void commit(List<Finished> finished) {
    List<Finished> current = new ArrayList<>();
    for (Finished f : finished) {
      if (!table.isCurrent(f.owned())) {
        meters.dropped("no longer ours");
      } else if (f.turn().learnt() == null) {
        table.done(f.owned(), f.owned().kept(), f.turn().stayAway());
      } else {
        current.add(f);
      }
    }
    Map<TopicPartition, OffsetAndMetadata> offsets = offsets();
    boolean moved =
        !offsets.equals(committedOffsets) && System.nanoTime() - offsetsAt > OFFSETS_EVERY_NANOS;
    List<Roster.Removed> removed = roster.removed();
    if (offsets.isEmpty() || current.isEmpty() && removed.isEmpty() && !moved) {
      return;
    }
    committer.commit(current, removed, offsets, consumer.groupMetadata(), clock.instant());
    roster.forgotten(removed);
    committedOffsets = offsets;
    offsetsAt = System.nanoTime();
    for (Finished f : current) {
      f.turn().learnt().bookings().forEach(b -> b.enter(ledger));
      meters.committed(f.turn().learnt());
      PollLog.tell(f);
      table.done(f.owned(), f.after(), f.turn().stayAway());
    }
  }

  private void dispatch() {
    Instant now = clock.instant();
    for (Owned owned : table.takeDue(now, workers.free(), workers.forAiling())) {
      meters.taken(owned.due(), now);
      workers.take(owned);
    }
  }

  private Map<TopicPartition, OffsetAndMetadata> offsets() {
    Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    for (TopicPartition partition : consumer.assignment()) {
      offsets.put(partition, new OffsetAndMetadata(consumer.position(partition)));
    }
    return offsets;
  }

  private TopicPartition partition(int number) {
    return new TopicPartition(topic.name(), number);
  }

  @Override
  public void close() {
    consumer.close();
    intake.close();
    committer.close();
  }

  /** The group gives and takes partitions, while this thread is in {@code poll}. */
  private final class Assignment implements ConsumerRebalanceListener {
    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
      joined = true;
      // Every feed of a partition is needed, whatever was committed of it before.
      consumer.seekToBeginning(partitions);
      partitions.forEach(p -> intake.give(p.partition()));
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
      for (TopicPartition p : partitions) {
        LOG.info("partition {} is no longer ours", p.partition());
        roster.lose(p.partition());
        intake.take(p.partition());
      }
      committedOffsets = Map.of();
    }

    /** The group went on without us; until it has us back, nothing is known to be settled. */
    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
      onPartitionsRevoked(partitions);
      joined = false;
    }
  }
}
