package org.borderwatch.alerts.notify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.borderwatch.alerts.notify.Reasons.Reason;
import org.borderwatch.contracts.alert.Acknowledgement;
import org.borderwatch.contracts.alert.Alert;
import org.borderwatch.contracts.alert.Alert.Change;
import org.borderwatch.contracts.alert.Delivery.Occasion;
import org.borderwatch.contracts.alert.Level;

/**
 * Decides what a receiver is told, when, and why not: a pure function of what is known and a
 * moment. Of several revisions that wait, the last is told and stands for the others. What holds a
 * revision back is, in this order: a silence, an alert over a larger scope, an escalation that is
 * not due, quiet hours, the limit for one rule in one district, and the wait for its group.
 */
public final class Policy {
  private static final Set<Change> OF_LEVEL =
      Set.of(Change.FIRED, Change.RAISED, Change.LOWERED, Change.RESOLVED);

  private final NotifySettings settings;

  public Policy(NotifySettings settings) {
    this.settings = settings;
  }

  /**
   * @param cases every alert that is open, of which something is untold, or that the receiver was
   *     told of within {@code atMostEvery}
   * @param said what people said
   * @param now the moment, UTC
   */
  public Plan plan(Audience who, List<Case> cases, Said said, Instant now) {
    return new Judging(who, cases, said, now).plan();
  }

  /** One look at everything, for one receiver. */
  private final class Judging {
    private final Audience who;
    private final List<Case> cases;
    private final Said said;
    private final Instant now;
    private final Reasons reasons;
    private final List<Plan.Message> messages = new ArrayList<>();
    private final List<Plan.Standing> held = new ArrayList<>();
    private final List<Plan.Standing> dropped = new ArrayList<>();
    private final List<Alert> ignored = new ArrayList<>();
    private final List<Case> ready = new ArrayList<>();
    private Instant wake;

    Judging(Audience who, List<Case> cases, Said said, Instant now) {
      this.who = who;
      this.cases = cases;
      this.said = said;
      this.now = now;
      this.reasons = new Reasons(settings, who, cases, said, now);
    }

    Plan plan() {
      for (Case one : cases) {
        if (one.told().underWay()) {
          hold(
              wanted(one),
              new Reason(
                  Cause.UNDER_WAY, "an earlier message about this alert is on its way", null));
        } else if (who.step() != null && one.told().at() == null) {
          escalate(one);
        } else if (one.untold().isEmpty()) {
          remind(one);
        } else {
          tell(one);
        }
      }
      for (Grouping.Group group : new Grouping(settings.group(), cases, now).groups(ready)) {
        if (group.at().isAfter(now)) {
          Reason wait = new Reason(Cause.GROUPED, "waits for others of its group", group.at());
          group.members().forEach(one -> hold(wanted(one), wait));
        } else {
          group.messages().forEach(part -> send(Occasion.REVISION, part));
        }
      }
      return new Plan(messages, held, dropped, ignored, wake);
    }

    /** The untold revisions that are this receiver's to know. */
    private List<Alert> wanted(Case one) {
      boolean knows = one.told().firing() || one.told().underWay();
      return one.untold().stream()
          .filter(a -> knows ? who.concerns().test(a) || over(a) : who.wants(a))
          .toList();
    }

    private void tell(Case one) {
      Alert latest = one.latest();
      if (wanted(one).isEmpty()) {
        ignored.addAll(one.untold());
        return;
      }
      boolean neverTold = one.told().at() == null;
      if (!neverTold
          && latest.level() == one.told().level()
          && one.untold().stream().allMatch(alert -> OF_LEVEL.contains(alert.change()))) {
        drop(one, Cause.WENT_BACK, "it went back to the level that was told before this could be");
        return;
      }
      Optional<Reason> reason =
          hidden(one).or(() -> reasons.quiet(one)).or(() -> reasons.tooSoon(one));
      if (reason.isPresent() && over(latest) && cameAndWent(one, reason.get().cause())) {
        String because = reason.get().because() + "; it was over before that ended";
        drop(one, reason.get().cause(), because);
        return;
      }
      if (reason.isPresent()) {
        hold(wanted(one), reason.get());
      } else {
        ready.add(one);
      }
    }

