package org.borderwatch.alerts.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.borderwatch.alerts.notify.Play.at;
import static org.borderwatch.alerts.notify.Play.district;
import static org.borderwatch.alerts.notify.Play.revision;
import static org.borderwatch.contracts.alert.Level.CRITICAL;
import static org.borderwatch.contracts.alert.Level.ELEVATED;
import static org.borderwatch.contracts.alert.Level.NORMAL;
import static org.borderwatch.contracts.alert.Level.WATCH;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.borderwatch.contracts.alert.Acknowledgement;
import org.borderwatch.contracts.alert.Level;
import org.borderwatch.contracts.alert.Scope;
import org.borderwatch.contracts.alert.Silence;
import org.junit.jupiter.api.Test;

class PolicyTest {
  private static final Scope LACHIN = district("AZ-LAC");
  private static final Scope SYUNIK = district("AM-SU");
  private static final Scope REGION =
      new Scope(Scope.Kind.REGION, Scope.REGION, "the whole region", List.of());

  @Test
  void shouldTellAtOnceAndEachRiseAtOnce() {
    Play play = play(plain());
    play.come(revision("a", 1, "day", LACHIN, NORMAL, WATCH, 0));
    play.look(0);
    play.come(revision("a", 2, "day", LACHIN, WATCH, CRITICAL, 1));
    play.look(1);
    assertThat(play.lines()).containsExactly("0 a1 revision", "1 a2 revision");
  }

  @Test
  void shouldTellACountThatFlapsAtMostOnceAnHour() {
    Play play = play(plain());
    for (int minute = 0; minute < 600; minute += 10) {
      String id = "flap" + minute / 20;
      boolean fires = minute % 20 == 0;
      play.come(
          fires
              ? revision(id, 1, "day", LACHIN, NORMAL, WATCH, minute)
              : revision(id, 2, "day", LACHIN, WATCH, NORMAL, minute));
      play.through(minute, minute + 9);
    }
    assertThat(play.sent).hasSizeBetween(5, 10);
    for (int i = 1; i < play.sent.size(); i++) {
      assertThat(Duration.between(play.sent.get(i - 1).at(), play.sent.get(i).at()))
          .isGreaterThanOrEqualTo(Duration.ofHours(1));
    }
  }

  @Test
  void shouldTellOneEventOfFiveHundredArticlesInThreeUpdates() {
    Play play = play(plain());
    play.come(revision("a", 1, "day", LACHIN, NORMAL, WATCH, 0));
    for (int article = 2; article <= 500; article++) {
      int minute = article * 170 / 500;
      play.look(minute);
      play.come(revision("a", article, "day", LACHIN, WATCH, WATCH, minute));
    }
    play.through(170, 400);
    assertThat(play.lines())
        .containsExactly(
            "0 a1 revision", "60 a176 revision", "120 a352 revision", "180 a500 revision");
    assertThat(play.words.get("a200")).isEqualTo("dropped: told by revision 352");
  }

  @Test
  void shouldTellWhatFiresTogetherInOneMessageWithTheGravestFirst() {
    Play play = play(grouped(Duration.ofMinutes(5), Duration.ofMinutes(10)));
    play.come(revision("a", 1, "day", LACHIN, NORMAL, WATCH, 0));
    play.look(0);
    play.come(revision("b", 1, "week", SYUNIK, NORMAL, ELEVATED, 3));
    play.look(3);
    assertThat(play.words.get("b1")).isEqualTo("held: waits for others of its group");
    play.through(4, 6);
    play.come(revision("c", 1, "day", SYUNIK, NORMAL, WATCH, 7));
    play.through(7, 30);
    assertThat(play.lines()).containsExactly("5 b1+a1 revision", "15 c1 revision");
  }

  @Test
  void shouldNotLetTheIntervalHoldWhatBecomesCritical() {
    Play play = play(grouped(Duration.ZERO, Duration.ofMinutes(30)));
    play.come(revision("a", 1, "day", LACHIN, NORMAL, WATCH, 0));
    play.look(0);
    play.come(revision("b", 1, "day", SYUNIK, NORMAL, CRITICAL, 3));
    play.look(3);
    assertThat(play.lines()).containsExactly("0 a1 revision", "3 b1 revision");
  }

