package org.borderwatch.enrich;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.borderwatch.contracts.incident.Correction;
import org.borderwatch.contracts.incident.Incident;
import org.borderwatch.contracts.incident.Status;
import org.borderwatch.enrich.merge.ArticleReports;
import org.borderwatch.enrich.merge.Assignment;
import org.borderwatch.enrich.merge.Merging;

/**
 * Keeps the state of merging bounded: what has not been told for long, in stream time, leaves it
 * and stands on its topic as it is.
 */
final class Closing {
  private static final Duration EVERY = Duration.ofDays(1);

  private final Merging merging;
  private final Duration after;
  private Instant last = Instant.MIN;

  Closing(Merging merging, Duration after) {
    this.merging = merging;
    this.after = after;
  }

  /** The articles and incidents to let go. */
  record Closed(Set<String> articles, Set<String> incidents) {
    static final Closed NOTHING = new Closed(Set.of(), Set.of());

    boolean isNothing() {
      return articles.isEmpty() && incidents.isEmpty();
    }
  }

  /** Whether an article is so old that its events are closed. */
  boolean isPast(ArticleReports article, Instant streamTime) {
    return article.firstSeenAt() != null && article.firstSeenAt().isBefore(limit(streamTime));
  }

  /** Once a day of stream time. */
  boolean isDue(Instant streamTime) {
    if (last != Instant.MIN && streamTime.isBefore(last.plus(EVERY))) {
      return false;
    }
    last = streamTime;
    return true;
  }

  /**
   * An event closes when each of its articles is past and no other event of theirs stays open, so
   * that what stays is whole.
   */
  Closed at(
      Instant streamTime,
      List<ArticleReports> held,
      List<Correction> corrections,
      List<Incident> stored) {
    Set<String> articles = new HashSet<>();
    for (ArticleReports article : held) {
      if (isPast(article, streamTime)) {
        articles.add(article.articleId());
      }
    }
    Set<String> incidents = new HashSet<>();
    if (!articles.isEmpty()) {
      Set<String> open = keepWholeEvents(articles, merging.events(held, corrections));
      for (Incident incident : stored) {
        if (incident.status() != Status.SUPERSEDED && !open.contains(incident.eventId())) {
          incidents.add(incident.id());
        }
      }
    }
    for (Incident incident : stored) {
      if (incident.status() == Status.SUPERSEDED
          && incident.updatedAt().isBefore(limit(streamTime))) {
        incidents.add(incident.id());
      }
    }
    return new Closed(articles, incidents);
  }

  /** Takes out of {@code past} what an open event needs; gives the open events. */
  private static Set<String> keepWholeEvents(Set<String> past, List<Assignment> assignments) {
    Map<String, List<String>> articlesOf = new HashMap<>();
    Map<String, List<String>> eventsOf = new HashMap<>();
    List<String> reached = new ArrayList<>();
    for (Assignment assignment : assignments) {
      articlesOf
          .computeIfAbsent(assignment.eventId(), e -> new ArrayList<>())
          .add(assignment.articleId());
      eventsOf
          .computeIfAbsent(assignment.articleId(), a -> new ArrayList<>())
          .add(assignment.eventId());
      if (!past.contains(assignment.articleId())) {
        reached.add(assignment.articleId());
      }
    }
    Set<String> open = new HashSet<>();
    for (int i = 0; i < reached.size(); i++) {
      for (String event : eventsOf.get(reached.get(i))) {
        if (open.add(event)) {
          for (String article : articlesOf.get(event)) {
            if (past.remove(article)) {
              reached.add(article);
            }
          }
        }
      }
    }
    return open;
  }

  private Instant limit(Instant streamTime) {
    return streamTime.minus(after);
  }
}
