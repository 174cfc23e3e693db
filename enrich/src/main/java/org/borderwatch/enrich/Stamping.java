package org.borderwatch.enrich;

import java.time.Instant;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.borderwatch.contracts.topic.CloudEvents;
import org.borderwatch.contracts.topic.Topic;

/** Writes a topic's CloudEvents headers; what else is in the headers, a trace, stays. */
final class Stamping<V> implements Processor<String, V, String, V> {
  private static final String SOURCE = "borderwatch/enrich";

  private final String type;
  private ProcessorContext<String, V> context;

  private Stamping(String type) {
    this.type = type;
  }

  static <V> ProcessorSupplier<String, V, String, V> supplier(Topic<V> topic) {
    return () -> new Stamping<>(topic.eventType());
  }

  @Override
  public void init(ProcessorContext<String, V> context) {
    this.context = context;
  }

  @Override
  public void process(Record<String, V> record) {
    RecordHeaders headers = new RecordHeaders(record.headers());
    CloudEvents.stamp(
        headers, type, SOURCE, id(record.key()), Instant.ofEpochMilli(record.timestamp()));
    context.forward(record.withHeaders(headers));
  }

  /** The key and the place of the record that caused this one: the same when it is done again. */
  private String id(String key) {
    return context
        .recordMetadata()
        .map((RecordMetadata cause) -> key + "/" + cause.partition() + "-" + cause.offset())
        .orElse(key);
  }
}
