package org.borderwatch.ingest.own;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import org.borderwatch.contracts.article.Page;
import org.borderwatch.ingest.poll.Learnt;
import org.junit.jupiter.api.Test;

class MetersTest {
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

  @Test
  void shouldCountWhatHadToBeMendedByReason() {
    Meters meters = new Meters(registry);

    meters.committed(learnt(page("bare ampersand", "relative link"), page("bare ampersand")));

    assertThat(repairs("bare ampersand")).isEqualTo(2);
    assertThat(repairs("relative link")).isEqualTo(1);
    assertThat(registry.counter("borderwatch.ingest.pages", "status", "entry_only").count())
        .isEqualTo(2);
  }

  private double repairs(String reason) {
    return registry.counter("borderwatch.ingest.repairs", "reason", reason).count();
  }

  private static Learnt learnt(Page... pages) {
    return new Learnt(null, false, null, List.of(pages), List.of());
  }

  private static Page page(String... repairs) {
    return new Page(
        "a",
        null,
        null,
        null,
        Page.Status.ENTRY_ONLY,
        "no address",
        null,
        false,
        List.of(repairs),
        Instant.EPOCH,
        Instant.EPOCH);
  }
}
