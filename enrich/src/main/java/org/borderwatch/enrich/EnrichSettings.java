package org.borderwatch.enrich;

import java.time.Duration;
import org.borderwatch.contracts.streams.StreamsSettings;

/**
 * How the stage {@code enrich} runs.
 *
 * @param streams how its topology runs
 * @param closeAfter an event that no report has told for so long, in stream time, is closed: it
 *     stands on its topic as it is and takes no more reports. It must be longer than the region
 *     pack's {@code joinDays}, or a late report would open the event anew. Default P150D
 */
public record EnrichSettings(StreamsSettings streams, Duration closeAfter) {
  public EnrichSettings {
    streams = streams == null ? StreamsSettings.defaults() : streams;
    closeAfter = closeAfter == null ? Duration.ofDays(150) : closeAfter;
    if (closeAfter.compareTo(Duration.ofDays(1)) < 0) {
      throw new IllegalArgumentException("closeAfter is " + closeAfter + "; give P1D or more");
    }
  }

  public static EnrichSettings defaults() {
    return new EnrichSettings(null, null);
  }
}
