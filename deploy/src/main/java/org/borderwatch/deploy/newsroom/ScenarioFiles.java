package org.borderwatch.deploy.newsroom;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.borderwatch.contracts.config.ConfigException;
import org.borderwatch.contracts.config.ConfigText;
import org.borderwatch.contracts.config.Yaml;

/** The files of the built-in scenario, on the class path under {@code scenario/}. */
public final class ScenarioFiles {
  private static final String ROOT = "scenario/";

  /**
   * {@code scenario.yaml}.
   *
   * @param zone the region's time zone
   * @param days how many days the scenario has
   * @param rhythm the times of every day at which the clock is set
   * @param moments further moments at which the clock is set
   * @param templates names of page templates
   * @param articles files of articles
   * @param outlets who publishes
   */
  private record Frame(
      String zone,
      int days,
      List<String> rhythm,
      List<String> moments,
      List<String> templates,
      List<String> articles,
      List<NewsOutlet> outlets) {}

  private record StoryFile(List<Story> articles) {}

  private record TongueFile(Map<String, Tongue> languages) {}

  private final Frame frame;

  private ScenarioFiles(Frame frame) {
    this.frame = frame;
  }

  public static ScenarioFiles builtIn() {
    return new ScenarioFiles(Yaml.read(text("scenario.yaml"), Frame.class));
  }

  public ZoneId zone() {
    return ZoneId.of(frame.zone());
  }

  /**
   * @throws ConfigException when a file is missing or wrong
   */
  public Scenario read(LocalDate today) {
    Map<String, Tongue> tongues = Yaml.read(text("languages.yaml"), TongueFile.class).languages();
    List<Story> stories = new ArrayList<>();
    for (String file : frame.articles()) {
      stories.addAll(Yaml.read(text("articles/" + file), StoryFile.class).articles());
    }
    Map<String, String> templates = new HashMap<>();
    for (String name : frame.templates()) {
      templates.put(name, text("templates/" + name + ".html").text());
    }
    check(stories, tongues);
    return new Scenario(
        new ScenarioCalendar(today, frame.days(), zone()),
        tongues,
        frame.outlets(),
        stories,
        moments(),
        templates);
  }

  private List<String> moments() {
    List<String> moments = new ArrayList<>(frame.moments());
    for (int day = 1; day <= frame.days(); day++) {
      for (String time : frame.rhythm()) {
        moments.add(day + " " + time);
      }
    }
    return moments;
  }

  private void check(List<Story> stories, Map<String, Tongue> tongues) {
    Set<String> outlets = frame.outlets().stream().map(NewsOutlet::id).collect(Collectors.toSet());
    Set<String> ids = new HashSet<>();
    List<ConfigException.Fault> faults = new ArrayList<>();
    for (NewsOutlet outlet : frame.outlets()) {
      if (!tongues.containsKey(outlet.language())
          || !frame.templates().contains(outlet.template())) {
        faults.add(
            new ConfigException.Fault(
                ROOT + "scenario.yaml",
                outlet.id() + " has a language or template that is not there",
                "add it, or name another"));
      }
    }
    for (Story story : stories) {
      if (!ids.add(story.id()) || !outlets.contains(story.outlet())) {
        faults.add(
            new ConfigException.Fault(
                ROOT + "articles",
                "article " + story.id() + " stands twice or its outlet is unknown",
                "give it an id of its own and an outlet of scenario.yaml"));
      }
    }
    if (!faults.isEmpty()) {
      throw new ConfigException(faults);
    }
  }

  /** A file of the scenario. */
  public static ConfigText text(String name) {
    String resource = ROOT + name;
    try (InputStream in = ScenarioFiles.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw ConfigException.at(resource, "there is no such file", "add it to the scenario");
      }
      return new ConfigText(resource, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }
}
