package org.borderwatch.contracts.topic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class CloudEventsTest {

  @Test
  void shouldReplaceTheHeadersOfTheRecordItCameFrom() {
    RecordHeaders headers = new RecordHeaders();
    headers.add("traceparent", "00-1-2-01".getBytes(UTF_8));
    CloudEvents.stamp(headers, "a.page.v1", "borderwatch/ingest", "1", Instant.EPOCH);

    CloudEvents.stamp(
        headers, "an.article.v1", "borderwatch/enrich", "2", Instant.parse("2026-03-01T10:00:00Z"));

    Map<String, String> texts = new LinkedHashMap<>();
    for (Header header : headers) {
      assertThat(texts.put(header.key(), new String(header.value(), UTF_8))).isNull();
    }
    assertThat(texts)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "traceparent", "00-1-2-01",
                "ce_specversion", "1.0",
                "ce_id", "2",
                "ce_type", "an.article.v1",
                "ce_source", "borderwatch/enrich",
                "ce_time", "2026-03-01T10:00:00Z",
                "content-type", "application/json"));
  }
}
