package org.borderwatch.alerts;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.streams.Topology;
import org.borderwatch.alerts.channel.Composer;
import org.borderwatch.alerts.channel.Receivers;
import org.borderwatch.alerts.count.Weights;
import org.borderwatch.alerts.deliver.Dispatcher;
import org.borderwatch.alerts.map.Shapes;
import org.borderwatch.alerts.map.Thumbnail;
import org.borderwatch.alerts.render.Templates;
import org.borderwatch.alerts.rule.Rule;
import org.borderwatch.alerts.rule.RulesFile;
import org.borderwatch.contracts.config.ConfigException;
import org.borderwatch.contracts.config.ConfigException.Fault;
import org.borderwatch.contracts.config.ConfigText;
import org.borderwatch.contracts.region.Region;
import org.borderwatch.contracts.region.RegionFiles;
import org.borderwatch.contracts.stage.Health;
import org.borderwatch.contracts.stage.Ledger;
import org.borderwatch.contracts.stage.Stage;
import org.borderwatch.contracts.streams.StreamsStage;
import org.borderwatch.contracts.topic.Topics;

/** Counts incidents and judges them by rules, in a topology, and delivers the alerts, beside it. */
public final class AlertsStage implements Stage {
  private final StreamsStage counting;
  private final Dispatcher delivery;

  private AlertsStage(StreamsStage counting, Dispatcher delivery) {
    this.counting = counting;
    this.delivery = delivery;
  }

  /**
   * Makes the stage; receivers of type {@code terminal} write to the standard output.
   *
   * @param files the region pack
   * @param kafka {@code bootstrap.servers} and any client property that is passed through
   * @throws ConfigException when the rules or the weights are wrong
   * @throws IllegalArgumentException when the secret of a receiver is missing
   */
  public static AlertsStage create(
      AlertsSettings settings,
      RegionFiles files,
      Topics topics,
      Map<String, Object> kafka,
      InstantSource clock,
      MeterRegistry registry) {
    return create(settings, files, topics, kafka, clock, registry, System.out);
  }

  /**
   * @param terminal where receivers of type {@code terminal} write
   */
  public static AlertsStage create(
      AlertsSettings settings,
      RegionFiles files,
      Topics topics,
      Map<String, Object> kafka,
      InstantSource clock,
      MeterRegistry registry,
      PrintStream terminal) {
    Region region = Region.read(files);
    List<Rule> rules = rules(settings, files, region);
    requireKnown(settings, region, rules);
    Ledger ledger = new Ledger();
    Topology topology =
        AlertsTopology.build(
            settings,
            region,
            rules,
            Weights.read(files.get("weights.yaml")),
            topics,
            clock,
            ledger,
            registry);
    StreamsStage counting =
        new StreamsStage(
            AlertsTopology.NAME, topology, settings.streams(), topics, kafka, ledger, registry);
    Dispatcher delivery =
        new Dispatcher(
            settings.receivers(),
            new Receivers(
                composer(settings, files, region), clock, settings.retry().timeout(), terminal),
            settings.retry(),
            settings.notifications(),
            region.zone(),
            topics,
            kafka,
            settings.streams().instanceId(),
            clock,
            ledger,
            registry);
    return new AlertsStage(counting, delivery);
  }

  /** A receiver that asks for what there is not would never be told, and nobody would notice. */
  private static void requireKnown(AlertsSettings settings, Region region, List<Rule> rules) {
    Set<String> ids = rules.stream().map(Rule::id).collect(Collectors.toSet());
    List<Fault> unknown =
        settings.receivers().stream()
            .flatMap(receiver -> receiver.unknown(region, ids).stream())
            .map(problem -> new Fault("alerts.receivers", problem, "mend its name"))
            .toList();
    if (!unknown.isEmpty()) {
      throw new ConfigException(unknown);
    }
  }

  /**
   * What writes to receivers.
   *
   * @throws ConfigException naming line and remedy of a template, or of the map, that is wrong
   */
  public static Composer composer(AlertsSettings settings, RegionFiles files, Region region) {
    return new Composer(
        region,
        settings.links(),
        Templates.read(settings.templates()),
        Shapes.read(files, region).map(Thumbnail::new).orElse(null));
  }

  /**
   * The rules in force: the desk's own file where the settings name one, or the region pack's.
   *
   * @throws ConfigException naming line and remedy of what is wrong
   */
  public static List<Rule> rules(AlertsSettings settings, RegionFiles files, Region region) {
    if (settings.rules() == null) {
      return RulesFile.read(files.get("rules.yaml"), region);
    }
    String name = settings.rules().toString();
    try {
      String text = Files.readString(settings.rules(), StandardCharsets.UTF_8);
      return RulesFile.read(new ConfigText(name, text), region);
    } catch (IOException e) {
      throw ConfigException.at(
          name, "the file of rules cannot be read", "check its name and its permissions");
    }
  }

  @Override
  public String name() {
    return AlertsTopology.NAME;
  }

  @Override
  public void start() {
    counting.start();
    delivery.start();
  }

  /** Ready when both halves are; dead when one is. */
  @Override
  public Health health() {
    Health count = counting.health();
    Health deliver = delivery.health();
    if (!count.live() || count.ready() && deliver.ready()) {
      return count;
    }
    return !deliver.live() || count.ready() ? deliver : count;
  }

  @Override
  public Ledger ledger() {
    return counting.ledger();
  }

  @Override
  public void close() {
    delivery.close();
    counting.close();
  }
}
