package org.borderwatch.contracts.stage;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/**
 * The books of a stage: for each of its steps, in = out + filtered (by reason) + dead-lettered. It
 * counts what this process did; work that a crash undid and that is done again is counted again.
 */
public final class Ledger {
  private final Map<String, Account> accounts = new ConcurrentHashMap<>();

  /** The account of a step, for example {@code scrape}. */
  public Account step(String name) {
    return accounts.computeIfAbsent(name, n -> new Account());
  }

  /** The books as they stand, in the order of the steps' names. */
  public List<Entry> entries() {
    return new TreeMap<>(accounts)
        .entrySet().stream().map(e -> e.getValue().entry(e.getKey())).toList();
  }

  /** One step's running account. Thread-safe. */
  public static final class Account {
    private final LongAdder in = new LongAdder();
    private final LongAdder out = new LongAdder();
    private final LongAdder deadLettered = new LongAdder();
    private final Map<String, LongAdder> filtered = new ConcurrentHashMap<>();

    /** Something came in and went on. */
    public void passed() {
      in.increment();
      out.increment();
    }

    /**
     * Something came in and was held back.
     *
     * @param reason a few stable words, a metric's tag
     */
    public void filtered(String reason) {
      in.increment();
      filtered.computeIfAbsent(reason, r -> new LongAdder()).increment();
    }

    /** Something came in and went to the dead letters. */
    public void deadLettered() {
      in.increment();
      deadLettered.increment();
    }

    private Entry entry(String step) {
      Map<String, Long> reasons =
          filtered.entrySet().stream()
              .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().sum()));
      return new Entry(
          step,
          in.sum(),
          out.sum(),
          org.borderwatch.contracts.Sorted.copyOf(reasons),
          deadLettered.sum());
    }
  }

  /** One step's account at a moment. */
  public record Entry(
      String step, long in, long out, Map<String, Long> filtered, long deadLettered) {

    public boolean balances() {
      return in == out + filtered.values().stream().mapToLong(Long::longValue).sum() + deadLettered;
    }
  }
}