    /** What came in quiet hours is told all the same; nothing else that is over needs to be. */
    private boolean cameAndWent(Case one, Cause cause) {
      return cause != Cause.QUIET_HOURS && !one.told().firing();
    }

    /** A silence, or a larger alert; the end of what was told is hidden by a silence alone. */
    private Optional<Reason> hidden(Case one) {
      boolean ends = over(one.latest()) && one.told().firing();
      return reasons.silenced(one).or(() -> ends ? Optional.empty() : reasons.covered(one));
    }

    /** For a receiver that is told only of what nobody acknowledges. */
    private void escalate(Case one) {
      Level level = who.step().level();
      Instant since = one.latest().open() ? one.since(level) : null;
      if (since == null) {
        drop(
            one, Cause.WENT_BACK, "it left " + level.word() + " before " + who.name() + " was due");
        return;
      }
      Optional<Acknowledgement> taken = said.acknowledged(one);
      if (taken.isPresent()) {
        drop(one, Cause.ACKNOWLEDGED, "acknowledged by " + taken.get().owner());
        return;
      }
      Instant due = since.plus(who.step().after());
      Optional<Reason> reason =
          due.isAfter(now)
              ? Optional.of(
                  new Reason(Cause.NOT_YET_DUE, "told when nobody acknowledges it by " + due, due))
              : hidden(one).or(() -> reasons.quiet(one));
      if (reason.isPresent()) {
        hold(wanted(one), reason.get());
        wakeAt(reason.get().until());
      } else {
        send(Occasion.UNACKNOWLEDGED, List.of(one));
      }
    }

    /** Nothing is untold: whether the receiver is told again, or of an acknowledgement. */
    private void remind(Case one) {
      if (!one.latest().open() || !one.told().firing()) {
        return;
      }
      Optional<Acknowledgement> taken = said.acknowledged(one);
      Instant due;
      Occasion occasion;
      if (taken.isPresent()) {
        if (!one.told().at().isBefore(taken.get().at())) {
          return;
        }
        due = taken.get().at();
        occasion = Occasion.ACKNOWLEDGED;
      } else if (settings.repeat().isZero()) {
        return;
      } else {
        due = one.told().at().plus(settings.repeat());
        occasion = Occasion.REPEAT;
      }
      if (due.isAfter(now)) {
        wakeAt(due);
        return;
      }
      Optional<Reason> reason = hidden(one).or(() -> reasons.quiet(one));
      if (reason.isPresent()) {
        wakeAt(reason.get().until());
      } else {
        send(occasion, List.of(one));
      }
    }

    private void send(Occasion occasion, List<Case> about) {
      messages.add(new Plan.Message(occasion, about.stream().map(Case::latest).toList()));
      for (Case one : about) {
        int told = one.latest().revision();
        drop(one, Cause.TOLD_LATER, "told by revision " + told, alert -> alert.revision() < told);
      }
    }

    private void hold(List<Alert> alerts, Reason reason) {
      alerts.forEach(
          a -> held.add(new Plan.Standing(a, reason.cause(), reason.because(), reason.until())));
      if (!alerts.isEmpty()) {
        wakeAt(reason.until());
      }
    }

    private void drop(Case one, Cause cause, String because) {
      drop(one, cause, because, alert -> true);
    }

    private void drop(Case one, Cause cause, String because, Predicate<Alert> which) {
      List<Alert> wanted = wanted(one);
      for (Alert alert : one.untold()) {
        if (which.test(alert) && wanted.contains(alert)) {
          dropped.add(new Plan.Standing(alert, cause, because, null));
        } else if (which.test(alert)) {
          ignored.add(alert);
        }
      }
    }

    private static boolean over(Alert alert) {
      return alert.level() == Level.NORMAL;
    }

    private void wakeAt(Instant at) {
      if (at != null && (wake == null || at.isBefore(wake))) {
        wake = at;
      }
    }
  }
}
