package org.borderwatch.enrich.merge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.borderwatch.contracts.incident.Correction;
import org.borderwatch.contracts.incident.Correction.ReportRef;
import org.borderwatch.contracts.incident.Incident;
import org.borderwatch.contracts.incident.Status;

/**
 * The incidents of all reports held, kept up to date as articles and people's corrections come,
 * change and go. At any time they are what {@link Merging#merge} makes of the articles and
 * corrections held, apart from {@code updatedAt} and the superseded. Not safe for use by several
 * threads.
 */
public final class IncidentBook {
  private final Merging merging;
  private final RegroupedLayers layers;
  private final Map<String, ArticleReports> articles = new HashMap<>();
  private final Map<LocalDate, Map<Cluster, Set<String>>> idsOn = new HashMap<>();
  private final Map<String, Incident> live = new TreeMap<>();
  private final Superseded superseded = new Superseded();
  private final Map<String, Correction> correctionsById = new HashMap<>();
  private Corrections corrections = Corrections.NONE;

  public IncidentBook(Merging merging) {
    this.merging = merging;
    this.layers = new RegroupedLayers(merging);
  }

  /**
   * Takes what an article tells now, in place of what it told before.
   *
   * @param article its current revision; one without reports takes its reports away
   * @param at the ingest time of the record, which becomes {@code updatedAt}
   * @return the incidents that changed, in a stable order; empty where nothing did
   */
  public List<Change> put(ArticleReports article, Instant at) {
    ArticleReports before = hold(article);
    if (article.equals(before) || (before == null && article.reports().isEmpty())) {
      return List.of();
    }
    return changes(
        layers.replace(
            Map.of(article.articleId(), merging.members.of(article, corrections)), corrections),
        at);
  }

  /**
   * Takes what a person corrected, in place of what this correction said before.
   *
   * @param id the correction's
   * @param correction null when it is taken back
   * @param at the ingest time of the record, which becomes {@code updatedAt}
   * @return the incidents that changed, in a stable order; empty where nothing did
   */
  public List<Change> correct(String id, Correction correction, Instant at) {
    Correction before =
        correction == null ? correctionsById.remove(id) : correctionsById.put(id, correction);
    if (Objects.equals(before, correction)) {
      return List.of();
    }
    corrections = Corrections.of(correctionsById.values());
    Map<String, List<Member>> members = new TreeMap<>();
    Stream.of(before, correction)
        .filter(Objects::nonNull)
        .flatMap(c -> Corrections.reports(c).stream())
        .map(ReportRef::articleId)
        .distinct()
        .map(articles::get)
        .filter(Objects::nonNull)
        .forEach(a -> members.put(a.articleId(), merging.members.of(a, corrections)));
    return changes(layers.replace(members, corrections), at);
  }

  /**
   * Fills an empty book with what was held, as after a restart. The stored incidents are believed
   * until their reports change; {@link #settle} compares them all.
   *
   * @param held the articles
   * @param corrected what people corrected
   * @param stored the current incidents, the superseded too
   */
  public void load(
      Iterable<ArticleReports> held, Iterable<Correction> corrected, Iterable<Incident> stored) {
    corrected.forEach(c -> correctionsById.put(c.id(), c));
    corrections = Corrections.of(correctionsById.values());
    Map<String, List<Member>> members = new TreeMap<>();
    for (ArticleReports article : held) {
      hold(article);
      members.put(article.articleId(), merging.members.of(article, corrections));
    }
    for (Incident incident : stored) {
      if (incident.status() == Status.SUPERSEDED) {
        superseded.add(incident);
      } else {
        live.put(incident.id(), incident);
      }
    }
    for (LocalDate day : layers.replace(members, corrections)) {
      Map<Cluster, Set<String>> ids = new HashMap<>();
      for (Cluster event : layers.events(day)) {
        ids.put(
            event,
            new TreeSet<>(merging.resolution.incidents(event).stream().map(Incident::id).toList()));
      }
      idsOn.put(day, ids);
    }
  }

  /**
   * Brings the stored incidents to what the present rules make of the articles held: nothing,
   * unless rules or settings changed since they were stored.
   */
  public List<Change> settle(Instant at) {
    Set<LocalDate> days = new TreeSet<>(idsOn.keySet());
    Set<String> known = new TreeSet<>();
    idsOn.values().forEach(ids -> ids.values().forEach(known::addAll));
    Set<String> orphans = new TreeSet<>(live.keySet());
    orphans.removeAll(known);
    idsOn.clear();
    return changes(days, orphans, at);
  }

  /** The incidents as they stand, by id, without the superseded. */
  public Collection<Incident> incidents() {
    return List.copyOf(live.values());
  }

  private ArticleReports hold(ArticleReports article) {
    return article.reports().isEmpty()
        ? articles.remove(article.articleId())
        : articles.put(article.articleId(), article);
  }

  private List<Change> changes(Set<LocalDate> days, Instant at) {
    return changes(days, Set.of(), at);
  }

  private List<Change> changes(Set<LocalDate> days, Set<String> orphans, Instant at) {
    Set<String> gone = new TreeSet<>(orphans);
    Map<String, Incident> resolved = new LinkedHashMap<>();
    for (LocalDate day : days) {
      Map<Cluster, Set<String>> before = idsOn.getOrDefault(day, Map.of());
      Map<Cluster, Set<String>> now = new HashMap<>();
      for (Cluster event : layers.events(day)) {
        Set<String> ids = before.get(event);
        if (ids == null) {
          ids = new TreeSet<>();
          for (Incident incident : merging.resolution.incidents(event)) {
            ids.add(incident.id());
            resolved.put(incident.id(), incident);
          }
        }
        now.put(event, ids);
      }
      before.forEach(
          (event, ids) -> {
            if (!now.containsKey(event)) {
              gone.addAll(ids);
            }
          });
      if (now.isEmpty()) {
        idsOn.remove(day);
      } else {
        idsOn.put(day, now);
      }
    }
    gone.removeAll(resolved.keySet());
    return difference(resolved, gone, at);
  }

  private List<Change> difference(Map<String, Incident> resolved, Set<String> gone, Instant at) {
    List<Change> changes = new ArrayList<>();
    for (Incident incident : new TreeMap<>(resolved).values()) {
      Incident before = live.get(incident.id());
      if (before == null || !incident.equals(Versions.at(before, null))) {
        Incident version = Versions.at(incident, at);
        live.put(incident.id(), version);
        superseded.remove(incident.id());
        changes.add(new Change.Updated(version));
      }
    }
    List<String> withdrawn = new ArrayList<>();
    for (String id : gone) {
      Incident before = live.remove(id);
      if (before == null) {
        continue;
      }
      String successor = Versions.successor(before, resolved.values());
      if (successor == null) {
        withdrawn.add(id);
      } else {
        Incident version = Versions.superseded(before, successor, at);
        superseded.add(version);
        changes.add(new Change.Updated(version));
      }
    }
    for (String id : withdrawn) {
      changes.add(new Change.Withdrawn(id));
      superseded.withdrawnWith(id).forEach(old -> changes.add(new Change.Withdrawn(old)));
    }
    return changes;
  }
}
