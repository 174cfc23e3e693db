package org.borderwatch.enrich.merge;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.borderwatch.contracts.feed.Outlet;
import org.borderwatch.contracts.incident.Claimant;
import org.borderwatch.contracts.incident.Count;
import org.borderwatch.contracts.incident.DatePrecision;
import org.borderwatch.contracts.incident.Evidence;
import org.borderwatch.contracts.incident.IncidentType;
import org.borderwatch.contracts.incident.Report;
import org.borderwatch.contracts.incident.Status;

/** Writes reports for tests: what is not said is null. */
final class Telling {
  private String key = "1";
  private LocalDate date;
  private LocalDate dateEnd;
  private DatePrecision precision = DatePrecision.UNKNOWN;
  private List<String> districts = List.of();
  private String place;
  private List<IncidentType> types = List.of(IncidentType.CEASEFIRE_FIRE);
  private String actor;
  private final List<Claimant> claimants = new ArrayList<>();
  private List<String> deniedBy = List.of();
  private Status status = Status.CLAIMED;
  private final Map<String, Count> killed = new TreeMap<>();
  private final Map<String, Count> injured = new TreeMap<>();
  private boolean recap;
  private MonthDay monthDay;

  static Telling of(IncidentType... types) {
    Telling telling = new Telling();
    telling.types = Arrays.asList(types);
    return telling;
  }

  Telling key(String key) {
    this.key = key;
    return this;
  }

  Telling on(String day) {
    date = LocalDate.parse(day);
    precision = DatePrecision.DAY;
    return this;
  }

  Telling on(String day, DatePrecision how) {
    date = LocalDate.parse(day);
    precision = how;
    return this;
  }

  Telling onEvery(MonthDay day) {
    monthDay = day;
    return this;
  }

  Telling undated() {
    date = null;
    precision = DatePrecision.UNKNOWN;
    return this;
  }

  Telling until(String day) {
    dateEnd = LocalDate.parse(day);
    precision = DatePrecision.RANGE;
    return this;
  }

  Telling in(String... codes) {
    districts = List.of(codes);
    return this;
  }

  Telling at(String place) {
    this.place = place;
    return this;
  }

  Telling by(String actor) {
    this.actor = actor;
    return this;
  }

  Telling saidBy(String... parties) {
    for (String party : parties) {
      claimants.add(new Claimant(party, party + " spokesman"));
    }
    return this;
  }

  Telling deniedBy(String... parties) {
    deniedBy = List.of(parties);
    return this;
  }

  Telling onlyDenied() {
    status = Status.DENIED;
    return this;
  }

  Telling killed(String side, int figure) {
    killed.put(side, Count.of(figure));
    return this;
  }

  Telling injured(String side, int figure) {
    injured.put(side, Count.of(figure));
    return this;
  }

  Telling someInjured(String side) {
    injured.put(side, Count.SOME);
    return this;
  }

  Telling recap() {
    recap = true;
    return this;
  }

  Report report() {
    return new Report(
        key,
        date,
        dateEnd,
        precision,
        null,
        districts,
        place,
        List.of(),
        types,
        actor,
        null,
        claimants,
        deniedBy,
        status,
        killed,
        injured,
        Map.of(),
        Map.of(),
        List.of(),
        null,
        recap,
        0.8,
        List.of(new Evidence("incident", 0, 0, 5, "words of " + key)),
        monthDay);
  }

  /** An article of its own outlet, published at noon UTC. */
  static ArticleReports article(String id, String published, Telling... tellings) {
    return article(id, id + " Press", published, tellings);
  }

  static ArticleReports article(String id, String owner, String published, Telling... tellings) {
    Instant at = published == null ? null : Instant.parse(published + "T12:00:00Z");
    return new ArticleReports(
        id,
        "https://news.example/" + id,
        "Title of " + id,
        new Outlet(id + "-feed", id, "news.example", owner, "INT"),
        "en",
        at,
        at == null ? null : at.plusSeconds(600),
        null,
        Arrays.stream(tellings).map(Telling::report).toList(),
        null);
  }
}
