package org.borderwatch.enrich;

import java.time.Duration;
import org.borderwatch.contracts.streams.StreamsSettings;

/**
 * How the stage {@code enrich} runs.
 *
 * @param streams how its topology runs
 * @param closeAfter an event that no report has told for so long, in stream time, is closed: it
 *     stands on its topic as it is and takes no more reports. It must be longer than the region
 *     pack's {@code joinDays}, or a late report would open the event anew. A page of an article
 *     last changed so long ago is read as a new one. Default P150D
 * @param changesWithin an article's text is remembered for so long, in stream time, to tell what a
 *     revision changed. Default P14D, twice as long as ingest looks at a page again
 */
public record EnrichSettings(StreamsSettings streams, Duration closeAfter, Duration changesWithin) {
  public EnrichSettings {
    streams = streams == null ? StreamsSettings.defaults() : streams;
    closeAfter = closeAfter == null ? Duration.ofDays(150) : closeAfter;
    if (closeAfter.compareTo(Duration.ofDays(1)) < 0) {
      throw new IllegalArgumentException("closeAfter is " + closeAfter + "; give P1D or more");
    }
    changesWithin = changesWithin == null ? Duration.ofDays(14) : changesWithin;
    if (changesWithin.isNegative()) {
      throw new IllegalArgumentException(
          "changesWithin is " + changesWithin + "; give PT0S or more");
    }
  }

  public static EnrichSettings defaults() {
    return new EnrichSettings(null, null, null);
  }
}
