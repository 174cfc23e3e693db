package org.borderwatch.deploy.newsroom;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an outlet answers to a path at a moment. No I/O, no state. */
final class Desk {
  private static final int SLOW_MILLIS = 1_000;

  private final Scenario scenario;
  private final NewsOutlet outlet;
  private final FeedWriter feeds;
  private final PageWriter pages;

  Desk(Scenario scenario, NewsOutlet outlet, int port) {
    this.scenario = scenario;
    this.outlet = outlet;
    this.feeds = new FeedWriter(outlet, port, scenario.zone());
    this.pages = new PageWriter(scenario, port);
  }

  NewsOutlet outlet() {
    return outlet;
  }

  boolean isFeed(String path) {
    return path.equals(outlet.feed().path()) || path.equals(outlet.feed().livePath());
  }

  Answer answer(String path, Instant now) {
    if (isFeed(path)) {
      return feed(path, now);
    }
    if (path.equals("/robots.txt")) {
      return Answer.of(200, "text/plain", "User-agent: *\nDisallow: /admin/\n".getBytes(US_ASCII));
    }
    List<Edition> editions = scenario.editions(outlet, now);
    Optional<Edition> asked =
        editions.stream().filter(edition -> edition.path().equals(path)).findFirst();
    return asked.map(edition -> page(edition, editions)).orElse(NOT_FOUND);
  }

  private static final java.nio.charset.Charset US_ASCII =
      java.nio.charset.StandardCharsets.US_ASCII;
  private static final Answer NOT_FOUND =
      Answer.of(404, "text/html; charset=utf-8", "<h1>404</h1>".getBytes(US_ASCII));

  private Answer feed(String path, Instant now) {
    FeedTraits traits = outlet.feed();
    if (!path.equals(traits.livePath())) {
      return Answer.empty(301, Map.of("Location", traits.movedTo()));
    }
    if (scenario.within(traits.down(), now)) {
      return Answer.empty(503, Map.of("Retry-After", "1800"));
    }
    List<Edition> editions = scenario.editions(outlet, now);
    String type =
        traits.format() == FeedTraits.Format.ATOM ? "application/atom+xml" : "application/rss+xml";
    Answer answer =
        Answer.of(200, type + "; charset=" + traits.declaredCharset(), feeds.write(editions));
    if (traits.validators()) {
      answer = answer.withValidator(lastChange(editions, now));
    }
    return scenario.within(traits.slow(), now) ? answer.after(SLOW_MILLIS) : answer;
  }

  /** The feed changes when an article appears or is withdrawn, not when one is corrected. */
  private Instant lastChange(List<Edition> editions, Instant now) {
    return editions.stream()
        .map(
            edition ->
                edition.withdrawn()
                    ? scenario.calendar().instant(edition.story().withdrawn())
                    : edition.published())
        .max(Instant::compareTo)
        .orElse(scenario.calendar().instant("0 00:00"));
  }

  private Answer page(Edition edition, List<Edition> editions) {
    if (edition.withdrawn()) {
      return Answer.empty(410, Map.of());
    }
    if (edition.story().page() == Story.PageTrait.MISSING) {
      return NOT_FOUND;
    }
    Answer answer = Answer.of(200, "text/html", pages.write(edition, editions));
    return outlet.feed().validators()
        ? answer.withValidator(PageWriter.lastModified(edition))
        : answer;
  }
}
