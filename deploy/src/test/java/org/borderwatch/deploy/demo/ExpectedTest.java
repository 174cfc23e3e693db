package org.borderwatch.deploy.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.borderwatch.contracts.region.District;
import org.borderwatch.contracts.region.Region;
import org.borderwatch.contracts.region.RegionFiles;
import org.borderwatch.deploy.newsroom.NewsOutlet;
import org.borderwatch.deploy.newsroom.Scenario;
import org.borderwatch.deploy.newsroom.Story;
import org.junit.jupiter.api.Test;

class ExpectedTest {
  private final Scenario scenario = Scenario.read(LocalDate.of(2026, 11, 22));
  private final Expected expected = Expected.read();
  private final Region region = Region.read(RegionFiles.builtIn("am-az"));

  @Test
  void shouldNameOnlyOutletsThatExist() {
    Set<String> outlets =
        scenario.outlets().stream().map(NewsOutlet::id).collect(Collectors.toSet());

    assertThat(outlets)
        .containsAll(
            expected.incidents().stream()
                .flatMap(i -> Stream.concat(i.toldBy().stream(), i.alsoBy().stream()))
                .toList())
        .containsAll(expected.feeds().stream().map(Expected.Feed::outlet).toList());
  }

  @Test
  void shouldNameOnlyDistrictsOfTheBorder() {
    assertThat(
            Stream.concat(
                expected.incidents().stream().map(Expected.OneIncident::district),
                expected.alerts().stream().map(Expected.OneAlert::district)))
        .allSatisfy(
            code -> {
              District district = region.districts().get(code);
              assertThat(district).as(code).isNotNull();
              assertThat(district.adjacent())
                  .as(code + " borders the other country")
                  .anyMatch(other -> !other.startsWith(district.country()));
            });
  }

  @Test
  void shouldDeclareNoDistrictBothTroubledAndQuietOnOneDay() {
    Set<String> troubled = new HashSet<>();
    expected.incidents().forEach(i -> assertThat(troubled.add(i.district() + i.day())).isTrue());
    expected
        .quiet()
        .forEach(
            q -> q.days().forEach(day -> assertThat(troubled).doesNotContain(q.district() + day)));
  }

  @Test
  void shouldDeclareAlertsInTheOrderOfTheClock() {
    assertThat(expected.alerts())
        .extracting(alert -> scenario.calendar().instant(alert.step()))
        .isSorted()
        .allMatch(step -> scenario.steps().contains(step));
  }

  @Test
  void shouldResolveEveryAlertItFires() {
    for (Expected.OneAlert alert : expected.alerts()) {
      Expected.OneAlert last =
          expected.alerts().stream()
              .filter(a -> a.rule().equals(alert.rule()) && a.district().equals(alert.district()))
              .reduce((first, second) -> second)
              .orElseThrow();
      assertThat(last.level().word()).isEqualTo("normal");
    }
  }

  @Test
  void shouldFireTheFirstAlertWithinSixSteps() {
    assertThat(
            scenario.steps().indexOf(scenario.calendar().instant(expected.alerts().get(0).step())))
        .isLessThan(6);
  }

  @Test
  void shouldNameOnlyArticlesThatExist() {
    assertThat(scenario.stories())
        .extracting(Story::id)
        .containsAll(expected.articles().stream().map(Expected.OneArticle::id).toList());
  }
}