  @Test
  void shouldHoldWhatALargerAlertCoversUntilThatIsOver() {
    Play play = play(plain());
    play.come(revision("r", 1, "all", REGION, NORMAL, ELEVATED, 0));
    play.look(0);
    play.come(revision("a", 1, "day", LACHIN, NORMAL, WATCH, 5));
    play.come(revision("b", 1, "day", SYUNIK, NORMAL, CRITICAL, 5));
    play.look(5);
    assertThat(play.words.get("a1")).startsWith("held: covered by the alert on the whole region");
    play.through(6, 99);
    play.come(revision("r", 2, "all", REGION, ELEVATED, NORMAL, 100));
    play.through(100, 110);
    assertThat(play.lines())
        .containsExactly("0 r1 revision", "5 b1 revision", "100 a1+r2 revision");
  }

  @Test
  void shouldHoldWhatIsSilencedAndTellItWhenTheSilenceEndsAndItStillFires() {
    Play play = play(plain());
    play.say(silence("district=AZ-LAC", 0, 60));
    play.come(revision("a", 1, "day", LACHIN, NORMAL, WATCH, 1));
    play.come(revision("b", 1, "week", LACHIN, NORMAL, WATCH, 1));
    play.come(revision("c", 1, "day", SYUNIK, NORMAL, WATCH, 1));
    play.look(1);
    assertThat(play.words.get("a1"))
        .isEqualTo("held: silenced until 2026-03-02T13:00:00Z by desk: a drill (silence s)");
    play.come(revision("b", 2, "week", LACHIN, WATCH, NORMAL, 30));
    play.through(2, 70);
    assertThat(play.lines()).containsExactly("1 c1 revision", "60 a1 revision");
    assertThat(play.words.get("b2")).endsWith("it was over before that ended");
  }

  @Test
  void shouldTellTheEndToWhomTheFiringWasToldAlsoAfterASilence() {
    Play play = play(plain());
    play.come(revision("a", 1, "day", LACHIN, NORMAL, WATCH, 0));
    play.look(0);
    play.say(silence("district=AZ-LAC", 10, 90));
    play.come(revision("a", 2, "day", LACHIN, WATCH, NORMAL, 80));
    play.through(10, 100);
    assertThat(play.lines()).containsExactly("0 a1 revision", "90 a2 revision");
  }

  @Test
  void shouldHoldInQuietHoursAndDropNothingEvenIfItIsOverByMorning() {
    Audience night = quiet(CRITICAL);
    Play play = new Play(plain(), night);
    play.come(revision("a", 1, "day", LACHIN, NORMAL, WATCH, 630));
    play.look(630);
    assertThat(play.words.get("a1"))
        .isEqualTo("held: quiet hours of desk until 2026-03-03T07:00:00Z");
    play.come(revision("b", 1, "day", SYUNIK, NORMAL, CRITICAL, 700));
    play.look(700);
    play.come(revision("a", 2, "day", LACHIN, WATCH, NORMAL, 800));
    play.through(701, 1200);
    assertThat(play.lines()).containsExactly("700 b1 revision", "1140 a2 revision");
  }

  @Test
  void shouldRepeatWhatNobodyAcknowledgesAndTellWhoDid() {
    Play play = play(repeating());
    play.come(revision("a", 1, "day", LACHIN, NORMAL, WATCH, 0));
    play.through(0, 300);
    play.say(new Acknowledgement("a", 1, WATCH, "desk-1", null, at(301)));
    play.through(301, 900);
    assertThat(play.lines())
        .containsExactly("0 a1 revision", "240 a1 repeat", "301 a1 acknowledged");
    play.come(revision("a", 2, "day", LACHIN, WATCH, ELEVATED, 901));
    play.through(901, 1200);
    assertThat(play.lines().subList(3, 5)).containsExactly("901 a2 revision", "1141 a2 repeat");
  }

