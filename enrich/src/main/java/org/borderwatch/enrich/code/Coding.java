package org.borderwatch.enrich.code;

import java.util.List;
import org.borderwatch.contracts.incident.Report;

/**
 * What the coder made of an article.
 *
 * @param reports what it tells, those that do not count included, with their {@code background}
 * @param outcome a few stable words for the ledger: {@value #CODED} where at least one report
 *     counts, else why none does
 */
public record Coding(List<Report> reports, String outcome) {
  public static final String CODED = "coded";
  public static final String NO_INCIDENT = "no incident";
  public static final String NO_LEXICON = "no lexicon: ";
  public static final String BACKGROUND = "background: ";

  public Coding {
    reports = List.copyOf(reports);
  }

  /** Whether at least one report counts. */
  public boolean counts() {
    return reports.stream().anyMatch(r -> r.background() == null);
  }

  static Coding of(List<Report> reports) {
    if (reports.isEmpty()) {
      return new Coding(reports, NO_INCIDENT);
    }
    boolean counts = reports.stream().anyMatch(r -> r.background() == null);
    return new Coding(reports, counts ? CODED : BACKGROUND + reports.get(0).background());
  }
}
