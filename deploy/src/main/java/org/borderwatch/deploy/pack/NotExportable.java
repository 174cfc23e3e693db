package org.borderwatch.deploy.pack;

/** A pack cannot be written where it was asked to be; the message says why and what to do. */
public final class NotExportable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotExportable(String message) {
    super(message);
  }
}
