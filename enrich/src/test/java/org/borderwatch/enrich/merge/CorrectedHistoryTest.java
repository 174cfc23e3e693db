package org.borderwatch.enrich.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
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
import org.borderwatch.contracts.incident.Correction;
import org.borderwatch.contracts.incident.Correction.Action;
import org.borderwatch.contracts.incident.Correction.ReportRef;
import org.borderwatch.contracts.incident.Incident;
import org.borderwatch.contracts.topic.Json;
import org.junit.jupiter.api.Test;

/** People's corrections among the reports of generated histories. A failure names its seed. */
class CorrectedHistoryTest {
  /** Each ties many days together, which costs more than a plain history. */
  private static final int SEEDS = Integer.getInteger("borderwatch.seeds", 300) / 3;

  private static final Merging MERGING = MergingTest.merging();
  private static final List<String> DISTRICTS = List.of("AZ-KAL", "AZ-LAC", "AM-GR", "AM-SU");

  @Test
  void shouldEndWithTheSameBytesInWhateverOrderReportsAndCorrectionsCome() {
    int shaped = 0;
    for (long seed = 0; seed < SEEDS; seed++) {
      Play play = new Play(seed);
      IncidentBook book = new IncidentBook(MERGING);
      play.into(book, 0, play.steps.size());

      List<Incident> expected = MERGING.merge(play.articles(), play.corrections());
      assertThat(bytes(book.incidents())).as("seed %d", seed).isEqualTo(bytes(expected));
      shaped += (int) expected.stream().filter(i -> !i.corrections().isEmpty()).count();

      List<ArticleReports> shuffled = new ArrayList<>(play.articles());
      List<Correction> said = new ArrayList<>(play.corrections());
      Collections.shuffle(shuffled, new Random(~seed));
      Collections.shuffle(said, new Random(~seed));
      assertThat(bytes(MERGING.merge(shuffled, said)))
          .as("seed %d", seed)
          .isEqualTo(bytes(expected));
    }
    assertThat(shaped).as("incidents that a correction shaped").isGreaterThan(SEEDS * 3);
  }

  @Test
  void shouldBeAsBeforeWhenEveryCorrectionIsTakenBack() {
    for (long seed = 0; seed < SEEDS; seed++) {
      Play play = new Play(seed);
      IncidentBook book = new IncidentBook(MERGING);
      play.into(book, 0, play.steps.size());
      for (Correction correction : play.corrections()) {
        book.correct(correction.id(), null, History.at(9_999));
      }

      assertThat(bytes(book.incidents()))
          .as("seed %d", seed)
          .isEqualTo(bytes(MERGING.merge(play.articles())));
    }
  }

  @Test
  void shouldGoOnAfterARestartAnywhere() {
    for (long seed = 0; seed < SEEDS; seed++) {
      Play play = new Play(seed);
      int restart = new Random(seed).nextInt(play.steps.size());
      IncidentBook steady = new IncidentBook(MERGING);
      Map<String, Incident> stored = play.into(steady, 0, restart);
      IncidentBook restarted = new IncidentBook(MERGING);
      restarted.load(play.articles(restart), play.corrections(restart), stored.values());

      assertThat(restarted.settle(History.at(restart))).as("seed %d", seed).isEmpty();
      assertThat(play.into(restarted, restart, play.steps.size()))
          .as("seed %d", seed)
          .isEqualTo(play.into(steady, restart, play.steps.size()));
    }
  }

  @Test
  void shouldKeepEveryReportInOneEvent() {
    for (long seed = 0; seed < SEEDS; seed++) {
      Play play = new Play(seed);
      int reports = play.articles().stream().mapToInt(a -> a.reports().size()).sum();

      assertThat(MERGING.events(play.articles(), play.corrections()))
          .as("seed %d", seed)
          .hasSize(reports)
          .doesNotHaveDuplicates();
    }
  }

  /** Records and corrections in the order they come. */
  private static final class Play {
    private final Random random;

    /** An article, or the id of a correction with what it says or null. */
    private final List<Object> steps = new ArrayList<>();

    private Play(long seed) {
      random = new Random(seed * 31 + 7);
      List<ArticleReports> records = History.records(seed);
      List<ReportRef> refs = refs(records);
      steps.addAll(records);
      for (int i = 0; i < 8; i++) {
        String id = "c" + i;
        int times = 1 + random.nextInt(2);
        for (int j = 0; j < times; j++) {
          Correction said = j > 0 && random.nextBoolean() ? null : correction(id, refs);
          steps.add(random.nextInt(steps.size() + 1), new Said(id, said));
        }
      }
    }

    private record Said(String id, Correction correction) {}

    private static List<ReportRef> refs(List<ArticleReports> records) {
      Set<ReportRef> refs = new HashSet<>();
      records.forEach(
          a -> a.reports().forEach(r -> refs.add(new ReportRef(a.articleId(), r.key()))));
      return refs.stream().sorted((a, b) -> a.toString().compareTo(b.toString())).toList();
    }

    private Correction correction(String id, List<ReportRef> refs) {
      Action action = Action.values()[random.nextInt(Action.values().length)];
      return new Correction(
          id,
          action,
          "incident",
          DISTRICTS.get(random.nextInt(DISTRICTS.size())),
          some(refs),
          action == Action.RE_DATE ? LocalDate.of(2026, 9, 1 + random.nextInt(28)) : null,
          action == Action.RE_DISTRICT ? DISTRICTS.get(random.nextInt(DISTRICTS.size())) : null,
          action == Action.MERGE ? "other" : null,
          action == Action.MERGE ? some(refs) : List.of(),
          "desk",
          "seen on the map",
          Instant.parse("2026-10-02T00:00:00Z").plusSeconds(random.nextInt(5)));
    }

    private List<ReportRef> some(List<ReportRef> refs) {
      return random.ints(1L + random.nextInt(4), 0, refs.size()).mapToObj(refs::get).toList();
    }

    /** Plays some of the steps, and gives what is then stored of the changes. */
    Map<String, Incident> into(IncidentBook book, int from, int to) {
      Map<String, Incident> stored = new TreeMap<>();
      for (int i = from; i < to; i++) {
        List<Change> changes =
            steps.get(i) instanceof Said said
                ? book.correct(said.id, said.correction, History.at(i))
                : book.put((ArticleReports) steps.get(i), History.at(i));
        for (Change change : changes) {
          if (change instanceof Change.Updated updated) {
            stored.put(change.id(), updated.incident());
          } else {
            stored.remove(change.id());
          }
        }
      }
      return stored;
    }

    List<ArticleReports> articles() {
      return articles(steps.size());
    }

    List<ArticleReports> articles(int until) {
      return History.finalSet(
          steps.subList(0, until).stream()
              .filter(ArticleReports.class::isInstance)
              .map(ArticleReports.class::cast)
              .toList());
    }

    List<Correction> corrections() {
      return corrections(steps.size());
    }

    List<Correction> corrections(int until) {
      Map<String, Correction> last = new HashMap<>();
      steps.subList(0, until).stream()
          .filter(Said.class::isInstance)
          .map(Said.class::cast)
          .forEach(
              said -> {
                if (said.correction == null) {
                  last.remove(said.id);
                } else {
                  last.put(said.id, said.correction);
                }
              });
      return List.copyOf(last.values());
    }
  }

  private static String bytes(Collection<Incident> incidents) {
    return new String(
        Json.write(incidents.stream().map(i -> Versions.at(i, null)).toList()),
        StandardCharsets.UTF_8);
  }
}
