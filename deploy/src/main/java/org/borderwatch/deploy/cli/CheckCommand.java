package org.borderwatch.deploy.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.borderwatch.contracts.config.ConfigException;
import org.borderwatch.contracts.config.ConfigException.Fault;
import org.borderwatch.contracts.config.ConfigText;
import org.borderwatch.contracts.region.Region;
import org.borderwatch.contracts.region.RegionFiles;
import org.borderwatch.deploy.pack.PackCheck;
import org.borderwatch.deploy.receivers.ReceiverCheck;
import org.borderwatch.deploy.receivers.Route;
import org.borderwatch.deploy.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code borderwatch check}: everything a person writes, before anything runs on it. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Validates the settings and the region pack.",
      "That is feeds, districts, shapes, rules, weights, gazetteer, lexicons and merging; and the",
      "receivers with their secrets and templates, each tried with messages of every kind. Each",
      "fault comes with file, line and remedy; exit 1 when there is one."
    })
final class CheckCommand implements Callable<Integer> {
  private final Terminal terminal;
  @Mixin SettingsOption option;

  @Option(
      names = "--region-pack",
      paramLabel = "DIR",
      description = "A directory whose files come before the built-in pack's.")
  Path pack;

  @Option(
      names = "--route",
      paramLabel = "ALERT",
      description = {
        "Shows which receivers an alert would reach, and why not the others. A file with an alert",
        "as it stands on the topic, or level=critical,district=XX-ABC,rule=day-score."
      })
  String route;

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<Fault> faults = new ArrayList<>();
    List<String> told = new ArrayList<>();
    Settings settings = Settings.defaults();
    try {
      settings = option.read(terminal.environment());
      told.add(option.file == null ? "settings: the defaults" : "settings: " + option.file);
    } catch (ConfigException e) {
      faults.addAll(e.faults());
    }
    Path directory = pack == null ? settings.regionPack() : pack;
    if (directory != null && !Files.isDirectory(directory)) {
      faults.add(
          new Fault(
              directory.toString(), "is no directory", "give the directory of a region pack"));
    } else {
      RegionFiles files = new RegionFiles(settings.region(), directory);
      PackCheck.Result result = PackCheck.of(files, rules(settings));
      faults.addAll(result.faults());
      result.told().forEach(line -> told.add("region " + line));
      if (faults.isEmpty()) {
        faults.addAll(ReceiverCheck.faults(settings.alerts(), files, option.file));
        told.add(settings.alerts().receivers().size() + " receivers, with their templates");
      }
      if (faults.isEmpty() && route != null) {
        Route.of(route, Region.read(files)).lines(settings.alerts().receivers()).forEach(told::add);
      }
    }
    faults.forEach(terminal.err()::println);
    if (faults.isEmpty()) {
      told.forEach(terminal.out()::println);
      terminal.out().println("all is as it should be");
    }
    return faults.isEmpty() ? 0 : 1;
  }

  private static Optional<ConfigText> rules(Settings settings) {
    Path file = settings.alerts().rules();
    if (file == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new ConfigText(file.toString(), Files.readString(file, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the rules in " + file, e);
    }
  }
}
