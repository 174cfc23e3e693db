package org.borderwatch.deploy.offline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.borderwatch.contracts.article.Article;
import org.borderwatch.contracts.incident.Count;
import org.borderwatch.contracts.incident.Evidence;
import org.borderwatch.contracts.incident.Report;
import org.borderwatch.enrich.code.PassedOver;

/**
 * An article's text with what was understood of it: each report, and the words each of its fields
 * came from, marked with the report's number; then the sentences that gave no report, and why.
 */
public final class Explanation {
  /** The sentence as a whole is shown by its paragraph; marking it would hide the words within. */
  private static final String SENTENCE = "incident";

  private Explanation() {}

  /**
   * @param passedOver the sentences that gave no report
   */
  public static String of(
      TextCoding.Coded coded, TextCoding.Line line, List<PassedOver> passedOver) {
    Article article = coded.article();
    List<Report> reports = coded.coding().reports();
    StringBuilder out = new StringBuilder();
    out.append("=== ")
        .append(article.id())
        .append(" — ")
        .append(coded.coding().outcome())
        .append('\n');
    out.append(marked(article.title(), Evidence.TITLE, reports)).append('\n');
    for (int i = 0; i < article.paragraphs().size(); i++) {
      out.append(String.format("%3d  ", i))
          .append(marked(article.paragraphs().get(i).text(), i, reports))
          .append('\n');
    }
    for (int i = 0; i < reports.size(); i++) {
      out.append(report(i + 1, reports.get(i), line.incidents().get(i).incident()));
    }
    for (PassedOver passed : passedOver) {
      out.append(
          String.format(
              "  passed over  '%s' in paragraph %d%n", passed.word(), passed.paragraph()));
      line(out, "why", passed.reason());
    }
    return out.toString();
  }

  private record Insert(int at, boolean closes, int length, String text) {}

  /** The words of evidence in brackets: {@code [12 November]¹date}. */
  private static String marked(String text, int paragraph, List<Report> reports) {
    Map<List<Integer>, List<String>> spans =
        new TreeMap<>(
            Comparator.<List<Integer>, Integer>comparing(s -> s.get(0))
                .thenComparing(s -> -s.get(1)));
    for (int i = 0; i < reports.size(); i++) {
      for (Evidence e : reports.get(i).evidence()) {
        boolean inside = e.start() >= 0 && e.start() < e.end() && e.end() <= text.length();
        if (e.paragraph() == paragraph && inside && !e.field().equals(SENTENCE)) {
          spans
              .computeIfAbsent(List.of(e.start(), e.end()), s -> new ArrayList<>())
              .add((i + 1) + ":" + e.field());
        }
      }
    }
    List<Insert> inserts = new ArrayList<>();
    spans.forEach(
        (span, names) -> {
          int length = span.get(1) - span.get(0);
          inserts.add(new Insert(span.get(0), false, length, "["));
          inserts.add(new Insert(span.get(1), true, length, "]{" + String.join(" ", names) + "}"));
        });
    // At one place inner brackets close before outer ones, and outer ones open first.
    inserts.sort(
        Comparator.comparingInt(Insert::at)
            .thenComparing(i -> !i.closes())
            .thenComparingInt(i -> i.closes() ? i.length() : -i.length()));
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (Insert insert : inserts) {
      out.append(text, from, insert.at()).append(insert.text());
      from = insert.at();
    }
    return out.append(text.substring(from)).toString();
  }

  private static String report(int number, Report r, String event) {
    StringBuilder out = new StringBuilder();
    out.append("  report ")
        .append(number)
        .append(r.background() == null ? "" : " does not count: " + r.background())
        .append('\n');
    line(out, "what", r.types());
    line(
        out,
        "when",
        r.date()
            + (r.dateEnd() == null ? "" : " to " + r.dateEnd())
            + " ("
            + r.datePrecision()
            + ")"
            + (r.dateWords() == null ? "" : " from '" + r.dateWords() + "'"));
    line(
        out,
        "where",
        r.districts()
            + (r.place() == null ? "" : " " + r.place())
            + (r.origin().isEmpty() ? "" : ", fire from " + r.origin()));
    line(out, "who", r.actor() + " → " + r.target());
    line(
        out,
        "says",
        r.claimants().stream()
            .map(c -> c.name() + " (" + c.party() + ")")
            .collect(Collectors.joining(", ")));
    line(out, "denied by", r.deniedBy().isEmpty() ? "" : r.deniedBy());
    line(out, "status", r.status());
    count(out, "killed", r.killed());
    count(out, "injured", r.injured());
    count(out, "captured", r.captured());
    count(out, "missing", r.missing());
    line(out, "weapons", r.weapons().isEmpty() ? "" : r.weapons());
    line(out, "recap", r.recap() ? "an earlier incident told again" : "");
    line(out, "sure", r.confidence());
    line(out, "event", event == null ? "" : event);
    for (Evidence e : r.evidence()) {
      line(out, "  " + e.field(), "'" + e.words() + "'");
    }
    return out.toString();
  }

  private static void count(StringBuilder out, String name, Map<String, Count> bySide) {
    line(out, name, bySide.isEmpty() ? "" : bySide);
  }

  private static void line(StringBuilder out, String name, Object value) {
    String words = String.valueOf(value);
    if (!words.isEmpty()) {
      out.append(String.format("    %-12s %s%n", name, words));
    }
  }
}
