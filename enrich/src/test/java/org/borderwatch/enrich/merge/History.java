package org.borderwatch.enrich.merge;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.borderwatch.contracts.incident.DatePrecision;
import org.borderwatch.contracts.incident.IncidentType;

/**
 * A generated history of a border: events of some weeks, told by outlets more or less surely, and
 * then what became of the articles in some order. The same seed gives the same history.
 */
final class History {
  private static final LocalDate START = LocalDate.parse("2026-09-01");
  private static final List<String> DISTRICTS =
      List.of("AZ-KAL", "AZ-LAC", "AM-GR", "AM-SU", "AZ-TOV", "AM-TV");
  private static final List<IncidentType> TYPES =
      List.of(
          IncidentType.CEASEFIRE_FIRE,
          IncidentType.SHELLING,
          IncidentType.ARMED_CLASH,
          IncidentType.FIRE_ON_WORKS,
          IncidentType.INCURSION,
          IncidentType.DETENTION_CAPTURE,
          IncidentType.CEASEFIRE_AGREED);
  private static final List<String> PARTIES = List.of("AM", "AZ", "RU", "LOCAL");

  private final Random random;
  private final int days;

  /** One article in so many has no time at all, as only a file given by hand may have. */
  private final int timeless;

  private History(long seed, int days, int timeless) {
    this.random = new Random(seed);
    this.days = days;
    this.timeless = timeless;
  }

  /** Every record in the order it comes; the last of an article is what it tells in the end. */
  static List<ArticleReports> records(long seed) {
    History history = new History(seed, 25, 30);
    List<ArticleReports> records = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      records.addAll(history.lifeOf("a" + i));
    }
    Collections.shuffle(records, history.random);
    return records;
  }

  /** So many articles a day, in the order they were published. */
  static List<ArticleReports> steady(long seed, int days, int articlesADay) {
    History history = new History(seed, days, Integer.MAX_VALUE);
    List<ArticleReports> records = new ArrayList<>();
    for (int i = 0; i < days * articlesADay; i++) {
      records.add(history.article("a" + i));
    }
    records.sort(Comparator.comparing(ArticleReports::published));
    return records;
  }

  static List<ArticleReports> finalSet(List<ArticleReports> records) {
    Map<String, ArticleReports> last = new TreeMap<>();
    records.forEach(record -> last.put(record.articleId(), record));
    return List.copyOf(last.values());
  }

  /** An article as it first was, perhaps repeated, revised or withdrawn. */
  private List<ArticleReports> lifeOf(String id) {
    List<ArticleReports> life = new ArrayList<>();
    ArticleReports first = article(id);
    life.add(first);
    while (random.nextInt(3) == 0) {
      life.add(
          switch (random.nextInt(3)) {
            case 0 -> first;
            case 1 -> article(id);
            default -> Telling.article(id, "2026-09-02");
          });
    }
    return life;
  }

  private ArticleReports article(String id) {
    LocalDate published = START.plusDays(random.nextInt(days));
    Telling[] tellings = new Telling[1 + random.nextInt(3)];
    for (int i = 0; i < tellings.length; i++) {
      tellings[i] = telling(published).key("k" + i);
    }
    boolean undated = random.nextInt(timeless) == 0;
    return Telling.article(
        id, "owner" + random.nextInt(8), undated ? null : published.toString(), tellings);
  }

  private Telling telling(LocalDate published) {
    Telling telling =
        random.nextInt(3) == 0 ? Telling.of(any(TYPES), any(TYPES)) : Telling.of(any(TYPES));
    LocalDate day = published.minusDays(random.nextInt(random.nextInt(4) == 0 ? 14 : 3));
    switch (random.nextInt(12)) {
      case 0 -> telling.on(day.toString(), DatePrecision.NIGHT);
      case 1 -> telling.on(day.toString()).until(day.plusDays(random.nextInt(4)).toString());
      case 2 -> telling.on(day.toString(), DatePrecision.DAY_OR_BEFORE);
      case 3 -> telling.on(day.toString(), DatePrecision.MONTH);
      case 4 -> telling.on(published.minusDays(130).toString());
      case 5 -> telling.onEvery(MonthDay.from(day));
      case 6 -> {}
      default -> telling.on(day.toString());
    }
    switch (random.nextInt(6)) {
      case 0 -> telling.in(any(DISTRICTS), any(DISTRICTS));
      case 1 -> {}
      default -> telling.in(any(DISTRICTS));
    }
    if (random.nextInt(4) > 0) {
      telling.by(any(List.of("AM", "AZ")));
    }
    if (random.nextInt(4) > 0) {
      telling.saidBy(any(PARTIES));
    }
    if (random.nextInt(5) == 0) {
      telling.deniedBy(any(List.of("AM", "AZ")));
    }
    if (random.nextInt(12) == 0) {
      telling.onlyDenied();
    }
    if (random.nextInt(3) == 0) {
      telling.injured(any(List.of("AM", "AZ")), random.nextInt(4));
    }
    if (random.nextInt(5) == 0) {
      telling.at("village " + random.nextInt(3));
    }
    return random.nextInt(4) == 0 ? telling.recap() : telling;
  }

  private <T> T any(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  static Instant at(int record) {
    return Instant.parse("2026-10-01T00:00:00Z").plusSeconds(60L * record);
  }
}
