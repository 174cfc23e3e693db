package org.borderwatch.deploy.correction;

import java.time.Instant;
import java.util.Map;
import org.borderwatch.contracts.incident.Correction;
import org.borderwatch.contracts.topic.Topic;
import org.borderwatch.contracts.topic.Topics;
import org.borderwatch.deploy.kafka.TopicReader;
import org.borderwatch.deploy.kafka.TopicWriter;

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
    TopicWriter.write(topic, kafka, SOURCE, correction.id(), correction, correction.at());
  }

  /** Returns when the brokers have it. */
  public void takeBack(String id, Instant at) {
    TopicWriter.write(topic, kafka, SOURCE, id, null, at);
  }
}