  @Test
  void shouldEscalateWhatNobodyAcknowledgesAndNothingElse() {
    Play play = new Play(escalating(), pager(escalating()));
    play.come(revision("a", 1, "day", LACHIN, NORMAL, CRITICAL, 0));
    play.come(revision("b", 1, "day", SYUNIK, NORMAL, CRITICAL, 0));
    play.come(revision("c", 1, "week", SYUNIK, NORMAL, ELEVATED, 0));
    play.come(revision("d", 1, "week", LACHIN, NORMAL, CRITICAL, 0));
    play.look(0);
    assertThat(play.words.get("a1"))
        .isEqualTo("held: told when nobody acknowledges it by 2026-03-02T12:15:00Z");
    play.say(new Acknowledgement("b", 1, CRITICAL, "desk-1", null, at(5)));
    play.come(revision("d", 2, "week", LACHIN, CRITICAL, WATCH, 10));
    play.through(1, 100);
    assertThat(play.lines()).containsExactly("15 a1 unacknowledged");
    assertThat(play.words.get("b1")).isEqualTo("dropped: acknowledged by desk-1");
    play.come(revision("a", 2, "day", LACHIN, CRITICAL, NORMAL, 101));
    play.through(101, 110);
    assertThat(play.lines()).hasSize(2).last().isEqualTo("101 a2 revision");
  }

  @Test
  void shouldOpenAnAcknowledgedAlertAgainWhenItRises() {
    Play play = new Play(escalating(), pager(escalating()));
    play.say(new Acknowledgement("a", 1, ELEVATED, "desk-1", null, at(0)));
    play.come(revision("a", 1, "day", LACHIN, NORMAL, ELEVATED, 0));
    play.through(0, 60);
    play.come(revision("a", 2, "day", LACHIN, ELEVATED, CRITICAL, 61));
    play.through(61, 100);
    assertThat(play.lines()).containsExactly("76 a2 unacknowledged");
  }

  @Test
  void shouldTellOnlyTheLastOfTheRevisionsThatWaitedForOneThatWasOnItsWay() {
    Play play = play(plain());
    play.come(revision("a", 1, "day", LACHIN, NORMAL, WATCH, 0));
    play.look(0, 300);
    play.come(revision("a", 2, "day", LACHIN, WATCH, ELEVATED, 5));
    play.come(revision("a", 3, "day", LACHIN, ELEVATED, CRITICAL, 6));
    play.through(7, 400);
    assertThat(play.lines()).containsExactly("0 a1 revision", "300 a3 revision");
    assertThat(play.words.get("a2")).isEqualTo("dropped: told by revision 3");
  }

  private static Play play(NotifySettings settings) {
    return new Play(settings, Audience.of("desk", alert -> true, settings, ZoneOffset.UTC));
  }

  private static Audience pager(NotifySettings settings) {
    return Audience.of("pager", alert -> true, settings, ZoneOffset.UTC);
  }

  private static Audience quiet(Level passes) {
    QuietHours night =
        new QuietHours(
            List.of("desk"), LocalTime.of(22, 0), LocalTime.of(7, 0), ZoneOffset.UTC, passes);
    NotifySettings settings = new NotifySettings(null, null, null, null, null, List.of(night));
    return Audience.of("desk", alert -> true, settings, ZoneOffset.UTC);
  }

  private static NotifySettings plain() {
    return grouped(Duration.ZERO, Duration.ZERO);
  }

  private static NotifySettings grouped(Duration waitFor, Duration interval) {
    return new NotifySettings(
        new GroupSettings(null, waitFor, interval), null, null, Duration.ZERO, null, null);
  }

  private static NotifySettings repeating() {
    return new NotifySettings(null, null, null, Duration.ofHours(4), null, null);
  }

  private static NotifySettings escalating() {
    return new NotifySettings(
        null,
        null,
        null,
        Duration.ZERO,
        List.of(new EscalationStep(Duration.ofMinutes(15), List.of("pager"), null)),
        null);
  }

  private static Silence silence(String matcher, int from, int to) {
    return new Silence(
        "s", List.of(Matching.parse(matcher)), at(from), at(to), "desk", "a drill", at(0));
  }
}
