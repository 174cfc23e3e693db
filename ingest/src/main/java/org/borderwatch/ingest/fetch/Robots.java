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
 * are asked for whatever it says; the crawl delay holds for them too, up to a minute: some mean
 * their pages by it and say an hour.
 */
public final class Robots {
  private static final int MAX_BYTES = 512 * 1024;
  private static final long MAX_DELAY_MS = 60_000;
  private static final int MAX_HOSTS = 10_000;
  private static final Duration KNOWN_FOR = Duration.ofHours(24);
  private static final Duration UNKNOWN_FOR = Duration.ofMinutes(10);

  private final Map<String, Known> known = new ConcurrentHashMap<>();
  private final Web web;
  private final HostTurns turns;
  private final InstantSource clock;

  public Robots(Web web, HostTurns turns, InstantSource clock) {
    this.web = web;
    this.turns = turns;
    this.clock = clock;
  }

  /** Whether the host's robots.txt is known; else {@link #ask} is to be called, in a turn. */
  public boolean isKnown(String url) {
    Known rules = known.get(root(url));
    return rules != null && clock.instant().isBefore(rules.until());
  }

  /** Asks the host for its robots.txt, and gives its answer, which is taken note of. */
  public Answer ask(String url) {
    Answer answer =
        web.fetch(new Request(root(url) + "/robots.txt", null, null, "text/plain", MAX_BYTES));
    Known rules = read(root(url), URI.create(url).getHost(), answer, clock.instant());
    if (known.size() >= MAX_HOSTS) {
      known.clear();
    }
    known.put(root(url), rules);
    return answer;
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

  private Known read(String root, String host, Answer answer, Instant now) {
    if (answer instanceof Response r && r.ok()) {
      BaseRobotRules rules =
          // Beyond a longest delay of its own the parser forbids all; ours is cut instead.
          new SimpleRobotRulesParser(Long.MAX_VALUE, 5)
              .parseContent(
                  root + "/robots.txt", r.body(), r.contentType(), List.of(FetchSettings.ROBOT));
      long delay = Math.max(0, Math.min(rules.getCrawlDelay(), MAX_DELAY_MS));
      turns.slowDown(host, Duration.ofMillis(delay));
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
