package org.borderwatch.deploy.demo;

import java.util.List;
import org.borderwatch.contracts.alert.Alert;

/**
 * What a played scenario came to; as JSON the output of {@code demo --json}.
 *
 * @param ok nothing differs from what the scenario declares
 * @param differences what does, one line each
 * @param outlets how many outlets were polled
 * @param requests how many requests the newsroom answered, those for feeds and pages
 * @param pages records on the topic
 * @param articles on the topic, the latest revisions
 * @param incidents that count
 * @param alerts every revision, in order
 * @param deliveries alerts that reached a receiver
 * @param deadLetters records that no stage could read
 * @param ledgers of the stages
 * @param timing in real time
 */
public record DemoSummary(
    boolean ok,
    List<String> differences,
    int outlets,
    int requests,
    int pages,
    int articles,
    int incidents,
    List<AlertLine> alerts,
    int deliveries,
    int deadLetters,
    List<StageBooks> ledgers,
    Timing timing) {

  /** An alert in brief. */
  public record AlertLine(
      String at, String rule, String district, String change, String level, String summary) {
    static AlertLine of(Alert alert) {
      return new AlertLine(
          alert.at().toString(),
          alert.rule(),
          alert.district(),
          alert.change().word(),
          alert.level().word(),
          alert.summary());
    }
  }

  /**
   * Milliseconds from the start of the demo; −1 for what did not come.
   *
   * @param ready every stage was doing its work
   * @param firstArticle the first article was read
   * @param firstAlert the first alert fired
   * @param end the scenario was played out
   */
  public record Timing(long ready, long firstArticle, long firstAlert, long end) {}
}
