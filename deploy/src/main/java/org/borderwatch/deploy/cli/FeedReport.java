package org.borderwatch.deploy.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.borderwatch.contracts.article.Page;
import org.borderwatch.contracts.feed.Hints;
import org.borderwatch.ingest.FeedTrial;
import org.borderwatch.ingest.feed.FeedDiscovery;

/** What became of trying a feed out, for people. */
final class FeedReport {
  private static final int ENTRIES = 5;

  private FeedReport() {}

  static void print(FeedTrial t, PrintStream out) {
    line(out, "asked for", t.url());
    line(out, "no answer to use", t.failure());
    line(out, "answered at", t.url().equals(t.answeredAt()) ? null : t.answeredAt());
    line(out, "moved for good to", t.movedTo());
    line(out, "answer", t.status() == null ? null : "HTTP " + t.status() + ", " + t.contentType());
    line(
        out,
        "body",
        t.bytes() == null ? null : t.bytes() + " bytes, " + t.received() + " over the wire");
    line(out, "asked to wait", seconds(t.retryAfterSeconds()));
    if (t.isFeed()) {
      feed(t, out);
    }
    List<FeedDiscovery.Candidate> found = t.candidates() == null ? List.of() : t.candidates();
    if (!found.isEmpty()) {
      out.println("a page stands there, which points to:");
      found.forEach(
          c ->
              out.println(
                  "  "
                      + c.url()
                      + (c.declared() ? "" : "  (perhaps)")
                      + (c.title() == null ? "" : "  " + c.title())));
    }
  }

  private static void feed(FeedTrial t, PrintStream out) {
    line(out, "feed", t.feed().format() + ", " + t.feed().encoding());
    line(out, "title", t.feed().feed().title());
    line(out, "mended", t.feed().repairs().isEmpty() ? null : t.feed().repairs().toString());
    String validators =
        t.etag() != null && t.lastModified() != null
            ? "ETag and Last-Modified"
            : t.etag() != null ? "ETag" : t.lastModified() != null ? "Last-Modified" : null;
    line(
        out,
        "conditional",
        validators == null ? "no: it sends no validator, each poll costs the body" : validators);
    line(out, "holds for", seconds(t.freshForSeconds()));
    line(out, "it asks", t.hints() == null ? null : hints(t.hints()));
    line(out, "new a day", t.perHour() == null ? null : "about " + Math.round(t.perHour() * 24));
    line(out, "next poll in", seconds(t.pollSeconds()) + ", because " + t.because());
    List<Page.Entry> entries = t.feed().entries();
    out.println(entries.size() + " entries");
    entries.stream()
        .limit(ENTRIES)
        .forEach(e -> out.printf("  %s  %s%n", e.published(), e.title()));
  }

  private static String hints(Hints h) {
    List<String> words = new ArrayList<>();
    if (h.ttlMinutes() > 0) {
      words.add("keep it " + h.ttlMinutes() + " min");
    }
    if (h.updateSeconds() > 0) {
      words.add("updated every " + seconds(h.updateSeconds()));
    }
    if (h.skipHours() != 0) {
      words.add(Integer.bitCount(h.skipHours()) + " hours of the day to skip");
    }
    if (h.skipDays() != 0) {
      words.add(Integer.bitCount(h.skipDays()) + " days of the week to skip");
    }
    return String.join(", ", words);
  }

  private static void line(PrintStream out, String what, String value) {
    if (value != null) {
      out.printf("%-18s %s%n", what, value);
    }
  }

  private static String seconds(Long seconds) {
    if (seconds == null) {
      return null;
    }
    Duration d = Duration.ofSeconds(seconds);
    return d.toMinutes() < 2 ? seconds + " s" : d.toMinutes() + " min";
  }
}
