package org.borderwatch.deploy.cli;

import java.util.function.Supplier;
import org.borderwatch.deploy.duty.NotPossible;

/** A command cannot do what it was asked; the message says why and what to do. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Refusal(String message) {
    super(message);
  }

  /** What a desk on duty finds not possible is refused. */
  static <T> T where(Supplier<T> what) {
    try {
      return what.get();
    } catch (NotPossible e) {
      throw new Refusal(e.getMessage());
    }
  }
}
