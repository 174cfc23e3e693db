package org.borderwatch.enrich.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.borderwatch.contracts.incident.Incident;
import org.borderwatch.contracts.incident.Status;
import org.borderwatch.contracts.topic.Json;
import org.junit.jupiter.api.Test;

/** What holds for any history, on generated ones. A failure names its seed. */
class HistoryTest {
  private static final int SEEDS = Integer.getInteger("borderwatch.seeds", 300);
  private static final Merging MERGING = MergingTest.merging();

  @Test
  void shouldEndWithTheSameBytesInWhateverOrderReportsComeChangeAndGo() {
    int merged = 0;
    for (long seed = 0; seed < SEEDS; seed++) {
      List<ArticleReports> records = History.records(seed);
      IncidentBook book = new IncidentBook(MERGING);
      for (int i = 0; i < records.size(); i++) {
        book.put(records.get(i), History.at(i));
      }

      List<Incident> expected = MERGING.merge(History.finalSet(records));
      assertThat(bytes(book.incidents())).as("seed %d", seed).isEqualTo(bytes(expected));
      merged += (int) expected.stream().filter(i -> i.reportCount() > 1).count();
    }
    assertThat(merged).as("histories in which reports merge").isGreaterThan(SEEDS * 5);
  }

  @Test
  void shouldNotDependOnTheOrderOfTheSet() {
    for (long seed = 0; seed < SEEDS; seed++) {
      List<ArticleReports> set = new ArrayList<>(History.finalSet(History.records(seed)));
      String expected = bytes(MERGING.merge(set));
      List<Assignment> events = MERGING.events(set);
      Collections.shuffle(set, new Random(~seed));

      assertThat(bytes(MERGING.merge(set))).as("seed %d", seed).isEqualTo(expected);
      assertThat(MERGING.events(set)).as("seed %d", seed).isEqualTo(events);
    }
  }

  @Test
  void shouldBeRebuiltByAReaderFromTheChangesAlone() {
    for (long seed = 0; seed < SEEDS; seed++) {
      IncidentBook book = new IncidentBook(MERGING);
      Map<String, Incident> topic = new TreeMap<>();
      List<ArticleReports> records = History.records(seed);
      for (int i = 0; i < records.size(); i++) {
        for (Change change : book.put(records.get(i), History.at(i))) {
          if (change instanceof Change.Updated updated) {
            Incident before = topic.put(change.id(), updated.incident());
            assertThat(before == null ? null : Versions.at(before, null))
                .as("seed %d, record %d tells a change", seed, i)
                .isNotEqualTo(Versions.at(updated.incident(), null));
          } else {
            assertThat(topic.remove(change.id())).as("seed %d, record %d", seed, i).isNotNull();
          }
        }
      }

      assertThat(topic.values().stream().filter(i -> i.status() != Status.SUPERSEDED).toList())
          .as("seed %d", seed)
          .isEqualTo(List.copyOf(book.incidents()));
      for (Incident incident : topic.values()) {
        assertThat(incident.status() != Status.SUPERSEDED || leadsToOneAlive(incident, topic))
            .as("seed %d: %s leads to one that stands", seed, incident.id())
            .isTrue();
      }
    }
  }

  @Test
  void shouldGoOnAfterARestartAnywhere() {
    for (long seed = 0; seed < SEEDS; seed++) {
      List<ArticleReports> records = History.records(seed);
      int restart = new Random(seed).nextInt(records.size());
      IncidentBook steady = new IncidentBook(MERGING);
      Map<String, ArticleReports> held = new HashMap<>();
      Map<String, Incident> stored = new HashMap<>();
      for (int i = 0; i < restart; i++) {
        held.put(records.get(i).articleId(), records.get(i));
        steady.put(records.get(i), History.at(i)).forEach(change -> store(stored, change));
      }
      IncidentBook restarted = new IncidentBook(MERGING);
      restarted.load(held.values(), List.of(), stored.values());

      assertThat(restarted.settle(History.at(restart))).as("seed %d", seed).isEmpty();
      for (int i = restart; i < records.size(); i++) {
        assertThat(restarted.put(records.get(i), History.at(i)))
            .as("seed %d, record %d", seed, i)
            .isEqualTo(steady.put(records.get(i), History.at(i)));
      }
    }
  }

  @Test
  void shouldPutEveryReportIntoOneEventAndEveryDistrictIntoOneIncident() {
    for (long seed = 0; seed < SEEDS; seed++) {
      List<ArticleReports> set = History.finalSet(History.records(seed));
      List<Assignment> events = MERGING.events(set);
      int reports = set.stream().mapToInt(a -> a.reports().size()).sum();
      List<Incident> incidents = MERGING.merge(set);

      assertThat(events).as("seed %d", seed).hasSize(reports).doesNotHaveDuplicates();
      assertThat(incidents)
          .as("seed %d", seed)
          .extracting(i -> i.eventId() + i.district())
          .doesNotHaveDuplicates();
      assertThat(incidents).as("seed %d", seed).extracting(Incident::id).doesNotHaveDuplicates();
    }
  }

  @Test
  void shouldTellEveryReportOfACountedEventInOneOfItsIncidents() {
    int placed = 0;
    for (long seed = 0; seed < SEEDS; seed++) {
      List<ArticleReports> set = History.finalSet(History.records(seed));
      Map<String, Set<String>> told = new HashMap<>();
      for (Incident incident : MERGING.merge(set)) {
        incident
            .reports()
            .forEach(
                t ->
                    told.computeIfAbsent(incident.eventId(), e -> new HashSet<>())
                        .add(t.articleId() + "/" + t.reportKey()));
      }
      for (Assignment assignment : MERGING.events(set)) {
        Set<String> ofEvent = told.get(assignment.eventId());
        if (ofEvent != null) {
          placed++;
          assertThat(ofEvent)
              .as("seed %d", seed)
              .contains(assignment.articleId() + "/" + assignment.reportKey());
        }
      }
    }
    assertThat(placed).as("reports of events with incidents").isGreaterThan(SEEDS * 10);
  }

  private static boolean leadsToOneAlive(Incident superseded, Map<String, Incident> topic) {
    Incident at = superseded;
    for (int steps = 0; at != null && steps < 1000; steps++) {
      if (at.status() != Status.SUPERSEDED) {
        return true;
      }
      at = topic.get(at.supersededBy());
    }
    return false;
  }

  private static void store(Map<String, Incident> stored, Change change) {
    if (change instanceof Change.Updated updated) {
      stored.put(change.id(), updated.incident());
    } else {
      stored.remove(change.id());
    }
  }

  private static String bytes(Collection<Incident> incidents) {
    return new String(
        Json.write(incidents.stream().map(i -> Versions.at(i, null)).toList()),
        StandardCharsets.UTF_8);
  }
}
