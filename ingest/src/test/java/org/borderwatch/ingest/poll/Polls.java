package org.borderwatch.ingest.poll;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import org.borderwatch.contracts.feed.Feed;
import org.borderwatch.ingest.fetch.Answer;
import org.borderwatch.ingest.fetch.Answer.Response;

/** Feeds and answers for tests of the rules. */
final class Polls {
  static final Instant NOW = Instant.parse("2026-11-01T06:00:00Z");
  static final String URL = "http://valley.example/rss";
  static final PollRules RULES =
      new PollRules(
          Duration.ofMinutes(15),
          Duration.ofMinutes(1),
          Duration.ofHours(1),
          Duration.ofHours(6),
          PollRules.RECHECK_AFTER,
          PollRules.RETRY_PAGE_AFTER,
          2 * 1024 * 1024,
          8 * 1024 * 1024);
  static final Feed FEED =
      new Feed(
          "valley",
          URL,
          "valley.example",
          "Valley Post",
          "Valley",
          "AM",
          "en",
          Feed.Ownership.PRIVATE,
          null,
          null,
          null);

  private Polls() {}

  static String rss(String... items) {
    return "<rss version='2.0'><channel>" + String.join("", items) + "</channel></rss>";
  }

  static String item(String title, String link, String text) {
    return "<item><title>"
        + title
        + "</title><link>"
        + link
        + "</link><description>"
        + text
        + "</description></item>";
  }

  static Response ok(String body) {
    return answer(200, URL, null, "application/rss+xml", body);
  }

  static Response page(String url, String body) {
    return answer(200, url, null, "text/html", body);
  }

  static Response status(int status) {
    return answer(status, URL, null, null, "");
  }

  static Response moved(String to, String body) {
    return answer(200, to, to, "application/rss+xml", body);
  }

  static Answer failure(Answer.Fault fault) {
    return new Answer.Failure(fault, "as the test says");
  }

  private static Response answer(int status, String url, String movedTo, String type, String body) {
    return new Response(
        url, movedTo, status, type, "\"e\"", null, null, body.getBytes(UTF_8), false, null, 0);
  }
}
