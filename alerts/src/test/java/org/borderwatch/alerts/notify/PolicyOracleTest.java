package org.borderwatch.alerts.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.borderwatch.alerts.notify.Play.at;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.borderwatch.contracts.alert.Alert;
import org.borderwatch.contracts.alert.Delivery.Occasion;
import org.borderwatch.contracts.alert.Level;
import org.borderwatch.contracts.alert.Scope;
import org.borderwatch.contracts.alert.Silence;
import org.junit.jupiter.api.Test;

/**
 * Random histories, minute by minute, against what the input alone says: what may not be told at a
 * moment, what must be, and what has to be settled in the end.
 */
class PolicyOracleTest {
  private static final int SEEDS = Integer.getInteger("borderwatch.seeds", 300);
  private static final int MINUTES = 36 * 60;
  private static final int QUIET_AT_LAST = MINUTES + 24 * 60;
  private static final Duration EVERY = Duration.ofHours(1);

  private static final List<Scope> SCOPES =
      List.of(
          Play.district("D1"),
          Play.district("D2"),
          Play.district("D3"),
          new Scope(Scope.Kind.GROUP, "pair", "a pair", List.of("D1", "D2")),
          new Scope(Scope.Kind.REGION, Scope.REGION, "the region", List.of()));

  @Test
  void shouldLoseNothingAndTellNothingOutOfTurnInAnyHistory() {
    for (int seed = 0; seed < SEEDS; seed++) {
      try {
        new World(seed).live();
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
      }
    }
  }

  /** One random history of one receiver. */
  private static final class World {
    private final Random dice;
    private final List<Alert> input = new ArrayList<>();
    private final List<Silence> silences = new ArrayList<>();
    private final Duration interval;
    private final Duration waitFor;
    private final boolean covering;
    private final boolean nights;
    private final Level least;
    private final Play play;

    World(long seed) {
      dice = new Random(seed);
      waitFor = dice.nextBoolean() ? Duration.ZERO : Duration.ofMinutes(5);
      interval = Duration.ofMinutes(List.of(0, 1, 10).get(dice.nextInt(3)));
      covering = dice.nextBoolean();
      nights = dice.nextBoolean();
      least = dice.nextInt(3) == 0 ? Level.ELEVATED : Level.WATCH;
      NotifySettings settings =
          new NotifySettings(
              new GroupSettings(null, waitFor, interval),
              covering ? null : List.of(),
              EVERY,
              Duration.ZERO,
              null,
              nights ? List.of(night()) : null);
      play = new Play(settings, Audience.of("desk", this::concerns, settings, ZoneOffset.UTC));
      for (int alert = 0; alert < 2 + dice.nextInt(6); alert++) {
        live("alert" + alert);
      }
      for (int i = 0; i < dice.nextInt(3); i++) {
        int from = dice.nextInt(MINUTES);
        String district = "D" + (1 + dice.nextInt(3));
        silences.add(
            new Silence(
                "s" + i,
                List.of(Matching.parse(dice.nextBoolean() ? "scope=" + district : "rule=day")),
                at(from),
                at(from + 1 + dice.nextInt(600)),
                "desk",
                "reasons",
                at(0)));
      }
    }

    private static QuietHours night() {
      return new QuietHours(
          List.of("desk"), LocalTime.of(22, 0), LocalTime.of(7, 0), null, Level.CRITICAL);
    }

    private boolean concerns(Alert alert) {
      return high(alert).compareTo(least) >= 0;
    }

    private void live(String id) {
      Scope scope = SCOPES.get(dice.nextInt(SCOPES.size()));
      String rule = dice.nextBoolean() ? "day" : "week";
      Level level = Level.NORMAL;
      int minute = dice.nextInt(MINUTES);
      int revision = 0;
      while (minute < MINUTES && (level != Level.NORMAL || revision == 0)) {
        Level next =
            revision == 0 ? Level.values()[1 + dice.nextInt(3)] : Level.values()[dice.nextInt(4)];
        revision++;
        input.add(Play.revision(id, revision, rule, scope, level, next, minute));
        level = next;
        minute += 1 + dice.nextInt(dice.nextBoolean() ? 20 : 400);
      }
    }

    void live() {
      for (int minute = 0; minute <= QUIET_AT_LAST; minute++) {
        for (Alert alert : input) {
          if (alert.at().equals(at(minute))) {
            play.come(alert);
          }
        }
        for (Silence silence : silences) {
          if (silence.startsAt().equals(at(minute))) {
            play.say(silence);
          }
        }
        int before = play.sent.size();
        play.look(minute, dice.nextInt(4) == 0 ? dice.nextInt(90) : 0);
        for (Play.Sent message : play.sent.subList(before, play.sent.size())) {
          message.alerts().forEach(alert -> mayBeTold(alert, message.at()));
        }
        nothingIsOwed(at(minute));
      }
      everythingIsSettled();
      inOrder();
      notTooOften();
    }

    /** Safety: nothing held it back, by the plainest reading of the input. */
    private void mayBeTold(Alert alert, Instant now) {
      assertThat(silenced(alert, now)).as("%s told though silenced", alert.id()).isFalse();
      assertThat(quiet(alert, now)).as("%s told in quiet hours", alert.id()).isFalse();
    }

