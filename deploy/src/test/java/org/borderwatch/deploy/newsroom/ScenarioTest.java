package org.borderwatch.deploy.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScenarioTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private final Scenario scenario = Scenario.read(TODAY);

  /** Every weekday, and days on which the three weeks cross a month's and a year's end. */
  static Stream<LocalDate> daysToPlayOn() {
    return Stream.concat(
        IntStream.range(0, 7).mapToObj(TODAY::plusDays),
        Stream.of(
                "2027-01-01", "2027-01-10", "2027-03-01", "2028-03-10", "2026-10-31", "2026-12-05")
            .map(LocalDate::parse));
  }

  @ParameterizedTest
  @MethodSource("daysToPlayOn")
  void shouldRenderEveryPlaceholderOnAnyDay(LocalDate today) {
    List<Edition> all = everyEdition(Scenario.read(today));

    assertThat(all).hasSizeGreaterThanOrEqualTo(60);
    for (Edition edition : all) {
      assertThat(edition.title() + edition.summary() + edition.caption() + edition.paragraphs())
          .as(edition.story().id())
          .doesNotContain("{", "}");
      assertThat(edition.paragraphs()).as(edition.story().id()).isNotEmpty().doesNotContain("");
    }
  }

  @Test
  void shouldHaveOutletsOfAllSidesInSeveralLanguages() {
    List<NewsOutlet> publishing =
        scenario.outlets().stream()
            .filter(o -> scenario.stories().stream().anyMatch(s -> s.outlet().equals(o.id())))
            .toList();

    assertThat(publishing).hasSizeGreaterThanOrEqualTo(9);
    assertThat(publishing).extracting(NewsOutlet::language).contains("en", "ru", "az", "hy", "tr");
    assertThat(publishing.stream().filter(o -> o.country().equals("AM"))).hasSizeGreaterThan(1);
    assertThat(publishing.stream().filter(o -> o.country().equals("AZ"))).hasSizeGreaterThan(1);
    assertThat(publishing).extracting(NewsOutlet::country).contains("RU", "TR", "GE", "IR", "INT");
    assertThat(publishing).extracting(NewsOutlet::host).allMatch(host -> host.endsWith(".example"));
  }

  @Test
  void shouldSpreadItsArticlesOverThreeWeeksThatEndYesterday() {
    List<LocalDate> days =
        everyEdition(scenario).stream()
            .map(e -> e.published().atZone(scenario.zone()).toLocalDate())
            .distinct()
            .sorted()
            .toList();

    assertThat(days.get(0)).isEqualTo(TODAY.minusDays(22));
    assertThat(days.get(days.size() - 1)).isEqualTo(TODAY.minusDays(1));
    assertThat(days).hasSizeGreaterThanOrEqualTo(18);
  }

  @Test
  void shouldShowEveryArticleAtSomeMomentOfTheClock() {
    List<Instant> moments = scenario.moments();
    Instant last = moments.get(moments.size() - 1);

    assertThat(moments).isSorted().doesNotHaveDuplicates();
    assertThat(everyEdition(scenario)).allMatch(e -> !e.published().isAfter(last));
    assertThat(last).isBefore(TODAY.atStartOfDay(scenario.zone()).toInstant());
  }

  @Test
  void shouldShowEachArticleAtAMomentOfItsOwn() {
    assertThat(everyEdition(scenario))
        .extracting(Edition::published)
        .doesNotHaveDuplicates()
        .isSubsetOf(scenario.moments());
  }

  @Test
  void shouldNeverPublishMoreThanAFeedShowsBetweenTwoMoments() {
    Instant before = Instant.MIN;
    for (Instant moment : scenario.moments()) {
      Instant from = before;
      for (NewsOutlet outlet : scenario.outlets()) {
        assertThat(
                scenario.editions(outlet, moment).stream().filter(e -> e.published().isAfter(from)))
            .hasSizeLessThan(FeedWriter.ENTRIES);
      }
      before = moment;
    }
  }

  @Test
  void shouldChangeWhatItCorrects() {
    for (Story story : scenario.stories()) {
      if (story.corrected() == null) {
        continue;
      }
      assertThat(story.corrected().replace().keySet())
          .allMatch(words -> (story.title() + story.text()).contains(words));
      Instant at = scenario.calendar().instant(story.corrected().at());
      Edition first = scenario.edition(story, at.minusSeconds(1)).orElseThrow();
      Edition corrected = scenario.edition(story, at).orElseThrow();
      assertThat(corrected.paragraphs()).isNotEqualTo(first.paragraphs());
      assertThat(corrected.modified()).isEqualTo(at);
      assertThat(first.modified()).isNull();
    }
    assertThat(scenario.stories()).anyMatch(story -> story.corrected() != null);
  }

  @Test
  void shouldPlayEveryAilmentOfTheWeb() {
    assertThat(scenario.stories()).extracting(Story::page).contains(Story.PageTrait.values());
    assertThat(scenario.stories()).anyMatch(Story::undated);
    assertThat(scenario.stories()).anyMatch(story -> story.withdrawn() != null);
    assertThat(scenario.stories()).anyMatch(story -> story.title().contains("<script>"));
    List<FeedTraits> feeds = scenario.outlets().stream().map(NewsOutlet::feed).toList();
    assertThat(feeds).anyMatch(FeedTraits::broken);
    assertThat(feeds).anyMatch(FeedTraits::validators);
    assertThat(feeds).anyMatch(feed -> feed.movedTo() != null);
    assertThat(feeds).anyMatch(feed -> feed.down() != null);
    assertThat(feeds).anyMatch(feed -> feed.slow() != null);
    assertThat(feeds).anyMatch(feed -> !feed.declaredCharset().equals(feed.charset()));
    assertThat(feeds.stream().map(FeedTraits::format).collect(Collectors.toSet()))
        .contains(FeedTraits.Format.values());
  }

  private static List<Edition> everyEdition(Scenario scenario) {
    List<Edition> all = new ArrayList<>();
    Instant end = scenario.calendar().today().atStartOfDay(scenario.zone()).toInstant();
    for (NewsOutlet outlet : scenario.outlets()) {
      all.addAll(scenario.editions(outlet, end));
    }
    return all;
  }
}
