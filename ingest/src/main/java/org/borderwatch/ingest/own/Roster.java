package org.borderwatch.ingest.own;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.borderwatch.contracts.feed.Feed;
import org.borderwatch.contracts.topic.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which feeds there are, as {@code feeds} tells: puts them into the table, and sees to it that what
 * is known of a feed goes with it. For one thread.
 */
final class Roster {
  private static final Logger LOG = LoggerFactory.getLogger(Roster.class);

  private final FeedTable table;
  private final Map<String, Integer> removed = new HashMap<>();

  Roster(FeedTable table) {
    this.table = table;
  }

  /**
   * A feed that was taken away, of which something may be known.
   *
   * @param key of its state
   * @param feedId of its source, or null where a feed of that id is still ours: its site changed
   */
  record Removed(int partition, String key, String feedId) {}

  /** A record of {@code feeds}. */
  void learn(ConsumerRecord<String, byte[]> record) {
    String key = record.key();
    try {
      Feed feed = Json.read(record.value(), Feed.class);
      if (feed == null) {
        LOG.info("feed {} was removed", key);
        table.remove(key);
        removed.put(key, record.partition());
      } else {
        removed.remove(key);
        table.put(feed, record.partition());
      }
    } catch (SerializationException e) {
      LOG.warn("feed {} is not polled, its record cannot be read", key, e);
    }
  }

  /** All feeds of a partition are known, and these are the states of what it ever had. */
  void restored(int partition, Map<String, Kept> states) {
    LOG.info("partition {} is ours, with the states of {} feeds", partition, states.size());
    // A removal is told again at each start, until the broker forgets it.
    removed.entrySet().removeIf(e -> e.getValue() == partition && !states.containsKey(e.getKey()));
    table.restored(partition, states);
  }

  /** The partition is no longer ours. */
  void lose(int partition) {
    removed.values().removeIf(p -> p == partition);
    table.lose(partition);
  }

  /** What is to be removed with its feed; {@link #forgotten} is to be told when it is. */
  List<Removed> removed() {
    List<Removed> due = new ArrayList<>();
    removed.forEach(
        (key, partition) -> {
          if (table.isActive(partition)) {
            String feedId = key.substring(key.indexOf('|') + 1);
            due.add(new Removed(partition, key, table.hasFeed(feedId) ? null : feedId));
          }
        });
    return due;
  }

  /** What was known of these is removed. */
  void forgotten(List<Removed> committed) {
    committed.forEach(r -> removed.remove(r.key()));
  }
}
