package org.borderwatch.alerts.notify;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.borderwatch.contracts.alert.Alert;
import org.borderwatch.contracts.alert.Alert.Change;
import org.borderwatch.contracts.alert.Delivery.Occasion;
import org.borderwatch.contracts.alert.Directive;
import org.borderwatch.contracts.alert.Level;
import org.borderwatch.contracts.alert.Scope;

/** One receiver through time: what the policy decides is done, and remembered. */
final class Play {
  static final Instant START = Instant.parse("2026-03-02T12:00:00Z");

  final Policy policy;
  final Audience who;
  final Map<String, List<Alert>> alerts = new LinkedHashMap<>();
  final Map<String, Directive> said = new TreeMap<>();

  /** What was told, and when; messages in the order in which they went out. */
  final List<Sent> sent = new ArrayList<>();

  /** By alert and revision, the last word on it: told, held, or why not. */
  final Map<String, String> words = new TreeMap<>();

  private final Map<String, Told> told = new LinkedHashMap<>();
  private final List<Sent> onTheirWay = new ArrayList<>();
  private Instant wake = Instant.MIN;

  /** A message. */
  record Sent(Instant at, Instant arrives, Occasion occasion, List<Alert> alerts) {}

  Play(NotifySettings settings, Audience who) {
    this.policy = new Policy(settings);
    this.who = who;
  }

  static Instant at(int minute) {
    return START.plus(Duration.ofMinutes(minute));
  }

  /** A revision that follows from the level before; the change follows from the two levels. */
  static Alert revision(
      String id, int number, String rule, Scope scope, Level from, Level to, int minute) {
    Change change =
        to == from
            ? Change.UPDATED
            : to == Level.NORMAL
                ? Change.RESOLVED
                : from == Level.NORMAL
                    ? Change.FIRED
                    : to.compareTo(from) > 0 ? Change.RAISED : Change.LOWERED;
    return new Alert(
            id,
            number,
            rule,
            scope.id(),
            scope.name(),
            to,
            from,
            change,
            at(minute),
            at(minute),
            Duration.ofHours(24),
            1,
            4.5,
            4,
            "",
            List.of())
        .told(scope, null, null);
  }

  static Scope district(String code) {
    return Scope.ofDistrict(code, code);
  }

  void come(Alert alert) {
    alerts.computeIfAbsent(alert.id(), id -> new ArrayList<>()).add(alert);
    wake = Instant.MIN;
  }

  void say(Directive directive) {
    said.put(directive.key(), directive);
    wake = Instant.MIN;
  }

  Told told(String id) {
    return told.getOrDefault(id, Told.NOTHING);
  }

  /** Asks only when something came or the policy said to look again. Everything arrives at once. */
  void look(int minute) {
    look(minute, 0);
  }

  /**
   * @param delay minutes until what goes out now arrives
   */
  void look(int minute, int delay) {
    Instant now = at(minute);
    arrive(now);
    while (!now.isBefore(wake)) {
      List<Case> cases =
          alerts.entrySet().stream().map(e -> new Case(e.getValue(), told(e.getKey()))).toList();
      Plan plan = policy.plan(who, cases, new Said(said.values()), now);
      wake = plan.wake() == null ? Instant.MAX : plan.wake();
      plan.ignored().forEach(alert -> settle(alert, "none of its business"));
      plan.held().forEach(s -> words.put(key(s.alert()), "held: " + s.because()));
      plan.dropped().forEach(s -> settle(s.alert(), "dropped: " + s.because()));
      plan.messages().forEach(message -> send(message, now, now.plus(Duration.ofMinutes(delay))));
      arrive(now);
      if (!plan.messages().isEmpty()) {
        wake = Instant.MIN;
      }
    }
  }

  void through(int from, int to) {
    for (int minute = from; minute <= to; minute++) {
      look(minute);
    }
  }

  private void send(Plan.Message message, Instant now, Instant arrives) {
    Sent one = new Sent(now, arrives, message.occasion(), message.alerts());
    sent.add(one);
    onTheirWay.add(one);
    for (Alert alert : message.alerts()) {
      Told before = told(alert.id());
      boolean news = news(message.occasion());
      Level high = before.level().compareTo(alert.level()) > 0 ? before.level() : alert.level();
      told.put(
          alert.id(),
          new Told(
              Math.max(before.settled(), alert.revision()),
              alert.level(),
              news ? high : before.high(),
              now,
              news ? now : before.newsAt(),
              true));
      words.put(key(alert), "told");
    }
  }

  private void arrive(Instant now) {
    for (Sent one : List.copyOf(onTheirWay)) {
      if (one.arrives().isAfter(now)) {
        continue;
      }
      onTheirWay.remove(one);
      wake = Instant.MIN;
      for (Alert alert : one.alerts()) {
        Told t = told(alert.id());
        Instant newsAt = news(one.occasion()) ? one.arrives() : t.newsAt();
        told.put(
            alert.id(), new Told(t.settled(), t.level(), t.high(), one.arrives(), newsAt, false));
      }
    }
  }

  static boolean news(Occasion occasion) {
    return occasion == Occasion.REVISION || occasion == Occasion.UNACKNOWLEDGED;
  }

  private void settle(Alert alert, String word) {
    Told t = told(alert.id());
    told.put(
        alert.id(),
        new Told(
            Math.max(t.settled(), alert.revision()),
            t.level(),
            t.high(),
            t.at(),
            t.newsAt(),
            t.underWay()));
    words.put(key(alert), word);
  }

  static String key(Alert alert) {
    return alert.id() + alert.revision();
  }

  /** {@code 0 a1 revision}, {@code 60 a3+b1 repeat}. */
  List<String> lines() {
    return sent.stream()
        .map(
            one ->
                Duration.between(START, one.at()).toMinutes()
                    + " "
                    + String.join("+", one.alerts().stream().map(Play::key).toList())
                    + " "
                    + one.occasion().word())
        .toList();
  }
}
