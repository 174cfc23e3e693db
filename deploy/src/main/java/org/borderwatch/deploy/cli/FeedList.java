package org.borderwatch.deploy.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.borderwatch.contracts.feed.Feed;
import org.borderwatch.contracts.feed.Source;

/** How feeds fare, as a table for people. Times are UTC. */
final class FeedList {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd MMM HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final String ROW = "%-24s %-2s %-9s %-12s %-12s %6s %4s  %s%n";

  private FeedList() {}

  /**
   * @param source how it fares, or null where nobody has polled it yet
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Line(Feed feed, Source source) {}

  static void print(List<Line> lines, PrintStream out) {
    out.printf(ROW, "feed", "", "fares", "last read", "next (UTC)", "a day", "gaps", "");
    lines.forEach(line -> print(line, out));
    long silent =
        lines.stream().filter(l -> l.source() != null && l.source().silentSince() != null).count();
    long well = lines.stream().filter(l -> "healthy".equals(status(l.source()))).count();
    out.printf("%d feeds, %d healthy, %d silent%n", lines.size(), well, silent);
  }

  private static void print(Line line, PrintStream out) {
    Source s = line.source();
    out.printf(
        ROW,
        line.feed().id(),
        line.feed().language(),
        status(s),
        time(s == null ? null : s.lastSuccess()),
        time(s == null ? null : s.nextPoll()),
        s == null || s.perHour() == null
            ? "-"
            : String.format(Locale.ROOT, "%.1f", s.perHour() * 24),
        s == null ? "-" : s.gaps(),
        s == null ? line.feed().url() : s.detail());
    if (s != null && s.because() != null) {
      String when = s.nextPoll() == null ? "no next poll" : "next poll " + time(s.nextPoll());
      out.printf("%24s   %s, because %s%n", "", when, s.because());
    }
  }

  private static String status(Source source) {
    if (source == null) {
      return "-";
    }
    return source.silentSince() != null && source.status() == Source.Status.HEALTHY
        ? "silent"
        : source.status().name().toLowerCase(Locale.ROOT);
  }

  private static String time(Instant at) {
    return at == null ? "-" : TIME.format(at);
  }
}
