package org.borderwatch.deploy.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.borderwatch.contracts.topic.Json;

/** Figures, with the goal beside each that has one. */
final class Sheet {
  private final List<Line> lines = new ArrayList<>();

  /**
   * @param goal in words, or null
   * @param met null where there is no goal
   */
  private record Line(
      String key, String words, Object value, String unit, String goal, Boolean met) {}

  void line(String key, String words, Object value, String unit) {
    lines.add(new Line(key, words, value, unit, null, null));
  }

  void goal(String key, String words, Object value, String unit, String goal, boolean met) {
    lines.add(new Line(key, words, value, unit, goal, met));
  }

  /** Whether every goal was met. */
  boolean met() {
    return lines.stream().allMatch(l -> l.met() == null || l.met());
  }

  /** One figure a line, for people. */
  String table() {
    StringBuilder table = new StringBuilder();
    for (Line line : lines) {
      table.append(
          String.format(
              Locale.ROOT,
              "  %-46s %10s %-4s%s%n",
              line.words(),
              line.value(),
              line.unit(),
              line.goal() == null
                  ? ""
                  : "  goal: " + line.goal() + (line.met() ? ", met" : ", MISSED")));
    }
    return table.toString();
  }

  /** The same as one JSON object. */
  String json() {
    Map<String, Object> json = new LinkedHashMap<>();
    lines.forEach(line -> json.put(line.key(), line.value()));
    json.put("met", met());
    return Json.MAPPER.writeValueAsString(json);
  }

  static double round(double value) {
    return Math.round(value * 100) / 100.0;
  }
}
