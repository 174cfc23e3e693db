package org.borderwatch.contracts.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LedgerTest {

  @Test
  void shouldBalanceWhateverBecameOfWhatCameIn() {
    Ledger ledger = new Ledger();
    ledger.step("scrape").passed();
    ledger.step("scrape").passed();
    ledger.step("scrape").filtered("unchanged");
    ledger.step("scrape").deadLettered();

    assertThat(ledger.entries())
        .containsExactly(new Ledger.Entry("scrape", 4, 2, Map.of("unchanged", 1L), 1))
        .allMatch(Ledger.Entry::balances);
  }

  @Test
  void shouldNotLoseACountAmongThreads() {
    Ledger ledger = new Ledger();

    IntStream.range(0, 10_000).parallel().forEach(i -> ledger.step("code").filtered("r" + i % 3));

    Ledger.Entry entry = ledger.entries().get(0);
    assertThat(entry.in()).isEqualTo(10_000);
    assertThat(entry.filtered().values()).containsExactly(3334L, 3333L, 3333L);
  }
}
