package org.borderwatch.alerts.notify;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.borderwatch.contracts.alert.Alert;
import org.borderwatch.contracts.alert.Level;
import org.borderwatch.contracts.alert.Scope;
import org.borderwatch.contracts.alert.Silence;

/** What can hold an alert back from one receiver at a moment. */
final class Reasons {
  private final NotifySettings settings;
  private final Audience who;
  private final List<Case> cases;
  private final Said said;
  private final Instant now;

  /**
   * @param cases every alert that is open or of which something is untold, as the receiver knows it
   */
  Reasons(NotifySettings settings, Audience who, List<Case> cases, Said said, Instant now) {
    this.settings = settings;
    this.who = who;
    this.cases = cases;
    this.said = said;
    this.now = now;
  }

  /**
   * A reason, in words that stay the same as long as it holds; until null where no end is known.
   */
  record Reason(Cause cause, String because, Instant until) {}

  Optional<Reason> silenced(Case one) {
    return said.silence(one.latest(), now).map(Reasons::reason);
  }

  private static Reason reason(Silence silence) {
    return new Reason(
        Cause.SILENCED,
        "silenced until %s by %s: %s (silence %s)"
            .formatted(silence.endsAt(), silence.author(), silence.reason(), silence.id()),
        silence.endsAt());
  }

  /** An alert over a larger scope tells what matters; one that nobody is told of covers nothing. */
  Optional<Reason> covered(Case one) {
    return cases.stream()
        .filter(other -> covers(other, one.latest()))
        .min(Comparator.comparing(Case::id))
        .map(
            other ->
                new Reason(
                    Cause.COVERED,
                    "covered by the alert on %s (%s)"
                        .formatted(other.latest().districtName(), other.id()),
                    null));
  }

  private boolean covers(Case other, Alert alert) {
    Alert wide = other.latest();
    return wide.open()
        && settings.coveredBy().contains(wide.over().kind())
        && contains(wide.over(), alert.over())
        && wide.level().compareTo(Case.gravity(alert)) >= 0
        && isTold(other)
        && said.silence(wide, now).isEmpty();
  }

  private boolean isTold(Case other) {
    if (other.told().firing() || other.told().underWay()) {
      return true;
    }
    return who.step() == null && !other.untold().isEmpty() && who.wants(other.latest());
  }

  private static boolean contains(Scope wide, Scope narrow) {
    return wide.kind().compareTo(narrow.kind()) > 0
        && (wide.kind() == Scope.Kind.REGION || wide.districts().containsAll(narrow.districts()));
  }

  Optional<Reason> quiet(Case one) {
    Instant end = who.quietUntil(Audience.high(one.latest()), now);
    return Optional.ofNullable(end)
        .map(
            until ->
                new Reason(
                    Cause.QUIET_HOURS, "quiet hours of " + who.name() + " until " + until, until));
  }

  /** Of one rule in one district at most so often, unless the level rises over what was told. */
  Optional<Reason> tooSoon(Case one) {
    Duration every = settings.atMostEvery();
    Instant last = null;
    Level high = Level.NORMAL;
    for (Case other : cases) {
      Instant at = other.told().newsAt();
      if (at != null && at.plus(every).isAfter(now) && other.subject().equals(one.subject())) {
        last = last == null || at.isAfter(last) ? at : last;
        high = high.compareTo(other.told().high()) > 0 ? high : other.told().high();
      }
    }
    if (last == null || one.latest().level().compareTo(high) > 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Reason(
            Cause.TOO_SOON,
            "told of this rule here at %s, and at most every %s".formatted(last, every),
            last.plus(every)));
  }
}
