package org.borderwatch.contracts.streams;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.LogAndContinueExceptionHandler;
import org.apache.kafka.streams.errors.LogAndContinueProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.borderwatch.contracts.stage.Ledger;

/**
 * A record that cannot be read, or that a step fails on, goes to the dead letters with the error in
 * its headers, and the stream goes on. Both are counted in the stage's ledger.
 */
final class DeadLetters {
  static final String LEDGER = "borderwatch.ledger";

  private DeadLetters() {}

  private static Ledger ledger(Map<String, ?> configs) {
    return configs.get(LEDGER) instanceof Ledger ledger ? ledger : new Ledger();
  }

  /** For bytes that are not the topic's value; counted in the step {@code read}. */
  public static final class Unreadable extends LogAndContinueExceptionHandler {
    private Ledger ledger = new Ledger();

    @Override
    public Response handleError(
        ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception exception) {
      ledger.step("read").deadLettered();
      return super.handleError(context, record, exception);
    }

    @Override
    public void configure(Map<String, ?> configs) {
      super.configure(configs);
      ledger = ledger(configs);
    }
  }

  /** For a record that a step fails on; counted in the step of the processor's name. */
  public static final class Unprocessed extends LogAndContinueProcessingExceptionHandler {
    private Ledger ledger = new Ledger();

    @Override
    public Response handleError(
        ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
      ledger.step(context.processorNodeId()).deadLettered();
      return super.handleError(context, record, exception);
    }

    @Override
    public void configure(Map<String, ?> configs) {
      super.configure(configs);
      ledger = ledger(configs);
    }
  }
}
