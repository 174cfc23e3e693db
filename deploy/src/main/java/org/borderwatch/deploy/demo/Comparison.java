package org.borderwatch.deploy.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.borderwatch.contracts.alert.Alert;
import org.borderwatch.contracts.article.Article;
import org.borderwatch.contracts.article.Verdict;
import org.borderwatch.contracts.incident.Count;
import org.borderwatch.contracts.incident.Incident;
import org.borderwatch.deploy.newsroom.NewsOutlet;
import org.borderwatch.deploy.newsroom.Scenario;
import org.borderwatch.deploy.newsroom.Story;

/** Where what came out differs from what the scenario declares. Pure. */
final class Comparison {
  private final Expected expected;
  private final Scenario scenario;
  private final Map<String, String> ownerOf;

  Comparison(Expected expected, Scenario scenario) {
    this.expected = expected;
    this.scenario = scenario;
    this.ownerOf =
        scenario.outlets().stream().collect(Collectors.toMap(NewsOutlet::id, NewsOutlet::owner));
  }

  /** One line for each difference in the incidents that count. */
  List<String> incidents(Collection<Incident> all) {
    List<String> differences = new ArrayList<>();
    List<Incident> left =
        new ArrayList<>(all.stream().filter(i -> i.counts() && i.district() != null).toList());
    for (Expected.OneIncident wanted : expected.incidents()) {
      LocalDate date = scenario.calendar().date(wanted.day());
      List<Incident> found =
          left.stream()
              .filter(i -> i.district().equals(wanted.district()) && date.equals(i.date()))
              .toList();
      String where = wanted.district() + " day " + wanted.day();
      if (found.isEmpty()) {
        differences.add(where + ": no incident, but " + wanted.types() + " is declared");
        continue;
      }
      Incident best =
          found.stream()
              .filter(i -> i.types().stream().anyMatch(wanted.types()::contains))
              .findFirst()
              .orElse(found.get(0));
      left.remove(best);
      compare(where, wanted, best, differences);
    }
    left.forEach(extra -> differences.add(undeclared(extra)));
    return differences;
  }

  private void compare(
      String where, Expected.OneIncident wanted, Incident found, List<String> differences) {
    if (found.types().stream().noneMatch(wanted.types()::contains)) {
      differences.add(where + ": types are " + found.types() + ", declared " + wanted.types());
    }
    if (!wanted.status().contains(found.status())) {
      differences.add(where + ": status is " + found.status() + ", declared " + wanted.status());
    }
    figures(where, "killed", wanted.killed(), found.killed(), differences);
    figures(where, "injured", wanted.injured(), found.injured(), differences);
    figures(where, "captured", wanted.captured(), found.captured(), differences);
    Set<String> sources = new TreeSet<>(found.sources());
    Set<String> needed = owners(wanted.toldBy());
    Set<String> allowed = owners(wanted.alsoBy());
    allowed.addAll(needed);
    Set<String> missing = new TreeSet<>(needed);
    missing.removeAll(sources);
    sources.removeAll(allowed);
    if (!missing.isEmpty()) {
      differences.add(where + ": not told by " + missing);
    }
    if (!sources.isEmpty()) {
      differences.add(where + ": told also by " + sources);
    }
  }

  private static void figures(
      String where,
      String what,
      Map<String, Integer> wanted,
      Map<String, Count> found,
      List<String> differences) {
    wanted.forEach(
        (side, figure) -> {
          if (!Count.of(figure).equals(found.get(side))) {
            differences.add(
                where
                    + ": "
                    + what
                    + " of "
                    + side
                    + " is "
                    + found.get(side)
                    + ", declared "
                    + figure);
          }
        });
  }

  private Set<String> owners(List<String> outlets) {
    return outlets.stream().map(ownerOf::get).collect(Collectors.toCollection(TreeSet::new));
  }

  private String undeclared(Incident extra) {
    Integer day = extra.date() == null ? null : scenario.calendar().dayOf(extra.date());
    String trap =
        expected.quiet().stream()
            .filter(q -> q.district().equals(extra.district()) && q.days().contains(day))
            .map(q -> " (" + q.why() + ")")
            .findFirst()
            .orElse("");
    return extra.district()
        + (day == null ? " without a day" : " day " + day)
        + ": "
        + extra.types()
        + " of "
        + extra.sources()
        + " is not declared"
        + trap;
  }

  /** One line for each alert that is missing, too many, or out of its place. */
  List<String> alerts(List<Alert> found) {
    return new AlertComparison(expected.alerts(), scenario).differences(found);
  }

  /** One line for each entry that did not end as declared. */
  List<String> articles(Collection<Article> found) {
    Map<String, Expected.OneArticle> special =
        expected.articles().stream()
            .collect(Collectors.toMap(Expected.OneArticle::id, article -> article));
    List<String> differences = new ArrayList<>();
    for (Story story : scenario.stories()) {
      Expected.OneArticle wanted =
          special.getOrDefault(
              story.id(), new Expected.OneArticle(story.id(), Verdict.ARTICLE, null));
      List<Article> articles = found.stream().filter(a -> scenario.isAt(story, a.url())).toList();
      if (articles.size() != 1) {
        differences.add("entry " + story.id() + " became " + articles.size() + " articles");
        continue;
      }
      Article article = articles.get(0);
      if (article.verdict() != wanted.verdict()) {
        differences.add(
            "entry "
                + story.id()
                + " ended as "
                + article.verdict()
                + " ("
                + article.verdictReason()
                + "), declared "
                + wanted.verdict());
      }
      if (wanted.revisions() != null && article.revision() != wanted.revisions()) {
        differences.add(
            "entry "
                + story.id()
                + " has "
                + article.revision()
                + " revisions, declared "
                + wanted.revisions());
      }
    }
    if (found.size() > scenario.stories().size()) {
      differences.add(found.size() + " articles came of " + scenario.stories().size() + " entries");
    }
    return differences;
  }

  /** Counts the answers to requests for an outlet's feed. */
  interface FeedAnswers {
    int count(String outlet, int status);
  }

  /** One line for each feed that was not asked as declared. */
  List<String> feeds(FeedAnswers answers) {
    return expected.feeds().stream()
        .filter(feed -> answers.count(feed.outlet(), feed.status()) < feed.atLeast())
        .map(
            feed ->
                "feed "
                    + feed.outlet()
                    + " answered "
                    + feed.status()
                    + " "
                    + answers.count(feed.outlet(), feed.status())
                    + " times, declared at least "
                    + feed.atLeast())
        .toList();
  }
}
