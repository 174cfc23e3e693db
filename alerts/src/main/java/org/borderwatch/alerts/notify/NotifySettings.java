package org.borderwatch.alerts.notify;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.borderwatch.contracts.alert.Scope;

/**
 * What receivers are told of, and what they are spared.
 *
 * @param group which alerts are told in one message
 * @param coveredBy an alert over such a scope covers those of lower or equal level within it, which
 *     are held while it is open; default region and group, an empty list for none
 * @param atMostEvery a receiver is told of one rule in one district at most so often, unless the
 *     level rises over what it was told; default PT1H, PT0S for no limit
 * @param repeat so long after it was last told, and not acknowledged, an open alert is told again;
 *     default PT24H, PT0S for never
 * @param escalate who else is told of what nobody acknowledges; default nobody
 * @param quietHours who is not told when; default none
 */
public record NotifySettings(
    GroupSettings group,
    List<Scope.Kind> coveredBy,
    Duration atMostEvery,
    Duration repeat,
    List<EscalationStep> escalate,
    List<QuietHours> quietHours) {

  public NotifySettings {
    group = group == null ? GroupSettings.defaults() : group;
    coveredBy =
        coveredBy == null ? List.of(Scope.Kind.REGION, Scope.Kind.GROUP) : List.copyOf(coveredBy);
    if (coveredBy.contains(Scope.Kind.DISTRICT)) {
      throw new IllegalArgumentException(
          "coveredBy names district, which holds no other; give region, group or neither");
    }
    atMostEvery = atLeastNone("atMostEvery", atMostEvery, Duration.ofHours(1));
    repeat = atLeastNone("repeat", repeat, Duration.ofHours(24));
    escalate = escalate == null ? List.of() : List.copyOf(escalate);
    quietHours = quietHours == null ? List.of() : List.copyOf(quietHours);
    Set<String> named = new HashSet<>();
    for (EscalationStep step : escalate) {
      for (String receiver : step.to()) {
        if (!named.add(receiver)) {
          throw new IllegalArgumentException(
              "receiver " + receiver + " is in two escalation steps; give each receiver one");
        }
      }
    }
  }

  public static NotifySettings defaults() {
    return new NotifySettings(null, null, null, null, null, null);
  }

  /**
   * @param receivers the names there are
   * @throws IllegalArgumentException when another is named
   */
  public void requireKnown(Collection<String> receivers) {
    escalate.forEach(step -> require(receivers, step.to(), "escalate"));
    quietHours.forEach(quiet -> require(receivers, quiet.receivers(), "quietHours"));
  }

  private static void require(Collection<String> known, List<String> named, String where) {
    for (String name : named) {
      if (!known.contains(name)) {
        throw new IllegalArgumentException(
            where + " names receiver " + name + "; give one of " + known);
      }
    }
  }

  static Duration atLeastNone(String name, Duration value, Duration otherwise) {
    if (value == null) {
      return otherwise;
    }
    if (value.isNegative()) {
      throw new IllegalArgumentException(name + " is " + value + "; give PT0S or more");
    }
    return value;
  }
}
