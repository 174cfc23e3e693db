package org.borderwatch.deploy.settings;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.borderwatch.alerts.AlertsSettings;
import org.borderwatch.alerts.board.BoardSettings;
import org.borderwatch.contracts.config.ConfigText;
import org.borderwatch.contracts.config.Yaml;
import org.borderwatch.contracts.region.RegionFiles;
import org.borderwatch.contracts.topic.Topics;
import org.borderwatch.enrich.EnrichSettings;
import org.borderwatch.ingest.IngestSettings;

/**
 * Everything a process can be told. Each key and its default stands in {@code
 * deploy/borderwatch.yaml}.
 *
 * @param region the region pack's name
 * @param regionPack a directory whose files come before the built-in ones, or null
 * @param topicPrefix what the names of topics and consumer groups begin with; default {@code
 *     borderwatch.<region>.}
 * @param kafka client properties, passed to every client
 * @param http where metrics and health are served
 * @param clock {@code system}, or {@code file:PATH} for the stepped clock of a demo
 */
public record Settings(
    String region,
    Path regionPack,
    String topicPrefix,
    Map<String, Object> kafka,
    HttpSettings http,
    String clock,
    IngestSettings ingest,
    EnrichSettings enrich,
    AlertsSettings alerts,
    BoardSettings board) {

  public Settings {
    region = region == null ? "am-az" : region;
    topicPrefix = topicPrefix == null ? "borderwatch." + region + "." : topicPrefix;
    kafka = kafka == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(kafka));
    http = http == null ? new HttpSettings(null, null) : http;
    clock = clock == null ? "system" : clock;
    ingest = ingest == null ? nothingSaid(IngestSettings.class) : ingest;
    enrich = enrich == null ? nothingSaid(EnrichSettings.class) : enrich;
    alerts = alerts == null ? nothingSaid(AlertsSettings.class) : alerts;
    board = board == null ? nothingSaid(BoardSettings.class) : board;
  }

  /** What holds when nothing is said. */
  public static Settings defaults() {
    return nothingSaid(Settings.class);
  }

  private static <T> T nothingSaid(Class<T> type) {
    return Yaml.read(new ConfigText("defaults", "{}"), type);
  }

  public RegionFiles regionFiles() {
    return new RegionFiles(region, regionPack);
  }

  public Topics topics() {
    return Topics.of(topicPrefix);
  }

  /** The same, on another Kafka. */
  public Settings withBootstrapServers(String servers) {
    Map<String, Object> changed = new LinkedHashMap<>(kafka);
    changed.put("bootstrap.servers", servers);
    return new Settings(
        region, regionPack, topicPrefix, changed, http, clock, ingest, enrich, alerts, board);
  }

  /** Client properties can hold credentials, so only their names are told. */
  @Override
  public String toString() {
    return "Settings[region="
        + region
        + ", topicPrefix="
        + topicPrefix
        + ", kafka="
        + kafka.keySet()
        + "]";
  }
}
