package org.borderwatch.deploy.demo;

import java.util.List;
import java.util.Map;
import org.borderwatch.contracts.Sorted;
import org.borderwatch.contracts.alert.Alert;
import org.borderwatch.contracts.alert.Level;
import org.borderwatch.contracts.article.Verdict;
import org.borderwatch.contracts.config.Yaml;
import org.borderwatch.contracts.incident.IncidentType;
import org.borderwatch.contracts.incident.Status;
import org.borderwatch.deploy.newsroom.ScenarioFiles;

/**
 * What the scenario declares to be right, in {@code scenario/expected.yaml}, where each key is
 * explained. Days are the scenario's.
 */
record Expected(
    List<OneIncident> incidents,
    List<Quiet> quiet,
    List<OneAlert> alerts,
    List<OneArticle> articles,
    List<Feed> feeds) {

  static Expected read() {
    return Yaml.read(ScenarioFiles.text("expected.yaml"), Expected.class);
  }

  record OneIncident(
      String district,
      int day,
      List<IncidentType> types,
      List<Status> status,
      Map<String, Integer> killed,
      Map<String, Integer> injured,
      Map<String, Integer> captured,
      List<String> toldBy,
      List<String> alsoBy,
      String why) {

    OneIncident {
      killed = Sorted.copyOf(killed);
      injured = Sorted.copyOf(injured);
      captured = Sorted.copyOf(captured);
      alsoBy = alsoBy == null ? List.of() : List.copyOf(alsoBy);
    }
  }

  record Quiet(String district, List<Integer> days, String why) {}

  record OneAlert(String step, String rule, String district, Alert.Change change, Level level) {}

  record OneArticle(String id, Verdict verdict, Integer revisions) {}

  record Feed(String outlet, int status, int atLeast) {}
}
