package org.borderwatch.contracts.topic;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;

/** The headers of the CloudEvents 1.0 Kafka binding, binary mode. */
public final class CloudEvents {
  private CloudEvents() {}

  /**
   * Writes the headers, replacing any of the record this one was made from.
   *
   * @param type the topic's {@link Topic#eventType()}
   * @param source what made the record, for example {@code borderwatch/enrich}
   * @param id unique for the source and this version of the value
   * @param time the record's timestamp
   */
  public static void stamp(Headers headers, String type, String source, String id, Instant time) {
    put(headers, "ce_specversion", "1.0");
    put(headers, "ce_id", id);
    put(headers, "ce_type", type);
    put(headers, "ce_source", source);
    put(headers, "ce_time", time.toString());
    put(headers, "content-type", "application/json");
  }

  private static void put(Headers headers, String key, String value) {
    headers.remove(key).add(key, value.getBytes(StandardCharsets.UTF_8));
  }
}
