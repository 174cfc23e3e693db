package org.borderwatch.deploy.newsroom;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.borderwatch.contracts.config.ConfigException;
import org.borderwatch.contracts.feed.Feed;

/**
 * Three weeks of news of fictional outlets, dated relative to the day they are played on. Read by
 * {@link ScenarioFiles}; immutable.
 */
public final class Scenario {
  private final ScenarioCalendar calendar;
  private final Map<String, Tongue> tongues;
  private final Map<String, NewsOutlet> outlets;
  private final List<Story> stories;
  private final List<String> spareMoments;
  private final Map<String, String> templates;
  private final Placeholders placeholders;

  Scenario(
      ScenarioCalendar calendar,
      Map<String, Tongue> tongues,
      List<NewsOutlet> outlets,
      List<Story> stories,
      List<String> spareMoments,
      Map<String, String> templates) {
    this.calendar = calendar;
    this.tongues = Map.copyOf(tongues);
    this.outlets =
        outlets.stream().collect(Collectors.toUnmodifiableMap(NewsOutlet::id, Function.identity()));
    this.stories = List.copyOf(stories);
    this.spareMoments = List.copyOf(spareMoments);
    this.templates = Map.copyOf(templates);
    this.placeholders = new Placeholders(calendar);
  }

  /**
   * @param today the day it is played on, in the region's zone; the scenario ends the day before
   * @throws ConfigException when a file is missing or wrong
   */
  public static Scenario read(LocalDate today) {
    return ScenarioFiles.builtIn().read(today);
  }

  /** As {@link #read(LocalDate)}, on the region's day of that moment. */
  public static Scenario readAt(Instant now) {
    ScenarioFiles files = ScenarioFiles.builtIn();
    return files.read(now.atZone(files.zone()).toLocalDate());
  }

  public ScenarioCalendar calendar() {
    return calendar;
  }

  public ZoneId zone() {
    return calendar.zone();
  }

  /** In the order of their ids. */
  public List<NewsOutlet> outlets() {
    return outlets.values().stream().sorted(Comparator.comparing(NewsOutlet::id)).toList();
  }

  public List<Story> stories() {
    return stories;
  }

  /** What the pipeline is to poll when the newsroom listens on this port. */
  public List<Feed> feeds(int port) {
    return outlets().stream().map(outlet -> outlet.toFeed(port)).toList();
  }

  /**
   * The moments at which the clock is set when it is played, in order, from the first news on: each
   * article comes alone, so that what is counted in between does not hang on which came first.
   */
  public List<Instant> moments() {
    TreeSet<Instant> moments = new TreeSet<>(steps());
    stories.forEach(story -> moments.add(calendar.instant(story.at())));
    return List.copyOf(moments);
  }

  /** The moments by which the scenario says what is right, in order. */
  public List<Instant> steps() {
    Instant first =
        stories.stream()
            .map(story -> calendar.instant(story.at()))
            .min(Instant::compareTo)
            .orElseThrow();
    return spareMoments.stream()
        .map(calendar::instant)
        .filter(moment -> !moment.isBefore(first))
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .toList();
  }

  /** The outlet's articles that have appeared by then, withdrawn ones too, the latest first. */
  List<Edition> editions(NewsOutlet outlet, Instant now) {
    return stories.stream()
        .filter(story -> story.outlet().equals(outlet.id()))
        .flatMap(story -> edition(story, now).stream())
        .sorted(Comparator.comparing(Edition::published).reversed())
        .toList();
  }

  /** The article as it stands then, or empty when it has not appeared yet. */
  Optional<Edition> edition(Story story, Instant now) {
    Instant published = calendar.instant(story.at());
    if (published.isAfter(now)) {
      return Optional.empty();
    }
    NewsOutlet outlet = outlets.get(story.outlet());
    Tongue tongue = tongues.get(outlet.language());
    Story.Correction correction = story.corrected();
    Instant modified = correction == null ? null : calendar.instant(correction.at());
    boolean changed = modified != null && !modified.isAfter(now);
    Function<String, String> written =
        text -> placeholders.render(changed ? correct(text, correction) : text, tongue);
    List<String> paragraphs =
        Stream.concat(
                Stream.of(story.text().strip().split("\\n\\s*\\n")),
                Stream.ofNullable(changed ? correction.note() : null))
            .map(paragraph -> written.apply(paragraph.strip().replaceAll("\\s*\\n\\s*", " ")))
            .toList();
    return Optional.of(
        new Edition(
            story,
            outlet,
            path(outlet, story),
            written.apply(story.title()),
            story.summary() == null ? paragraphs.get(0) : written.apply(story.summary()),
            story.caption() == null ? null : written.apply(story.caption()),
            paragraphs,
            published,
            changed ? modified : null,
            story.withdrawn() != null && !calendar.instant(story.withdrawn()).isAfter(now)));
  }

  private static String correct(String text, Story.Correction correction) {
    String corrected = text;
    for (Map.Entry<String, String> change : correction.replace().entrySet()) {
      corrected = corrected.replace(change.getKey(), change.getValue());
    }
    return corrected;
  }

  String path(NewsOutlet outlet, Story story) {
    LocalDate day = calendar.instant(story.at()).atZone(calendar.zone()).toLocalDate();
    return outlet
        .articlePath()
        .replace("YYYY", String.valueOf(day.getYear()))
        .replace("MM", twoDigits(day.getMonthValue()))
        .replace("DD", twoDigits(day.getDayOfMonth()))
        .replace("ID", story.id());
  }

  private static String twoDigits(int number) {
    return number < 10 ? "0" + number : String.valueOf(number);
  }

  /** Whether the address is the page of this article, on whatever port and with whatever query. */
  public boolean isAt(Story story, String url) {
    NewsOutlet outlet = outlets.get(story.outlet());
    URI address = URI.create(url);
    return outlet.host().equals(address.getHost()) && path(outlet, story).equals(address.getPath());
  }

  Tongue tongue(String language) {
    return tongues.get(language);
  }

  String template(String name) {
    return templates.get(name);
  }

  /** Whether a span such as {@code 4 12:00/5 12:00} holds the moment; false for null. */
  boolean within(String span, Instant now) {
    if (span == null) {
      return false;
    }
    String[] ends = span.split("/", 2);
    return !now.isBefore(calendar.instant(ends[0])) && now.isBefore(calendar.instant(ends[1]));
  }
}
