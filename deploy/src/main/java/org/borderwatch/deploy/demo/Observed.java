package org.borderwatch.deploy.demo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.borderwatch.contracts.alert.Alert;
import org.borderwatch.contracts.alert.Delivery;
import org.borderwatch.contracts.article.Article;
import org.borderwatch.contracts.feed.FeedState;
import org.borderwatch.contracts.feed.Source;
import org.borderwatch.contracts.incident.Incident;

/** What the topics say so far. Written by one thread. */
final class Observed {
  private final Map<String, FeedState> feedStates = new LinkedHashMap<>();
  private final Map<String, Source> sources = new LinkedHashMap<>();
  private final Map<String, Article> articles = new LinkedHashMap<>();
  private final Map<String, Incident> incidents = new LinkedHashMap<>();
  private final Map<String, Delivery> deliveries = new LinkedHashMap<>();
  private final List<Alert> alerts = new ArrayList<>();
  private int pages;
  private int deadLetters;

  void page() {
    pages++;
  }

  void deadLetter() {
    deadLetters++;
  }

  void alert(Alert alert) {
    alerts.add(alert);
  }

  /** The value that the new one takes the place of, or null. */
  Incident incident(String id, Incident incident) {
    return incident == null ? incidents.remove(id) : incidents.put(id, incident);
  }

  void article(String id, Article article) {
    put(articles, id, article);
  }

  void feedState(String key, FeedState state) {
    put(feedStates, key, state);
  }

  void source(String feedId, Source source) {
    put(sources, feedId, source);
  }

  void delivery(String key, Delivery delivery) {
    put(deliveries, key, delivery);
  }

  private static <V> void put(Map<String, V> values, String key, V value) {
    if (value == null) {
      values.remove(key);
    } else {
      values.put(key, value);
    }
  }

  /** By feed id, or null where it was not polled. */
  FeedState feedState(String feedId) {
    return feedStates.values().stream()
        .filter(state -> state.feedId().equals(feedId))
        .findFirst()
        .map(state -> state.asOf(sources.get(feedId)))
        .orElse(null);
  }

  Collection<Article> articles() {
    return Collections.unmodifiableCollection(articles.values());
  }

  Collection<Incident> incidents() {
    return Collections.unmodifiableCollection(incidents.values());
  }

  Delivery delivery(String key) {
    return deliveries.get(key);
  }

  Collection<Delivery> deliveries() {
    return Collections.unmodifiableCollection(deliveries.values());
  }

  /** Every revision, in the order in which they were written. */
  List<Alert> alerts() {
    return Collections.unmodifiableList(alerts);
  }

  int pages() {
    return pages;
  }

  int deadLetters() {
    return deadLetters;
  }
}
