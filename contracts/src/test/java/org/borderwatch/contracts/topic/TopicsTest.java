package org.borderwatch.contracts.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TopicsTest {
  private final Topics topics = Topics.of("borderwatch.am-az.");

  @Test
  void shouldNameEveryTopicOfARegionOnce() {
    assertThat(topics.all())
        .extracting(Topic::name)
        .doesNotHaveDuplicates()
        .allMatch(name -> name.startsWith("borderwatch.am-az."))
        .hasSize(14);
  }

  @Test
  void shouldKeepFeedsAndTheirStatesOnTheSamePartitions() {
    assertThat(topics.feeds().partitions()).isEqualTo(topics.feedStates().partitions());
  }

  @Test
  void shouldLetAPageOfTwoMebibytesThrough() {
    assertThat(topics.pages().config())
        .containsEntry("max.message.bytes", "8388608")
        .containsEntry("retention.ms", "2592000000");
    assertThat(topics.deadLetters().config()).containsEntry("max.message.bytes", "8388608");
  }

  @Test
  void shouldNeverLetIncidentsExpire() {
    assertThat(topics.incidents().config())
        .containsEntry("cleanup.policy", "compact")
        .doesNotContainKey("retention.ms");
    assertThat(topics.articles().config())
        .containsAllEntriesOf(
            Map.of("cleanup.policy", "compact,delete", "retention.ms", "34560000000"));
  }

  @Test
  void shouldKeepEachRevisionOfAnAlertForLongerThanADeliveryMayTake() {
    assertThat(topics.alerts().config()).containsEntry("min.compaction.lag.ms", "604800000");
  }

  @Test
  void shouldPutASiteOnOnePartitionForGood() {
    // Worked out once by Kafka's murmur2; a change would give every site another owner and no
    // state.
    assertThat(Topics.partitionOf("valley.example", 6)).isEqualTo(PARTITION_OF_VALLEY);
    assertThat(Topics.partitionOf("valley.example", 1)).isZero();
  }

  private static final int PARTITION_OF_VALLEY = 0;
}
