package org.borderwatch.deploy.demo;

import java.util.Locale;
import java.util.stream.Collectors;
import org.borderwatch.contracts.stage.Ledger;

/** A summary as people read it. */
final class SummaryTable {
  private SummaryTable() {}

  static String of(DemoSummary summary) {
    StringBuilder text = new StringBuilder();
    line(text, "");
    line(
        text,
        "%d outlets answered %d requests; %d pages, %d articles, %d incidents that count, "
            + "%d alert revisions, %d delivered to the desk",
        summary.outlets(),
        summary.requests(),
        summary.pages(),
        summary.articles(),
        summary.incidents(),
        summary.alerts().size(),
        summary.deliveries());
    line(text, "");
    line(text, "%-9s %-9s %6s %6s %9s %6s", "stage", "step", "in", "out", "filtered", "dead");
    for (StageBooks stage : summary.ledgers()) {
      stage.steps().forEach(entry -> step(text, stage.stage(), entry));
    }
    line(text, "");
    summary
        .alerts()
        .forEach(
            a ->
                line(
                    text,
                    "%s  %-15s %-7s %-9s %s",
                    a.at(),
                    a.rule(),
                    a.district(),
                    a.change(),
                    a.level()));
    line(text, "");
    line(
        text,
        "ready after %s, first article %s, first alert %s, end %s",
        seconds(summary.timing().ready()),
        seconds(summary.timing().firstArticle()),
        seconds(summary.timing().firstAlert()),
        seconds(summary.timing().end()));
    line(text, "");
    if (summary.ok()) {
      line(text, "Everything is as the scenario declares.");
    } else {
      line(text, "%d differences from what the scenario declares:", summary.differences().size());
      summary.differences().forEach(difference -> line(text, "  - %s", difference));
    }
    return text.toString();
  }

  private static void step(StringBuilder text, String stage, Ledger.Entry entry) {
    long filtered = entry.filtered().values().stream().mapToLong(Long::longValue).sum();
    String reasons =
        entry.filtered().entrySet().stream()
            .map(reason -> reason.getValue() + " " + reason.getKey())
            .collect(Collectors.joining(", "));
    line(
        text,
        "%-9s %-9s %6d %6d %9d %6d  %s",
        stage,
        entry.step(),
        entry.in(),
        entry.out(),
        filtered,
        entry.deadLettered(),
        reasons);
  }

  private static String seconds(long millis) {
    return millis < 0 ? "never" : String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
  }

  private static void line(StringBuilder text, String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append(System.lineSeparator());
  }
}
