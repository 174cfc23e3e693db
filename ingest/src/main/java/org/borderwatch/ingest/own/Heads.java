package org.borderwatch.ingest.own;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import org.apache.kafka.common.errors.SerializationException;
import org.borderwatch.contracts.feed.FeedState;
import org.borderwatch.contracts.topic.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads of a state what is needed while its feed waits: all but the entries, of which only the
 * moments stay. Who takes over tens of thousands of feeds need not decode a hundred entries of
 * each.
 */
final class Heads {
  private static final JsonMapper MAPPER =
      Json.MAPPER
          .rebuild()
          .addMixIn(FeedState.class, WithoutSettled.class)
          .addMixIn(FeedState.Seen.class, OnlyWhen.class)
          .build();

  private Heads() {}

  /**
   * @throws SerializationException when the bytes are not a state's
   */
  static FeedState read(byte[] record) {
    try {
      return MAPPER.readValue(record, FeedState.class);
    } catch (JacksonException e) {
      throw new SerializationException("not a FeedState: " + e.getOriginalMessage(), e);
    }
  }

  @JsonIgnoreProperties("settled")
  private interface WithoutSettled {}

  @JsonIncludeProperties("nextRecheck")
  private interface OnlyWhen {}
}
