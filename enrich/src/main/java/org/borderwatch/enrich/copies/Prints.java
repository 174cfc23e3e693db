package org.borderwatch.enrich.copies;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.borderwatch.contracts.Sorted;
import org.borderwatch.contracts.article.Article.Paragraph;
import org.borderwatch.contracts.incident.Evidence;
import org.borderwatch.contracts.incident.Report;

/**
 * The fingerprints of an article: by them a wire's text is known again in the papers that print it,
 * and a ministry's statement in those that quote it among words of their own.
 *
 * @param body of all paragraphs
 * @param reports of the paragraphs that tell it, by the report's key
 */
public record Prints(Print body, Map<String, Print> reports) {
  private static final String INCIDENT = "incident";

  public static final Prints NONE = new Prints(null, null);

  public Prints {
    body = body == null ? Print.NONE : body;
    reports = Sorted.copyOf(reports);
  }

  public static Prints of(String title, List<Paragraph> paragraphs, List<Report> reports) {
    if (reports.isEmpty()) {
      return NONE;
    }
    Map<String, Print> byKey = new TreeMap<>();
    for (Report report : reports) {
      List<String> telling = new ArrayList<>();
      for (int index : new TreeSet<>(tellingParagraphs(report))) {
        if (index == Evidence.TITLE) {
          telling.add(title == null ? "" : title);
        } else if (index < paragraphs.size()) {
          telling.add(paragraphs.get(index).text());
        }
      }
      byKey.put(report.key(), Print.of(telling));
    }
    return new Prints(Print.of(paragraphs.stream().map(Paragraph::text).toList()), byKey);
  }

  /** The print of the words that tell a report. */
  public Print report(String key) {
    return reports.getOrDefault(key, Print.NONE);
  }

  private static List<Integer> tellingParagraphs(Report report) {
    List<Integer> incident =
        paragraphs(report.evidence().stream().filter(e -> e.field().equals(INCIDENT)));
    return incident.isEmpty() ? paragraphs(report.evidence().stream()) : incident;
  }

  private static List<Integer> paragraphs(Stream<Evidence> evidence) {
    return evidence.map(Evidence::paragraph).toList();
  }
}
