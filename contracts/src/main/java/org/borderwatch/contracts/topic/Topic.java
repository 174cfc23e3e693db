package org.borderwatch.contracts.topic;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.Serde;

/**
 * One topic of the pipeline.
 *
 * @param name the full name, prefix included
 * @param eventType the CloudEvents {@code type} of its records, for example {@code
 *     org.borderwatch.incident.v1}
 * @param keys serde of the key
 * @param values serde of the value
 * @param partitions how many it must have
 * @param config what its configuration must say
 */
public record Topic<V>(
    String name,
    String eventType,
    Serde<String> keys,
    Serde<V> values,
    int partitions,
    Map<String, String> config) {

  /** How records leave a topic. */
  enum Cleanup {
    COMPACT(TopicConfig.CLEANUP_POLICY_COMPACT),
    DELETE(TopicConfig.CLEANUP_POLICY_DELETE),
    COMPACT_AND_DELETE(
        TopicConfig.CLEANUP_POLICY_COMPACT + "," + TopicConfig.CLEANUP_POLICY_DELETE);

    private final String policy;

    Cleanup(String policy) {
      this.policy = policy;
    }
  }

  static Map<String, String> config(Cleanup cleanup, int retentionDays, int maxMessageBytes) {
    Map<String, String> config = new LinkedHashMap<>();
    config.put(TopicConfig.CLEANUP_POLICY_CONFIG, cleanup.policy);
    if (cleanup != Cleanup.COMPACT) {
      config.put(TopicConfig.RETENTION_MS_CONFIG, String.valueOf(retentionDays * 86_400_000L));
    }
    config.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(maxMessageBytes));
    // The record's timestamp is the time of ingest, set by the producer.
    config.put(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "CreateTime");
    return config;
  }

  /** The same topic, whose records stay for so long even when a later one has their key. */
  Topic<V> keepingEachRecord(Duration time) {
    Map<String, String> more = new LinkedHashMap<>(config);
    more.put(TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG, String.valueOf(time.toMillis()));
    return new Topic<>(name, eventType, keys, values, partitions, more);
  }
}
