package org.borderwatch.deploy.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.borderwatch.contracts.config.ConfigText;
import org.borderwatch.contracts.config.Yaml;
import org.borderwatch.contracts.topic.Json;
import org.borderwatch.deploy.newsroom.Newsroom;
import org.borderwatch.deploy.settings.Settings;

/**
 * The settings with which the stages read a newsroom: those of production, but for what is here.
 */
public final class DemoSettings {
  /** The receiver that the newsroom is. */
  public static final String DESK = "desk";

  /** The receiver that the terminal is. */
  public static final String TERMINAL = "terminal";

  /** A step of the clock is half a day, during which no source can be heard of. */
  private static final int BLIND_AFTER_INTERVALS = 200;

  private static final String INTERVAL = "PT15M";

  private DemoSettings() {}

  /**
   * A settings file.
   *
   * @param dir for state, and the secret of the webhook
   * @param clock as in a settings file: {@code system} or {@code file:PATH}
   * @param boardPort 0 for a free one
   * @param terminal whether alerts are written to standard output
   */
  public static String text(
      Newsroom newsroom,
      String bootstrapServers,
      Path dir,
      String clock,
      int boardPort,
      boolean terminal) {
    Map<String, Object> settings = new TreeMap<>();
    settings.put("kafka", Map.of("bootstrap.servers", bootstrapServers));
    settings.put("http", Map.of("port", 0));
    settings.put("clock", clock);
    settings.put(
        "ingest",
        Map.of(
            "hosts",
            newsroom.hosts(),
            "allowPrivateAddresses",
            true,
            // One interval for all: between steps of half a day there is no rate to learn.
            "minPollInterval",
            INTERVAL,
            "pollInterval",
            INTERVAL,
            "quietPollInterval",
            INTERVAL,
            "hostSpacing",
            "PT0S",
            "contact",
            "demo@borderwatch.example"));
    Map<String, Object> streams = Map.of("stateDir", dir.resolve("state").toString());
    settings.put("enrich", Map.of("streams", streams));
    settings.put(
        "alerts",
        Map.of(
            "streams",
            streams,
            "blindAfterIntervals",
            BLIND_AFTER_INTERVALS,
            "notifications",
            notifications(),
            "receivers",
            receivers(newsroom, dir, terminal)));
    settings.put("board", Map.of("port", boardPort, "blindAfterIntervals", BLIND_AFTER_INTERVALS));
    return Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(settings);
  }

  /** The same, read. */
  public static Settings read(String text) {
    return Yaml.read(new ConfigText("the demo's settings", text), Settings.class);
  }

  /**
   * A step of the clock is half a day: what waits a minute, or is repeated daily, would mislead.
   */
  private static Map<String, Object> notifications() {
    return Map.of("repeat", "PT0S", "group", Map.of("interval", "PT0S"));
  }

  private static List<Map<String, Object>> receivers(
      Newsroom newsroom, Path dir, boolean terminal) {
    List<Map<String, Object>> receivers = new ArrayList<>();
    if (terminal) {
      receivers.add(Map.of("name", TERMINAL, "type", "terminal"));
    }
    receivers.add(
        Map.of(
            "name",
            DESK,
            "type",
            "webhook",
            "url",
            newsroom.webhookUrl(),
            "secretFile",
            secret(newsroom, dir).toString(),
            "allowPrivateAddresses",
            true));
    return receivers;
  }

  private static Path secret(Newsroom newsroom, Path dir) {
    try {
      return Files.writeString(dir.resolve("desk.secret"), newsroom.webhookSecret());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the desk's secret into " + dir, e);
    }
  }
}
