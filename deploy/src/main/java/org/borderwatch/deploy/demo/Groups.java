package org.borderwatch.deploy.demo;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.borderwatch.contracts.topic.Topics;

/** How far the Streams applications have come, asked of the broker. */
final class Groups implements Settlement.Progress, AutoCloseable {
  private final Admin admin;
  private final List<String> groups;
  private final Set<TopicPartition> outputs;

  /**
   * @param stages whose applications are followed
   */
  Groups(Topics topics, Map<String, Object> kafka, List<String> stages) {
    this.admin = Admin.create(new HashMap<>(kafka));
    this.groups = stages.stream().map(topics::application).toList();
    this.outputs =
        topics.all().stream()
            .flatMap(
                topic ->
                    java.util.stream.IntStream.range(0, topic.partitions())
                        .mapToObj(partition -> new TopicPartition(topic.name(), partition)))
            .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Look look() {
    try {
      Map<String, ConsumerGroupDescription> found =
          admin.describeConsumerGroups(groups).all().get();
      Map<String, Set<TopicPartition>> reading = new HashMap<>();
      for (String group : groups) {
        ConsumerGroupDescription description = found.get(group);
        Set<TopicPartition> assigned =
            description.members().stream()
                .flatMap(member -> member.assignment().topicPartitions().stream())
                .collect(Collectors.toSet());
        if (description.groupState() != GroupState.STABLE || assigned.isEmpty()) {
          return new Look(Optional.of(group + " is " + description.groupState()), 0);
        }
        reading.put(group, assigned);
      }
      return compare(reading);
    } catch (ExecutionException e) {
      return new Look(Optional.of("the broker does not say: " + e.getCause().getMessage()), 0);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("interrupted while asking how far the groups are", e);
    }
  }

  private Look compare(Map<String, Set<TopicPartition>> reading)
      throws ExecutionException, InterruptedException {
    Set<TopicPartition> asked = new HashSet<>(outputs);
    reading.values().forEach(asked::addAll);
    Map<TopicPartition, Long> ends = ends(asked);
    Map<String, Map<TopicPartition, OffsetAndMetadata>> committed =
        admin
            .listConsumerGroupOffsets(
                groups.stream()
                    .collect(
                        Collectors.toMap(
                            group -> group,
                            group ->
                                new ListConsumerGroupOffsetsSpec()
                                    .topicPartitions(reading.get(group)))))
            .all()
            .get();
    for (String group : groups) {
      for (TopicPartition partition : reading.get(group)) {
        OffsetAndMetadata at = committed.get(group).get(partition);
        long lag = ends.get(partition) - (at == null ? 0 : at.offset());
        if (lag > 0) {
          return new Look(Optional.of(group + " is " + lag + " behind on " + partition), 0);
        }
      }
    }
    return new Look(
        Optional.empty(), outputs.stream().map(ends::get).mapToLong(Long::longValue).sum());
  }

  private Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions)
      throws ExecutionException, InterruptedException {
    return admin
        .listOffsets(
            partitions.stream().collect(Collectors.toMap(p -> p, p -> OffsetSpec.latest())),
            new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
        .all()
        .get()
        .entrySet()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().offset()));
  }

  @Override
  public void close() {
    admin.close();
  }
}
