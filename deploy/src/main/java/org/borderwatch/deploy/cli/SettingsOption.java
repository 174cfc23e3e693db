package org.borderwatch.deploy.cli;

import java.nio.file.Path;
import java.util.Map;
import org.borderwatch.deploy.settings.Settings;
import org.borderwatch.deploy.settings.SettingsReader;
import picocli.CommandLine.Option;

/** The option {@code --settings}, the same for every command that has settings. */
final class SettingsOption {
  @Option(
      names = "--settings",
      paramLabel = "FILE",
      description = {
        "Settings in YAML; deploy/borderwatch.yaml names every key and its default.",
        "Variables BORDERWATCH_… override it."
      })
  Path file;

  Settings read(Map<String, String> environment) {
    return SettingsReader.read(file, environment);
  }

  /** For what connects to an existing Kafka. */
  Settings readWithKafka(Map<String, String> environment) {
    Settings settings = read(environment);
    SettingsReader.requireKafka(settings, file);
    return settings;
  }
}
