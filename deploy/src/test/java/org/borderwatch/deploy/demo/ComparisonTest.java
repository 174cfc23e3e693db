package org.borderwatch.deploy.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.borderwatch.contracts.alert.Alert;
import org.borderwatch.contracts.alert.Level;
import org.borderwatch.contracts.incident.Count;
import org.borderwatch.contracts.incident.DatePrecision;
import org.borderwatch.contracts.incident.Incident;
import org.borderwatch.contracts.incident.IncidentType;
import org.borderwatch.contracts.incident.Status;
import org.borderwatch.deploy.newsroom.NewsOutlet;
import org.borderwatch.deploy.newsroom.Scenario;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private final Scenario scenario = Scenario.read(LocalDate.of(2026, 11, 22));
  private final Expected expected = Expected.read();
  private final Comparison comparison = new Comparison(expected, scenario);

  @Test
  void shouldFindNothingWhereAllIsAsDeclared() {
    assertThat(comparison.incidents(declared())).isEmpty();
    assertThat(comparison.alerts(declaredAlerts())).isEmpty();
  }

  @Test
  void shouldNameAnIncidentThatIsMissing() {
    List<Incident> without = declared();
    without.remove(0);

    assertThat(comparison.incidents(without))
        .singleElement(as())
        .contains("AZ-TOV day 2", "no incident");
  }

  @Test
  void shouldNameAnIncidentThatIsNotDeclaredWithItsTrap() {
    List<Incident> more = declared();
    more.add(
        incident(
            "AM-VD", 10, List.of(IncidentType.DRONE_STRIKE), Status.CLAIMED, Map.of(), List.of()));

    assertThat(comparison.incidents(more))
        .singleElement(as())
        .contains("AM-VD day 10", "not declared", "withdrawn");
  }

  @Test
  void shouldPassOverWhatDoesNotCount() {
    List<Incident> more = declared();
    more.add(
        incident("AM-SU", 8, List.of(IncidentType.INCURSION), Status.DENIED, Map.of(), List.of()));
    more.add(
        incident(
            "AM-SU",
            20,
            List.of(IncidentType.PRISONER_RELEASE),
            Status.CLAIMED,
            Map.of(),
            List.of()));

    assertThat(comparison.incidents(more)).isEmpty();
  }

  @Test
  void shouldNameAWrongFigureAndAWrongSource() {
    List<Incident> wrong = declared();
    Incident right = wrong.remove(2);
    wrong.add(
        incident(
            right.district(),
            3,
            right.types(),
            right.status(),
            Map.of("AZ", Count.of(1)),
            List.of("Aras Times")));

    assertThat(comparison.incidents(wrong))
        .anyMatch(d -> d.contains("killed of AZ is 1, declared 3"))
        .anyMatch(d -> d.contains("told also by [Aras Times]"))
        .anyMatch(d -> d.contains("not told by") && d.contains("Meridian Press"));
  }

  @Test
  void shouldNameAlertsThatAreMissingOrTooMany() {
    List<Alert> alerts = declaredAlerts();
    Alert first = alerts.remove(0);
    alerts.add(alert(expected.alerts().get(0), first.at().plus(Duration.ofDays(1)), Level.NORMAL));

    assertThat(comparison.alerts(alerts))
        .anyMatch(line -> line.startsWith("alert missing at day 3 12:00"))
        .anyMatch(line -> line.startsWith("alert not declared at day 4"));
    assertThat(comparison.alerts(List.of())).hasSize(expected.alerts().size());
  }

  @Test
  void shouldTakeTheRevisionsOfOneStepTogether() {
    List<Alert> alerts = declaredAlerts();
    Alert fired = alerts.remove(0);
    Expected.OneAlert first = expected.alerts().get(0);
    alerts.add(0, revision(first, fired.at(), Level.NORMAL, Level.ELEVATED));
    alerts.add(1, revision(first, fired.at(), Level.ELEVATED, Level.WATCH));

    assertThat(comparison.alerts(alerts)).isEmpty();
  }

  @Test
  void shouldSeeAnAlertBetweenTwoStepsOnTheLater() {
    List<Alert> alerts = declaredAlerts();
    Alert first = alerts.remove(0);
    alerts.add(
        0, alert(expected.alerts().get(0), first.at().minus(Duration.ofHours(1)), Level.NORMAL));

    assertThat(comparison.alerts(alerts)).isEmpty();
  }

  private List<Incident> declared() {
    List<Incident> incidents = new ArrayList<>();
    for (Expected.OneIncident wanted : expected.incidents()) {
      List<String> owners =
          scenario.outlets().stream()
              .filter(outlet -> wanted.toldBy().contains(outlet.id()))
              .map(NewsOutlet::owner)
              .toList();
      Map<String, Count> killed = new TreeMap<>();
      wanted.killed().forEach((side, figure) -> killed.put(side, Count.of(figure)));
      incidents.add(
          incident(
              wanted.district(),
              wanted.day(),
              wanted.types(),
              wanted.status().get(0),
              killed,
              owners));
    }
    return incidents;
  }

  private Incident incident(
      String district,
      int day,
      List<IncidentType> types,
      Status status,
      Map<String, Count> killed,
      List<String> owners) {
    Expected.OneIncident wanted =
        expected.incidents().stream()
            .filter(i -> i.district().equals(district) && i.day() == day)
            .findFirst()
            .orElse(null);
    Map<String, Count> injured = new TreeMap<>();
    Map<String, Count> captured = new TreeMap<>();
    if (wanted != null) {
      wanted.injured().forEach((side, figure) -> injured.put(side, Count.of(figure)));
      wanted.captured().forEach((side, figure) -> captured.put(side, Count.of(figure)));
    }
    LocalDate date = scenario.calendar().date(day);
    Instant reported = date.atTime(12, 0).atZone(scenario.zone()).toInstant();
    return new Incident(
        district + day,
        "e",
        district,
        date,
        null,
        DatePrecision.DAY,
        null,
        List.of(),
        types,
        null,
        null,
        status,
        null,
        killed,
        injured,
        captured,
        Map.of(),
        List.of(),
        List.of(),
        1,
        owners,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        1,
        reported,
        reported,
        List.of());
  }

  private List<Alert> declaredAlerts() {
    List<Alert> alerts = new ArrayList<>();
    Map<String, Level> levels = new TreeMap<>();
    for (Expected.OneAlert wanted : expected.alerts()) {
      Level before = levels.getOrDefault(wanted.rule() + wanted.district(), Level.NORMAL);
      alerts.add(alert(wanted, scenario.calendar().instant(wanted.step()), before));
      levels.put(wanted.rule() + wanted.district(), wanted.level());
    }
    return alerts;
  }

  private static Alert alert(Expected.OneAlert wanted, Instant at, Level before) {
    return revision(wanted, at, before, wanted.level());
  }

  private static Alert revision(Expected.OneAlert wanted, Instant at, Level before, Level level) {
    return new Alert(
        "id",
        1,
        wanted.rule(),
        wanted.district(),
        "",
        level,
        before,
        wanted.change(),
        at,
        at,
        Duration.ofHours(24),
        1,
        1,
        1,
        "",
        List.of());
  }

  private static org.assertj.core.api.InstanceOfAssertFactory<
          String, ? extends org.assertj.core.api.AbstractStringAssert<?>>
      as() {
    return org.assertj.core.api.InstanceOfAssertFactories.STRING;
  }
}
