package org.borderwatch.deploy.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.borderwatch.contracts.config.ConfigException;
import org.borderwatch.contracts.config.ConfigException.Fault;
import org.borderwatch.contracts.config.ConfigText;
import org.borderwatch.contracts.config.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the settings: the file, then what the environment changes in it. */
public final class SettingsReader {
  private static final YAMLMapper YAML = new YAMLMapper();

  private SettingsReader() {}

  /**
   * @param file the settings file, or null for the defaults
   * @param environment all environment variables
   * @throws ConfigException naming every fault of the file, or else of the environment
   */
  public static Settings read(Path file, Map<String, String> environment) {
    return read(text(file), environment);
  }

  private static ConfigText text(Path file) {
    if (file == null) {
      return new ConfigText("defaults", "{}");
    }
    try {
      return new ConfigText(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw ConfigException.at(
          file.toString(), "the settings file cannot be read", "check its path and rights");
    }
  }

  /** As {@link #read(Path, Map)}, from a text. */
  public static Settings read(ConfigText written, Map<String, String> environment) {
    Secrets secrets = new Secrets(environment);
    ConfigText text = secrets.resolve(written);
    try {
      Settings fromFile = Yaml.read(text, Settings.class);
      checkKafka(text, fromFile.kafka());
      ObjectNode tree = tree(text);
      new Environment(environment, secrets.variables()).overlay(tree);
      return Yaml.read(
          new ConfigText(text.source(), YAML.writeValueAsString(tree)), Settings.class);
    } catch (ConfigException e) {
      throw secrets.redacted(e);
    }
  }

  private static ObjectNode tree(ConfigText text) {
    JsonNode tree = YAML.readTree(text.text());
    return tree instanceof ObjectNode object ? object : YAML.createObjectNode();
  }

  private static void checkKafka(ConfigText text, Map<String, Object> kafka) {
    List<Fault> faults = new ArrayList<>();
    kafka.forEach(
        (property, value) -> {
          if (!KafkaNames.isKnown(property)) {
            faults.add(
                new Fault(
                    text.lineOf(property),
                    "Kafka knows no property '" + property + "'",
                    "near are " + String.join(", ", KafkaNames.near(property))));
          } else if (value == null) {
            faults.add(
                new Fault(
                    text.lineOf(property), "kafka." + property + " has no value", "give it one"));
          } else if (value instanceof Map || value instanceof Collection) {
            faults.add(
                new Fault(
                    text.lineOf(property),
                    "kafka." + property + " has more than one value",
                    "write the property's full name, and several values with commas between"));
          }
        });
    if (!faults.isEmpty()) {
      throw new ConfigException(faults);
    }
  }

  /**
   * For what connects to an existing Kafka.
   *
   * @throws ConfigException when no broker is named
   */
  public static void requireKafka(Settings settings, Path file) {
    Object servers = settings.kafka().get("bootstrap.servers");
    if (servers == null || servers.toString().isBlank()) {
      throw ConfigException.at(
          file == null ? "settings" : file.toString(),
          "kafka.bootstrap.servers is missing",
          "add it under 'kafka:' in the file given by --settings, or set"
              + " BORDERWATCH_KAFKA_BOOTSTRAP_SERVERS");
    }
  }
}
