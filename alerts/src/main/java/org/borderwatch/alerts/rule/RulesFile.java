package org.borderwatch.alerts.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.borderwatch.contracts.config.ConfigException;
import org.borderwatch.contracts.config.ConfigText;
import org.borderwatch.contracts.config.Yaml;
import org.borderwatch.contracts.region.Region;

/** The rules of a region pack, {@code rules.yaml}, or of a desk's own file. */
public final class RulesFile {
  private record File(List<Rule> rules) {
    private File {
      if (rules == null || rules.isEmpty()) {
        throw new IllegalArgumentException("no rules; give at least one");
      }
    }
  }

  private RulesFile() {}

  /**
   * @throws ConfigException naming line and remedy of what is wrong
   */
  public static List<Rule> read(ConfigText text) {
    List<Rule> rules = Yaml.read(text, File.class).rules();
    List<ConfigException.Fault> faults = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Rule rule : rules) {
      if (!ids.add(rule.id())) {
        faults.add(fault(text, rule, "rule " + rule.id() + " stands twice", "rename one of them"));
      }
    }
    return orThrow(rules, faults);
  }

  /**
   * Reads the rules and checks that the region has their districts.
   *
   * @throws ConfigException naming line and remedy of what is wrong
   */
  public static List<Rule> read(ConfigText text, Region region) {
    List<Rule> rules = read(text);
    List<ConfigException.Fault> faults = new ArrayList<>();
    for (Rule rule : rules) {
      for (String code : rule.districts().codes()) {
        if (!region.districts().containsKey(code)) {
          faults.add(
              fault(
                  text,
                  rule,
                  "rule " + rule.id() + " is for " + code + ", which " + region.id() + " lacks",
                  "use the codes of districts.tsv"));
        }
      }
    }
    return orThrow(rules, faults);
  }

  private static ConfigException.Fault fault(
      ConfigText text, Rule rule, String problem, String remedy) {
    return new ConfigException.Fault(text.lineOf("id: " + rule.id()), problem, remedy);
  }

  private static List<Rule> orThrow(List<Rule> rules, List<ConfigException.Fault> faults) {
    if (!faults.isEmpty()) {
      throw new ConfigException(faults);
    }
    return List.copyOf(rules);
  }
}
