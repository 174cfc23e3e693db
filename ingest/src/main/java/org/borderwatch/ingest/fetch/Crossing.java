package org.borderwatch.ingest.fetch;

import org.borderwatch.ingest.fetch.Answer.Failure;

/** Whether a redirect may lead to another host than the one that was asked for, and when. */
public interface Crossing {
  /** Every host may be gone to at once. */
  Crossing FREE =
      new Crossing() {
        @Override
        public Failure enter(String url) {
          return null;
        }

        @Override
        public void leave(String url) {}
      };

  /**
   * Before the host of this address is asked.
   *
   * @return null with leave given, which {@link #leave} gives back; else why not
   */
  Failure enter(String url);

  /** The host was asked, and is asked no more. */
  void leave(String url);
}
