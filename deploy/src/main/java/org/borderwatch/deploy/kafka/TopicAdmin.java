package org.borderwatch.deploy.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.borderwatch.contracts.topic.Topic;
import org.borderwatch.contracts.topic.Topics;

/** Creates the topics of a region and says how they differ from the catalogue. Deletes nothing. */
public final class TopicAdmin implements AutoCloseable {
  private static final Duration WITHIN = Duration.ofSeconds(20);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

  private final Admin admin;
  private final Topics topics;
  private final String brokers;

  /**
   * A topic as the cluster has it.
   *
   * @param partitions how many
   * @param replicas of its first partition
   * @param config what its configuration says of the catalogue's keys
   */
  public record Found(String name, int partitions, int replicas, Map<String, String> config) {}

  /**
   * @param kafka {@code bootstrap.servers} and any client property
   */
  public TopicAdmin(Topics topics, Map<String, Object> kafka) {
    Map<String, Object> properties = new HashMap<>(kafka);
    properties.put(AdminClientConfig.CLIENT_ID_CONFIG, "borderwatch-topics");
    properties.putIfAbsent(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 15_000);
    properties.putIfAbsent(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
    this.admin = Admin.create(properties);
    this.topics = topics;
    this.brokers = String.valueOf(kafka.get(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG));
  }

  /**
   * Creates the topics that are missing and leaves the others as they are. Returns when the brokers
   * show those created: a broker confirms a topic before its own metadata has it, and a stage that
   * then checked would refuse to start.
   *
   * @param replicas the replication factor, or empty for the cluster's default
   * @return the names of those created, in the order of the catalogue
   * @throws KafkaUnreachable when they do not show within 20 s
   */
  public List<String> createMissing(Optional<Short> replicas) {
    Set<String> existing = get(admin.listTopics().names());
    List<String> created = new ArrayList<>();
    for (Topic<?> topic : topics.all()) {
      if (!existing.contains(topic.name()) && create(topic, replicas)) {
        created.add(topic.name());
      }
    }
    awaitShown(created);
    return created;
  }

  private void awaitShown(List<String> created) {
    long until = System.nanoTime() + WITHIN.toNanos();
    while (!created.isEmpty() && !areShown(created)) {
      if (System.nanoTime() > until) {
        throw new KafkaUnreachable(
            brokers, new TimeoutException("the topics created do not show: " + created));
      }
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
  }

  private boolean areShown(List<String> created) {
    try {
      get(admin.describeTopics(created).allTopicNames());
      return get(admin.listTopics().names()).containsAll(created);
    } catch (UnknownTopicOrPartitionException e) {
      return false;
    }
  }

  private boolean create(Topic<?> topic, Optional<Short> replicas) {
    NewTopic wanted =
        new NewTopic(topic.name(), Optional.of(topic.partitions()), replicas)
            .configs(topic.config());
    try {
      get(admin.createTopics(List.of(wanted)).all());
      return true;
    } catch (TopicExistsException e) {
      return false; // another replica was quicker
    }
  }

  /** Every way in which the cluster's topics differ from the catalogue; empty when all is well. */
  public List<TopicFault> check() {
    Map<String, Found> found = found();
    List<TopicFault> faults = new ArrayList<>();
    for (Topic<?> topic : topics.all()) {
      faults.addAll(check(topic, found.get(topic.name())));
    }
    return faults;
  }

  private static List<TopicFault> check(Topic<?> topic, Found found) {
    if (found == null) {
      return List.of(new TopicFault(topic.name(), "is missing", "run 'borderwatch topics create'"));
    }
    List<TopicFault> faults = new ArrayList<>();
    if (found.partitions() != topic.partitions()) {
      faults.add(
          new TopicFault(
              topic.name(),
              "has " + found.partitions() + " partitions instead of " + topic.partitions(),
              "a key would move to another partition: give this region another topicPrefix and run"
                  + " 'borderwatch topics create'"));
    }
    new TreeMap<>(topic.config())
        .forEach(
            (key, wanted) -> {
              String actual = found.config().get(key);
              if (!sameSetting(wanted, actual)) {
                faults.add(
                    new TopicFault(
                        topic.name(),
                        key + " is " + actual + " instead of " + wanted,
                        "set it: kafka-configs --alter --topic "
                            + topic.name()
                            + " --add-config "
                            + key
                            + "="
                            + (wanted.contains(",") ? "[" + wanted + "]" : wanted)));
              }
            });
    return faults;
  }

  /** Lists such as {@code compact,delete} mean the same in any order. */
  private static boolean sameSetting(String wanted, String actual) {
    return actual != null
        && Set.of(wanted.split(",")).equals(Set.copyOf(List.of(actual.split("\\s*,\\s*"))));
  }

  /** The region's topics that the cluster has, by name. */
  public Map<String, Found> found() {
    Set<String> existing = get(admin.listTopics().names());
    List<Topic<?>> present =
        topics.all().stream().filter(t -> existing.contains(t.name())).toList();
    Collection<String> names = present.stream().map(Topic::name).toList();
    Map<String, TopicDescription> descriptions = get(admin.describeTopics(names).allTopicNames());
    Map<ConfigResource, Config> configs =
        get(admin.describeConfigs(names.stream().map(TopicAdmin::resource).toList()).all());
    Map<String, Found> found = new HashMap<>();
    for (Topic<?> topic : present) {
      TopicDescription description = descriptions.get(topic.name());
      Map<String, String> config = new TreeMap<>();
      topic
          .config()
          .keySet()
          .forEach(k -> config.put(k, configs.get(resource(topic.name())).get(k).value()));
      found.put(
          topic.name(),
          new Found(
              topic.name(),
              description.partitions().size(),
              description.partitions().get(0).replicas().size(),
              config));
    }
    return found;
  }

  private static ConfigResource resource(String topic) {
    return new ConfigResource(ConfigResource.Type.TOPIC, topic);
  }

  private <T> T get(KafkaFuture<T> future) {
    try {
      return future.get(WITHIN.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("interrupted while waiting for " + brokers, e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof org.apache.kafka.common.errors.TimeoutException) {
        throw new KafkaUnreachable(brokers, e.getCause());
      }
      if (e.getCause() instanceof KafkaException cause) {
        throw cause;
      }
      throw new KafkaException(e.getCause());
    } catch (TimeoutException e) {
      throw new KafkaUnreachable(brokers, e);
    }
  }

  @Override
  public void close() {
    admin.close(Duration.ofSeconds(5));
  }
}
