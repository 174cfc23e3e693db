package org.borderwatch.deploy.correction;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.borderwatch.contracts.Ids;
import org.borderwatch.contracts.incident.Correction;
import org.borderwatch.contracts.topic.CloudEvents;
import org.borderwatch.contracts.topic.Topic;
import org.borderwatch.contracts.topic.Topics;
import org.borderwatch.deploy.kafka.TopicReader;

/** The corrections that hold, and the way to add one or take it back. */
public final class CorrectionTopic {
  private static final String SOURCE = "borderwatch/correct";

  private final Topic<Correction> topic;
  private final Map<String, Object> kafka;

  public CorrectionTopic(Topics topics, Map<String, Object> kafka) {
    this.topic = topics.corrections();
    this.kafka = kafka;
  }

  /** Those that hold, by id, the first written first. */
  public Map<String, Correction> all() {
    return TopicReader.latest(topic, kafka);
  }

  /** Returns when the brokers have it. */
  public void add(Correction correction) {
    send(correction.id(), correction, correction.at());
  }

  /** Returns when the brokers have it. */
  public void takeBack(String id, Instant at) {
    send(id, null, at);
  }

  private void send(String id, Correction correction, Instant at) {
    ProducerRecord<String, Correction> record =
        new ProducerRecord<>(topic.name(), null, at.toEpochMilli(), id, correction);
    CloudEvents.stamp(record.headers(), topic.eventType(), SOURCE, Ids.hash(id, at.toString()), at);
    Map<String, Object> properties = new HashMap<>(kafka);
    properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
    try (KafkaProducer<String, Correction> producer =
        new KafkaProducer<>(properties, topic.keys().serializer(), topic.values().serializer())) {
      producer.send(record).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("interrupted while writing a correction", e);
    } catch (ExecutionException e) {
      throw new KafkaException("the correction could not be written", e.getCause());
    }
  }
}
