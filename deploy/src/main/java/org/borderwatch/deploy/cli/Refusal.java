package org.borderwatch.deploy.cli;

/** A command cannot do what it was asked; the message says why and what to do. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Refusal(String message) {
    super(message);
  }
}