    /** Liveness: what the receiver does not know has a reason, or it would have been told now. */
    private void nothingIsOwed(Instant now) {
      for (List<Alert> revisions : play.alerts.values()) {
        Alert latest = revisions.get(revisions.size() - 1);
        Told told = play.told(latest.id());
        boolean wanted =
            revisions.stream().anyMatch(a -> a.revision() > told.settled() && concerns(a))
                || told.settled() < latest.revision() && told.level() != Level.NORMAL;
        if (!wanted || told.underWay() || told.settled() >= latest.revision()) {
          continue;
        }
        boolean excused =
            silenced(latest, now)
                || quiet(latest, now)
                || covered(latest, now)
                || lately(latest, now)
                || grouped(revisions, now);
        assertThat(excused)
            .as("revision %d of %s is owed at %s", latest.revision(), latest.id(), now)
            .isTrue();
        assertThat(play.words.getOrDefault(Play.key(latest), "held:"))
            .as("the word on what is owed")
            .startsWith("held:");
      }
    }

    private boolean silenced(Alert alert, Instant now) {
      return silences.stream()
          .anyMatch(
              s ->
                  !now.isBefore(s.startsAt())
                      && now.isBefore(s.endsAt())
                      && (s.matchers().get(0).value().equals(alert.rule())
                          || s.matchers().get(0).value().equals(alert.over().id())));
    }

    private boolean quiet(Alert alert, Instant now) {
      int hour = now.atZone(ZoneOffset.UTC).getHour();
      return nights && (hour >= 22 || hour < 7) && high(alert) != Level.CRITICAL;
    }

    private boolean covered(Alert alert, Instant now) {
      return covering
          && play.alerts.values().stream()
              .map(revisions -> revisions.get(revisions.size() - 1))
              .anyMatch(
                  wide ->
                      wide.level() != Level.NORMAL
                          && wide.over().kind().compareTo(alert.over().kind()) > 0
                          && (wide.over().kind() == Scope.Kind.REGION
                              || wide.over().districts().containsAll(alert.over().districts())));
    }

    private boolean lately(Alert alert, Instant now) {
      return play.sent.stream()
          .anyMatch(
              s ->
                  s.arrives().plus(EVERY).isAfter(now)
                      && s.alerts().stream()
                          .anyMatch(
                              a ->
                                  a.rule().equals(alert.rule())
                                      && a.over().id().equals(alert.over().id())));
    }

    private boolean grouped(List<Alert> revisions, Instant now) {
      boolean interval =
          play.sent.stream().anyMatch(s -> s.arrives().plus(this.interval).isAfter(now));
      int settled = play.told(revisions.get(0).id()).settled();
      return interval
          || revisions.stream()
              .filter(a -> a.revision() > settled)
              .anyMatch(a -> a.at().plus(waitFor).isAfter(now))
          // A member that came later has not waited: the group goes by the first.
          || !waitFor.isZero()
              && play.words.values().contains("held: waits for others of its group");
    }

    /**
     * In the end no revision is left without a last word, and who knew of the fire knows its end.
     */
    private void everythingIsSettled() {
      for (List<Alert> revisions : play.alerts.values()) {
        Alert latest = revisions.get(revisions.size() - 1);
        Told told = play.told(latest.id());
        for (Alert alert : revisions) {
          String word = play.words.getOrDefault(Play.key(alert), "none");
          if (concerns(alert) && !covered(latest, at(QUIET_AT_LAST))) {
            assertThat(word)
                .as("the word on %s", Play.key(alert))
                .matches("(?s)told|dropped: .+|none of its business");
          }
        }
        if (latest.level() == Level.NORMAL) {
          assertThat(told.level())
              .as("what is known in the end of %s", latest.id())
              .isEqualTo(Level.NORMAL);
        }
      }
    }

    private void inOrder() {
      for (String id : play.alerts.keySet()) {
        List<Integer> told =
            play.sent.stream()
                .flatMap(s -> s.alerts().stream())
                .filter(a -> a.id().equals(id))
                .map(Alert::revision)
                .toList();
        assertThat(told).as("revisions of %s", id).isSorted().doesNotHaveDuplicates();
      }
    }

    /** Of one rule in one place, a message within the hour of another tells a rise. */
    private void notTooOften() {
      for (int i = 0; i < play.sent.size(); i++) {
        Play.Sent one = play.sent.get(i);
        for (Play.Sent earlier : play.sent.subList(0, i)) {
          if (Duration.between(earlier.at(), one.at()).compareTo(EVERY) >= 0) {
            continue;
          }
          for (Alert alert : one.alerts()) {
            Optional<Alert> same =
                earlier.alerts().stream()
                    .filter(
                        a ->
                            a.rule().equals(alert.rule())
                                && a.over().id().equals(alert.over().id()))
                    .findFirst();
            same.ifPresent(
                before ->
                    assertThat(one.occasion() == Occasion.REVISION ? alert.level() : null)
                        .as("%s told soon after %s", Play.key(alert), Play.key(before))
                        .isGreaterThan(before.level()));
          }
        }
      }
    }

    private static Level high(Alert alert) {
      return alert.level().compareTo(alert.previousLevel()) > 0
          ? alert.level()
          : alert.previousLevel();
    }
  }
}
