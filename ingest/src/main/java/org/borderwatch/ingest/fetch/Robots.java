package org.borderwatch.ingest.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.borderwatch.ingest.fetch.Answer.Failure;
import org.borderwatch.ingest.fetch.Answer.Fault;
import org.borderwatch.ingest.fetch.Answer.Response;

/**
 * What each host's robots.txt says of its pages (RFC 9309). Feeds are published to be polled and
 * are asked for whatever it says; the crawl delay holds for them too.
 */
public final class Robots {
  private static final int MAX_BYTES = 512 * 1024;
  private static final int MAX_HOSTS = 10_000;
  private static final Duration KNOWN_FOR = Duration.ofHours(24);
  private static final Duration UNKNOWN_FOR = Duration.ofMinutes(10);

  private final Map<String, Known> known = new ConcurrentHashMap<>();
  private final Fetcher fetcher;
  private final HostTurns turns;
  private final InstantSource clock;

  public Robots(Fetcher fetcher, HostTurns turns, InstantSource clock) {
    this.fetcher = fetcher;
    this.turns = turns;
    this.clock = clock;
  }

  /** Whether the host's robots.txt is known; else {@link #ask} is to be called, in a turn. */
  public boolean isKnown(String url) {
    Known rules = known.get(root(url));
    return rules != null && clock.instant().isBefore(rules.until());
  }

  /** Asks the host for its robots.txt. */
  public void ask(String url) {
    Known rules = ask(root(url), URI.create(url).getHost(), clock.instant());
    if (known.size() >= MAX_HOSTS) {
      known.clear();
    }
    known.put(root(url), rules);
  }

  /**
   * Why the page may not be asked for.
   *
   * @return null when it may, as far as is known
   */
  public Failure objection(String url) {
    String root = root(url);
    Known rules = known.get(root);
    if (rules == null) {
      return null;
    }
    if (rules.rules() == null) {
      return new Failure(Fault.ROBOTS_UNKNOWN, rules.detail());
    }
    return rules.rules().isAllowed(url)
        ? null
        : new Failure(Fault.ROBOTS, root + "/robots.txt excludes this page");
  }

  private static String root(String url) {
    URI uri = URI.create(url);
    return uri.getScheme() + "://" + uri.getRawAuthority();
  }

  private Known ask(String root, String host, Instant now) {
    Answer answer =
        fetcher.fetch(new Request(root + "/robots.txt", null, null, "text/plain", MAX_BYTES));
    if (answer instanceof Response r && r.ok()) {
      BaseRobotRules rules =
          new SimpleRobotRulesParser()
              .parseContent(
                  root + "/robots.txt", r.body(), r.contentType(), List.of(FetchSettings.ROBOT));
      if (rules.getCrawlDelay() > 0) {
        turns.slowDown(host, Duration.ofMillis(rules.getCrawlDelay()));
      }
      return new Known(rules, null, now.plus(KNOWN_FOR));
    }
    if (answer instanceof Response r && r.status() < 500 && r.status() != 429) {
      return new Known(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), null, now.plus(KNOWN_FOR));
    }
    String detail =
        answer instanceof Failure f
            ? f.fault().words() + ": " + f.detail()
            : "HTTP " + ((Response) answer).status();
    return new Known(null, detail, now.plus(UNKNOWN_FOR));
  }

  /** Rules, or null with the reason they are not known. */
  private record Known(BaseRobotRules rules, String detail, Instant until) {}
}
