package org.borderwatch.deploy.receivers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.common.errors.SerializationException;
import org.borderwatch.alerts.message.Samples;
import org.borderwatch.alerts.receiver.ReceiverSettings;
import org.borderwatch.contracts.alert.Alert;
import org.borderwatch.contracts.alert.Level;
import org.borderwatch.contracts.config.ConfigException;
import org.borderwatch.contracts.region.Region;
import org.borderwatch.contracts.topic.Json;

/** Whom an alert would reach, and why not the others: by what their settings ask of it. */
public final class Route {
  private static final List<String> KEYS = List.of("level", "district", "rule");

  private final Alert alert;

  private Route(Alert alert) {
    this.alert = alert;
  }

  /**
   * @param text a file with an alert as it stands on the topic, or {@code
   *     level=critical,district=XX-ABC,rule=day-score}
   * @throws ConfigException naming what is wrong with it
   */
  public static Route of(String text, Region region) {
    return new Route(text.contains("=") ? described(text, region) : read(Path.of(text)));
  }

  private static Alert read(Path file) {
    try {
      return Json.read(Files.readAllBytes(file), Alert.class);
    } catch (IOException e) {
      throw ConfigException.at(
          file.toString(), "the alert cannot be read", "give a file, or level=…,district=…");
    } catch (SerializationException e) {
      throw ConfigException.at(
          file.toString(), e.getMessage(), "give an alert as it stands on the topic");
    }
  }

  private static Alert described(String text, Region region) {
    Map<String, String> given = new LinkedHashMap<>();
    for (String part : text.split(",")) {
      String[] pair = part.split("=", 2);
      if (pair.length < 2 || !KEYS.contains(pair[0].strip())) {
        throw wrong("'" + part + "' is none of " + String.join("=, ", KEYS) + "=");
      }
      given.put(pair[0].strip(), pair[1].strip());
    }
    String district = given.get("district");
    if (!region.districts().containsKey(district)) {
      throw wrong("the region has no district " + district);
    }
    String rule = given.getOrDefault("rule", "any");
    return new Samples(region, Instant.EPOCH).like(level(given.get("level")), district, rule);
  }

  private static Level level(String word) {
    try {
      Level level = word == null ? Level.CRITICAL : Level.valueOf(word.toUpperCase(Locale.ROOT));
      if (level != Level.NORMAL) {
        return level;
      }
    } catch (IllegalArgumentException e) {
      // Told below.
    }
    throw wrong("'" + word + "' is no level of an open alert");
  }

  private static ConfigException wrong(String problem) {
    return ConfigException.at(
        "--route", problem, "give level=watch|elevated|critical,district=CODE,rule=ID");
  }

  /** One line for each receiver. */
  public List<String> lines(List<ReceiverSettings> receivers) {
    return receivers.stream().map(this::line).toList();
  }

  private String line(ReceiverSettings receiver) {
    List<String> unmet = receiver.unmet(alert);
    return "%s (%s): %s"
        .formatted(
            receiver.name(),
            receiver.type(),
            unmet.isEmpty() ? "is told" : "is not told: " + String.join("; ", unmet));
  }
}
