package org.borderwatch.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class HostTurnsTest {
  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
  private final HostTurns turns = new HostTurns(Duration.ofSeconds(1), 2, nanos::get);

  @Test
  void shouldSpaceRequestsToOneHostAndNotThoseToAnother() {
    assertThat(turns.take("valley.example")).isNull();
    assertThat(turns.take("VALLEY.example")).isEqualTo(Duration.ofSeconds(1));
    assertThat(turns.take("ridge.example")).isNull();
    nanos.addAndGet(600_000_000);
    assertThat(turns.take("valley.example")).isEqualTo(Duration.ofMillis(400));
    nanos.addAndGet(400_000_000);
    assertThat(turns.take("valley.example")).isNull();
  }

  @Test
  void shouldAskAHostThatOtherReplicasAskTooAsMuchLessOftenAsThereAreReplicas() {
    turns.share(4, 12);

    assertThat(turns.take("agency.example", true)).isNull();
    assertThat(turns.take("agency.example", true)).isEqualTo(Duration.ofSeconds(3));
    assertThat(turns.take("valley.example")).isNull();
    assertThat(turns.take("valley.example")).isEqualTo(Duration.ofSeconds(1));

    turns.share(12, 12);
    nanos.addAndGet(3_000_000_000L);
    assertThat(turns.take("agency.example", true)).isNull();
    assertThat(turns.take("agency.example", true)).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void shouldTakeARemainderOfPartitionsForNoFurtherReplicaAndNoneForAlone() {
    turns.share(5, 12);
    turns.take("agency.example", true);
    assertThat(turns.take("agency.example", true)).isEqualTo(Duration.ofSeconds(2));

    turns.share(0, 12);
    turns.take("ridge.example", true);
    assertThat(turns.take("ridge.example", true)).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void shouldBoundHowManyAreUnderWay() {
    turns.take("valley.example");
    nanos.addAndGet(1_000_000_000);
    turns.take("valley.example");
    nanos.addAndGet(1_000_000_000);
    assertThat(turns.take("valley.example")).isNotNull();

    turns.done("valley.example");

    assertThat(turns.take("valley.example")).isNull();
  }

  @Test
  void shouldHonourALongerCrawlDelay() {
    turns.slowDown("valley.example", Duration.ofSeconds(10));
    turns.take("valley.example");
    nanos.addAndGet(9_000_000_000L);

    assertThat(turns.take("valley.example")).isEqualTo(Duration.ofSeconds(1));
  }
}
