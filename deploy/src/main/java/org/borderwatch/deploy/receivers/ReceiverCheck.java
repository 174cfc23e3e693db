package org.borderwatch.deploy.receivers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.borderwatch.alerts.AlertsSettings;
import org.borderwatch.alerts.AlertsStage;
import org.borderwatch.alerts.channel.Composer;
import org.borderwatch.alerts.channel.Receivers;
import org.borderwatch.alerts.receiver.ReceiverSettings;
import org.borderwatch.alerts.rule.Rule;
import org.borderwatch.contracts.config.ConfigException;
import org.borderwatch.contracts.config.ConfigException.Fault;
import org.borderwatch.contracts.config.ConfigText;
import org.borderwatch.contracts.region.Region;
import org.borderwatch.contracts.region.RegionFiles;

/** Looks at receivers and templates as the stage does, and sends nothing. */
public final class ReceiverCheck {
  private ReceiverCheck() {}

  /**
   * What is wrong with them.
   *
   * @param file the settings file, for the faults' place, or null
   * @throws ConfigException when the region or its rules are wrong
   */
  public static List<Fault> faults(AlertsSettings settings, RegionFiles files, Path file) {
    ConfigText text = text(file);
    Region region = Region.read(files);
    Set<String> rules =
        AlertsStage.rules(settings, files, region).stream()
            .map(Rule::id)
            .collect(Collectors.toSet());
    List<Fault> faults = new ArrayList<>();
    for (ReceiverSettings receiver : settings.receivers()) {
      for (String unknown : receiver.unknown(region, rules)) {
        faults.add(new Fault(where(text, receiver), unknown, "mend alerts.receivers there"));
      }
    }
    try {
      Composer composer = AlertsStage.composer(settings, files, region);
      faults.addAll(composer.faults());
      Receivers receivers =
          new Receivers(composer, () -> Instant.EPOCH, settings.retry().timeout(), System.out);
      settings
          .receivers()
          .forEach(receiver -> make(receivers, receiver, where(text, receiver), faults));
    } catch (ConfigException e) {
      faults.addAll(e.faults());
    }
    return faults;
  }

  private static ConfigText text(Path file) {
    try {
      return new ConfigText(
          file == null ? "settings" : file.toString(),
          file == null ? "" : Files.readString(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      // It was read a moment ago; its line is no more than a help.
      return new ConfigText(file.toString(), "");
    }
  }

  private static String where(ConfigText text, ReceiverSettings receiver) {
    return text.lineOf("name: " + receiver.name());
  }

  private static void make(
      Receivers receivers, ReceiverSettings receiver, String where, List<Fault> faults) {
    try {
      receivers.make(receiver).close();
    } catch (IllegalArgumentException e) {
      String[] parts = e.getMessage().split("; ", 2);
      faults.add(new Fault(where, parts[0], parts.length > 1 ? parts[1] : "mend it"));
    }
  }
}
