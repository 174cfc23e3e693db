package org.borderwatch.contracts.stage;

/**
 * A part of the pipeline that runs by itself. It takes its settings, its Kafka properties and a
 * meter registry when it is made; it reads no environment and opens no health port.
 */
public interface Stage extends AutoCloseable {

  /** {@code ingest}, {@code enrich}, {@code alerts} or {@code board}. */
  String name();

  /** Starts and returns; the work goes on in threads of its own. */
  void start();

  Health health();

  /** What went in and what became of it, since this process started. */
  Ledger ledger();

  /** Finishes what is under way, commits and stops. */
  @Override
  void close();
}
