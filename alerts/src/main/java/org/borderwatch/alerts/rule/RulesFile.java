package org.borderwatch.alerts.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.borderwatch.contracts.config.ConfigException;
import org.borderwatch.contracts.config.ConfigText;
import org.borderwatch.contracts.config.Yaml;
import org.borderwatch.contracts.region.Region;

/** The rules of a region pack, {@code rules.yaml}, or of a desk's own file. */
public final class RulesFile {
  private record File(List<Group> groups, List<Rule> rules) {
    private File {
      groups = groups == null ? List.of() : List.copyOf(groups);
      if (rules == null || rules.isEmpty()) {
        throw new IllegalArgumentException("no rules; give at least one");
      }
    }
  }

  private final ConfigText text;
  private final File file;
  private final List<ConfigException.Fault> faults = new ArrayList<>();

  private RulesFile(ConfigText text) {
    this.text = text;
    this.file = Yaml.read(text, File.class);
  }

  /**
   * @throws ConfigException naming line and remedy of what is wrong
   */
  public static List<Rule> read(ConfigText text) {
    RulesFile file = new RulesFile(text);
    List<Rule> rules = file.resolved();
    file.orThrow();
    return rules;
  }

  /**
   * Reads the rules and checks that the region has their districts.
   *
   * @throws ConfigException naming line and remedy of what is wrong
   */
  public static List<Rule> read(ConfigText text, Region region) {
    RulesFile file = new RulesFile(text);
    List<Rule> rules = file.resolved();
    for (Group group : file.file.groups()) {
      file.known("group " + group.id(), group.id(), group.districts(), region);
    }
    for (Rule rule : rules) {
      file.known("rule " + rule.id(), rule.id(), rule.districts().codes(), region);
    }
    file.orThrow();
    return rules;
  }

  /** The rules with their groups. */
  private List<Rule> resolved() {
    Map<String, Group> groups = new LinkedHashMap<>();
    for (Group group : file.groups()) {
      if (groups.put(group.id(), group) != null) {
        fault(group.id(), "group " + group.id() + " stands twice", "rename one of them");
      }
    }
    List<Rule> rules = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Rule rule : file.rules()) {
      if (!ids.add(rule.id())) {
        fault(rule.id(), "rule " + rule.id() + " stands twice", "rename one of them");
      }
      List<String> unknown =
          rule.groups().ids().stream().filter(id -> !groups.containsKey(id)).toList();
      if (unknown.isEmpty()) {
        rules.add(rule.with(rule.groups().named(groups)));
      } else {
        fault(
            rule.id(),
            "rule " + rule.id() + " is for " + unknown + ", which groups lacks",
            groups.isEmpty() ? "add the key groups" : "use one of " + groups.keySet());
      }
    }
    return List.copyOf(rules);
  }

  private void known(String who, String id, Iterable<String> codes, Region region) {
    for (String code : codes) {
      if (!region.districts().containsKey(code)) {
        fault(
            id,
            who + " is for " + code + ", which " + region.id() + " lacks",
            "use the codes of districts.tsv");
      }
    }
  }

  private void fault(String id, String problem, String remedy) {
    faults.add(new ConfigException.Fault(text.lineOf("id: " + id), problem, remedy));
  }

  private void orThrow() {
    if (!faults.isEmpty()) {
      throw new ConfigException(faults);
    }
  }
}
