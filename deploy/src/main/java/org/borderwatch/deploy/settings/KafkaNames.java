package org.borderwatch.deploy.settings;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;

/** The properties that Kafka's clients know. They only warn of others, and a typo goes unseen. */
final class KafkaNames {
  private static final List<String> PREFIXES =
      List.of(
          "main.consumer.",
          "restore.consumer.",
          "global.consumer.",
          "consumer.",
          "producer.",
          "admin.",
          "topic.");
  private static final Set<String> KNOWN = new TreeSet<>();

  static {
    KNOWN.addAll(ProducerConfig.configNames());
    KNOWN.addAll(ConsumerConfig.configNames());
    KNOWN.addAll(AdminClientConfig.configNames());
    KNOWN.addAll(StreamsConfig.configDef().names());
  }

  private KafkaNames() {}

  static boolean isKnown(String property) {
    return KNOWN.contains(property)
        || PREFIXES.stream().anyMatch(p -> property.startsWith(p) && !property.equals(p));
  }

  static List<String> near(String property) {
    return Nearest.to(property, KNOWN);
  }
}
