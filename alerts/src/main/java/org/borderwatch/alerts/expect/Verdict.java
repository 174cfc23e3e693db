package org.borderwatch.alerts.expect;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether a test holds.
 *
 * @param test its name
 * @param differences one for each expectation that does not hold; empty where all do
 */
public record Verdict(String test, List<Difference> differences) {
  public boolean holds() {
    return differences.isEmpty();
  }

  /**
   * Where what is told is not what is expected.
   *
   * @param where file and line of the expectation
   * @param what which expectation
   * @param missing what was expected and is not so
   * @param surplus what is so and was not expected
   */
  public record Difference(String where, String what, List<String> missing, List<String> surplus) {
    /** Its lines for a person: what is missing after −, what is too much after +. */
    public List<String> lines() {
      List<String> lines = new ArrayList<>();
      lines.add(where + ": " + what);
      missing.forEach(line -> lines.add("  - " + line));
      surplus.forEach(line -> lines.add("  + " + line));
      return List.copyOf(lines);
    }
  }
}
