package org.borderwatch.alerts.message;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.borderwatch.alerts.receiver.Notice;
import org.borderwatch.contracts.Ids;
import org.borderwatch.contracts.alert.Alert;
import org.borderwatch.contracts.alert.Alert.Change;
import org.borderwatch.contracts.alert.Delivery.Occasion;
import org.borderwatch.contracts.alert.Escalation.Coverage;
import org.borderwatch.contracts.alert.Level;
import org.borderwatch.contracts.incident.Count;
import org.borderwatch.contracts.incident.IncidentType;
import org.borderwatch.contracts.incident.Status;
import org.borderwatch.contracts.region.District;
import org.borderwatch.contracts.region.Party;
import org.borderwatch.contracts.region.Region;

/**
 * Alerts that never were: to try templates and receivers with. They say of themselves that they are
 * samples, and name the region's first district.
 */
public final class Samples {
  private static final Duration WINDOW = Duration.ofHours(24);
  private static final int CROWD = 25;

  /** Letters that every way of escaping has to do something about. */
  private static final String MARKS = "<b>*_~`[x](y)\\ & \"quoted\" 'words' @all {{ m }} – ";

  private final Region region;
  private final Instant at;

  /**
   * @param at when they pretend to be, UTC
   */
  public Samples(Region region, Instant at) {
    this.region = region;
    this.at = at;
  }

  /** One that is marked as a test, for receivers. */
  public Alert test() {
    return alert(Change.FIRED, 1, "This is a sample of a quote, in place of words of an article.")
        .asTest();
  }

  /** One at a level, in a district, by a rule: to see whom it would reach. */
  public Alert like(Level level, String district, String rule) {
    return new Alert(
        Ids.hash("sample", rule, district),
        1,
        rule,
        district,
        region.names(district),
        level,
        Level.NORMAL,
        Change.FIRED,
        at,
        at,
        WINDOW,
        1,
        1,
        1,
        "A sample alert in " + region.names(district),
        List.of());
  }

  /** Every kind of change and occasion, and some that have far more to tell than there is room. */
  public List<Notice> every() {
    List<Notice> all = new ArrayList<>();
    for (Change change : Change.values()) {
      all.add(Notice.of(alert(change, 1, "Sample words."), "sample"));
      all.add(notice(alert(change, CROWD, MARKS.repeat(20)), Occasion.REVISION));
    }
    for (Occasion occasion : Occasion.values()) {
      all.add(notice(alert(Change.RAISED, 3, MARKS), occasion));
    }
    Alert bare = like(Level.WATCH, district().code(), "sample");
    all.add(Notice.of(bare, "sample"));
    all.add(Notice.of(test(), "sample"));
    return all;
  }

  private Notice notice(Alert alert, Occasion occasion) {
    List<Alert> others = Collections.nCopies(CROWD, like(Level.WATCH, alert.district(), "sample"));
    return new Notice(alert, others, occasion, MARKS, MARKS, "sample", null, true);
  }

  private Alert alert(Change change, int incidents, String words) {
    boolean over = change == Change.RESOLVED;
    Level level = over ? Level.NORMAL : Level.ELEVATED;
    District district = district();
    Alert alert =
        new Alert(
            Ids.hash("sample", change.word()),
            2,
            "sample",
            district.code(),
            district.names(),
            level,
            over ? Level.ELEVATED : Level.WATCH,
            change,
            at.minus(WINDOW),
            at,
            WINDOW,
            incidents,
            incidents * 2.5,
            3,
            "A sample, " + change.word() + ": " + incidents + " incidents within 24 h",
            IntStream.range(0, incidents).mapToObj(i -> incident(i, words)).toList());
    Alert.Why why =
        new Alert.Why(
            "incidents",
            incidents,
            0.4,
            3.0,
            0.00031,
            1.0,
            at.minus(Duration.ofDays(90)),
            at.minus(Duration.ofDays(365)));
    Alert told = alert.told(alert.over(), why, new Coverage(2, 5, false));
    return change == Change.NOTED ? told.asLate() : told;
  }

  private Alert.Evidence incident(int number, String words) {
    List<String> sides = region.parties().stream().filter(Party::side).map(Party::code).toList();
    List<Alert.Quote> quotes =
        sides.stream()
            .map(
                side ->
                    new Alert.Quote(
                        "Sample outlet " + number,
                        "https://outlet-" + number + ".example/story?side=" + side + "&sample",
                        at,
                        at,
                        side,
                        words,
                        "en"))
            .toList();
    return new Alert.Evidence(
        Ids.hash("sample", "incident", String.valueOf(number)),
        at.atZone(region.zone()).toLocalDate(),
        "Sample place",
        List.of(IncidentType.SHELLING),
        Status.DISPUTED,
        sides.subList(0, Math.min(1, sides.size())),
        sides.subList(Math.min(1, sides.size()), sides.size()),
        Map.of(),
        sides.isEmpty() ? Map.of() : Map.of(sides.get(0), Count.SOME),
        2,
        quotes);
  }

  private District district() {
    return region.districts().values().iterator().next();
  }
}
