package org.borderwatch.alerts.watch;

import java.util.List;
import org.borderwatch.alerts.count.Counted;
import org.borderwatch.alerts.count.Tally;
import org.borderwatch.alerts.rule.Finding;
import org.borderwatch.alerts.rule.Rule;
import org.borderwatch.contracts.alert.Escalation.Coverage;
import org.borderwatch.contracts.alert.Scope;

/**
 * What a rule found in a scope at a moment.
 *
 * @param counted what counts in the rule's window, the earliest first
 * @param tally its figures
 * @param finding how they stand to what the rule compares them with
 * @param coverage how well the scope is watched
 */
record Judged(
    Rule rule,
    Scope scope,
    List<Counted> counted,
    Tally tally,
    Finding finding,
    Coverage coverage) {

  /** What the rule measures. */
  double measured() {
    return rule.measure().of(tally);
  }
}
