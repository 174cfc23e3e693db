package org.borderwatch.ingest.poll;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.borderwatch.contracts.feed.FeedState;
import org.borderwatch.ingest.fetch.Answer;
import org.borderwatch.ingest.fetch.Answer.Response;

/** What polling costs in bytes, and what it saves. */
final class Traffic {
  private static final String BYTES = "borderwatch.ingest.feed.bytes";

  private final Counter received;
  private final Counter notModified;
  private final Counter compressed;
  private final Counter gaps;

  Traffic(MeterRegistry meters) {
    received = bytes(meters, "received", "bodies of feeds as they came over the wire");
    notModified = bytes(meters, "saved by validators", "bodies that a 304 spared, decoded");
    compressed = bytes(meters, "saved by compression", "by how much bodies were longer decoded");
    gaps =
        Counter.builder("borderwatch.ingest.gaps")
            .description("polls that shared no entry with the one before")
            .register(meters);
  }

  /**
   * @param answer or null where nothing was asked
   */
  void polled(FeedState before, Answer answer, Learnt learnt) {
    if (!(answer instanceof Response r)) {
      return;
    }
    received.increment(r.received());
    if (r.status() == 304) {
      notModified.increment(before.bodyBytes() == null ? 0 : before.bodyBytes());
    } else {
      compressed.increment(Math.max(0, r.body().length - r.received()));
    }
    int gapsBefore = before.rhythm() == null ? 0 : before.rhythm().gaps();
    boolean gap = learnt.state().rhythm() != null && learnt.state().rhythm().gaps() > gapsBefore;
    gaps.increment(gap ? 1 : 0);
  }

  private static Counter bytes(MeterRegistry meters, String what, String description) {
    return Counter.builder(BYTES)
        .tag("what", what)
        .description(description)
        .baseUnit("bytes")
        .register(meters);
  }
}
