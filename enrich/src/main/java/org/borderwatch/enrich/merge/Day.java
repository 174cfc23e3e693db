package org.borderwatch.enrich.merge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.borderwatch.contracts.incident.Correction.Action;
import org.borderwatch.contracts.incident.DatePrecision;
import org.borderwatch.contracts.incident.Incident.Conflict;

/**
 * When it happened: of the days told most exactly, the one that most independent sources tell; of
 * these the one told first. A day that a person gave is believed before what is told.
 *
 * @param date the (first) day, or null
 * @param dateEnd the last day of a range, or null
 * @param precision how exactly it is known
 * @param conflicts one, where other days are told; or none
 */
record Day(LocalDate date, LocalDate dateEnd, DatePrecision precision, List<Conflict> conflicts) {

  /**
   * @param members in canonical order
   * @param founders those that opened the event: a report that joined it with a day that cannot be
   *     theirs is in conflict, and does not vote
   */
  static Day of(List<Member> members, List<Member> founders) {
    List<Member> dated =
        members.stream().filter(m -> m.isDated() && !contradicts(m, founders)).toList();
    List<Member> given = dated.stream().filter(m -> m.isCorrectedBy(Action.RE_DATE)).toList();
    List<Member> voting = given.isEmpty() ? dated : given;
    DatePrecision best =
        voting.stream().map(Day::precision).min(Comparator.naturalOrder()).orElse(null);
    List<Member> exactest = voting.stream().filter(m -> precision(m) == best).toList();
    Votes<LocalDate> votes = new Votes<>();
    exactest.forEach(m -> votes.add(m, m.report.date()));
    LocalDate date = votes.winner();
    if (date == null) {
      return vague(members);
    }
    Member teller =
        exactest.stream().filter(m -> date.equals(m.report.date())).findFirst().orElseThrow();
    return new Day(
        date, teller.report.dateEnd(), precision(teller), conflicts(members, teller, date));
  }

  private static boolean contradicts(Member member, List<Member> founders) {
    return member.isExactDay() && founders.stream().noneMatch(f -> f.span.overlaps(member.span));
  }

  private static Day vague(List<Member> members) {
    for (Member member : members) {
      if (member.report.date() != null) {
        return new Day(member.report.date(), member.report.dateEnd(), precision(member), List.of());
      }
    }
    return new Day(null, null, DatePrecision.UNKNOWN, List.of());
  }

  private static List<Conflict> conflicts(List<Member> members, Member teller, LocalDate date) {
    Votes<LocalDate> others = new Votes<>();
    for (Member member : members) {
      if (member.isDated() && !member.span.overlaps(teller.span)) {
        others.add(member, member.report.date());
      }
    }
    List<LocalDate> days = new ArrayList<>(others.ranked());
    if (days.isEmpty()) {
      return List.of();
    }
    List<String> articles =
        days.stream().flatMap(d -> others.articles(d).stream()).distinct().sorted().toList();
    days.add(0, date);
    return List.of(new Conflict("date", days.stream().map(LocalDate::toString).toList(), articles));
  }

  private static DatePrecision precision(Member member) {
    return member.report.datePrecision() == null
        ? DatePrecision.DAY
        : member.report.datePrecision();
  }
}
