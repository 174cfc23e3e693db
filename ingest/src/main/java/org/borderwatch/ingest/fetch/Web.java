package org.borderwatch.ingest.fetch;

/** What can be asked for a resource. */
@FunctionalInterface
public interface Web {
  /** Asks; what a server does wrong is an answer too, and never thrown. */
  Answer fetch(Request request);
}
