package org.borderwatch.deploy.correction;

/**
 * A correction that would have no effect, or names what there is not; the message says what to do.
 */
public final class NotCorrectable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotCorrectable(String message) {
    super(message);
  }
}
