package org.borderwatch.deploy.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.borderwatch.contracts.config.ConfigException;
import org.borderwatch.contracts.config.ConfigException.Fault;
import org.borderwatch.contracts.config.ConfigText;
import org.borderwatch.contracts.config.Yaml;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Overrides by environment variables: one for each key of the settings file. */
final class Environment {
  static final String PREFIX = "BORDERWATCH_";
  private static final String KAFKA = PREFIX + "KAFKA_";
  private static final YAMLMapper YAML = new YAMLMapper();

  private final Map<String, String> variables;
  private final List<SettingsKey> keys =
      SettingsKey.all().stream().filter(k -> !k.dotted().equals("kafka")).toList();

  /**
   * @param environment all variables; those without our prefix are no concern of ours
   * @param elsewhere names that serve another purpose
   */
  Environment(Map<String, String> environment, Set<String> elsewhere) {
    this.variables = new TreeMap<>(environment);
    variables.keySet().removeIf(name -> !name.startsWith(PREFIX) || elsewhere.contains(name));
  }

  /**
   * Puts the variables' values into the tree of a settings file that is right without them.
   *
   * @throws ConfigException naming each variable that is unknown or has a value that is refused
   */
  void overlay(ObjectNode settings) {
    List<Fault> faults = new ArrayList<>();
    variables.forEach((name, value) -> overlay(settings, name, value).ifPresent(faults::add));
    if (!faults.isEmpty()) {
      throw new ConfigException(faults);
    }
  }

  /** One at a time: the text was right before, so a fault now is this variable's. */
  private Optional<Fault> overlay(ObjectNode settings, String name, String value) {
    List<String> path;
    JsonNode node;
    if (name.startsWith(KAFKA)) {
      String property = name.substring(KAFKA.length()).toLowerCase(Locale.ROOT).replace('_', '.');
      if (!KafkaNames.isKnown(property)) {
        return Optional.of(
            new Fault(
                name,
                "Kafka knows no property '" + property + "'",
                "near are " + String.join(", ", KafkaNames.near(property))));
      }
      path = List.of("kafka", property);
      node = new StringNode(value);
    } else {
      Optional<SettingsKey> key = keys.stream().filter(k -> k.isNamedBy(name)).findFirst();
      if (key.isEmpty()) {
        return Optional.of(unknown(name));
      }
      path = key.get().path();
      try {
        node = key.get().type() == String.class ? new StringNode(value) : YAML.readTree(value);
      } catch (JacksonException e) {
        return Optional.of(new Fault(name, e.getOriginalMessage(), "give the value as in YAML"));
      }
    }
    ObjectNode tried = settings.deepCopy();
    put(tried, path, node);
    try {
      Yaml.read(new ConfigText(name, YAML.writeValueAsString(tried)), Settings.class);
    } catch (ConfigException e) {
      Fault fault = e.faults().get(0);
      return Optional.of(new Fault(name, shown(fault.problem(), name, value), fault.remedy()));
    }
    put(settings, path, node);
    return Optional.empty();
  }

  private static String shown(String problem, String name, String value) {
    return Secrets.isSecret(name.replace('_', '.')) ? problem.replace(value, "***") : problem;
  }

  private Fault unknown(String name) {
    List<String> names =
        Stream.concat(
                keys.stream().map(SettingsKey::variable), Stream.of(KAFKA + "BOOTSTRAP_SERVERS"))
            .toList();
    return new Fault(
        name,
        "no setting has this name",
        "near are " + String.join(", ", Nearest.to(name, names)) + "; or unset it");
  }

  private static void put(ObjectNode tree, List<String> path, JsonNode value) {
    ObjectNode parent = tree;
    for (String key : path.subList(0, path.size() - 1)) {
      JsonNode child = parent.get(key);
      parent = child instanceof ObjectNode object ? object : parent.putObject(key);
    }
    parent.set(path.get(path.size() - 1), value);
  }
}
