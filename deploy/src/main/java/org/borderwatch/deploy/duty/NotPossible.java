package org.borderwatch.deploy.duty;

/** What was said would have no effect, or names what there is not; the message says what to do. */
public final class NotPossible extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotPossible(String message) {
    super(message);
  }
}
