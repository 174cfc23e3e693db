package org.borderwatch.alerts;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.borderwatch.alerts.count.Weights;
import org.borderwatch.alerts.rule.Rule;
import org.borderwatch.alerts.rule.RulesFile;
import org.borderwatch.alerts.watch.Progress;
import org.borderwatch.contracts.alert.Alert;
import org.borderwatch.contracts.alert.Escalation;
import org.borderwatch.contracts.feed.Source;
import org.borderwatch.contracts.incident.Incident;
import org.borderwatch.contracts.region.Region;
import org.borderwatch.contracts.region.RegionFiles;
import org.borderwatch.contracts.stage.Ledger;
import org.borderwatch.contracts.streams.StreamsStage;
import org.borderwatch.contracts.topic.Topic;
import org.borderwatch.contracts.topic.Topics;

/** The topology of the shipped region in a test driver, with a clock that is set by hand. */
public final class TopologyRun implements AutoCloseable {
  public static final Topics TOPICS = Topics.of("test.");
  static final RegionFiles FILES = RegionFiles.builtIn("am-az");
  public static final Region REGION = Region.read(FILES);
  public static final Weights WEIGHTS = Weights.read(FILES.get("weights.yaml"));
  public static final List<Rule> RULES = RulesFile.read(FILES.get("rules.yaml"), REGION);

  final Ledger ledger = new Ledger();
  final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final TopologyTestDriver driver;
  private final TestInputTopic<String, Incident> incidents;
  private final TestInputTopic<String, Source> sources;
  private final TestOutputTopic<String, Escalation> escalations;
  private final TestOutputTopic<String, Alert> alerts;
  private Instant clock;

  public TopologyRun(String clock) {
    this(AlertsSettings.defaults(), RULES, Instant.parse(clock));
  }

  public TopologyRun(AlertsSettings settings, List<Rule> rules, Instant clock) {
    this.clock = clock;
    Topology topology = topology(settings, rules);
    driver =
        new TopologyTestDriver(
            topology,
            StreamsStage.properties(
                "alerts",
                settings.streams(),
                TOPICS,
                Map.of("bootstrap.servers", "none:1"),
                ledger),
            clock);
    incidents = in(TOPICS.incidents());
    sources = in(TOPICS.sources());
    escalations = out(TOPICS.escalations());
    alerts = out(TOPICS.alerts());
  }

  private Topology topology(AlertsSettings settings, List<Rule> rules) {
    return AlertsTopology.build(
        settings, REGION, rules, WEIGHTS, TOPICS, () -> clock, ledger, registry);
  }

  /** Moves the clock, in one step, and lets the stage look until it sees that nothing came. */
  public TopologyRun at(String instant) {
    return at(Instant.parse(instant));
  }

  public TopologyRun at(Instant instant) {
    clock = instant;
    return look().look();
  }

  private void settle() {
    at(clock);
  }

  /** Lets the stage look at the clock once. */
  TopologyRun look() {
    driver.advanceWallClockTime(Duration.ofMillis(100));
    return this;
  }

  /** Pipes a version stamped with the clock. */
  public TopologyRun pipe(Incidents incident) {
    return pipe(incident.id(), incident.make(), clock);
  }

  public TopologyRun pipe(String id, Incident incident, Instant stamp) {
    incidents.pipeInput(id, incident, stamp);
    return this;
  }

  public TopologyRun withdraw(String id) {
    return pipe(id, (Incident) null, clock);
  }

  public TopologyRun pipe(Source source) {
    return pipe(source.feedId(), source, clock);
  }

  public TopologyRun pipe(String feedId, Source source, Instant stamp) {
    sources.pipeInput(feedId, source, stamp);
    return this;
  }

  /** What was told since the last call, with every moment judged. */
  public List<Alert> alerts() {
    settle();
    return told();
  }

  /** The alerts told since the last call. */
  List<Alert> told() {
    return alerts.readValuesToList();
  }

  /** What the store would tell after a restart. */
  Progress progress() {
    return driver.<String, Progress>getKeyValueStore("moments").get("progress");
  }

  public List<TestRecord<String, Alert>> alertRecords() {
    settle();
    return alerts.readRecordsToList();
  }

  /** What was told since the last call, with every moment judged. */
  public List<Escalation> escalations() {
    settle();
    return escalations.readValuesToList();
  }

  private <V> TestInputTopic<String, V> in(Topic<V> topic) {
    return driver.createInputTopic(
        topic.name(), topic.keys().serializer(), topic.values().serializer());
  }

  private <V> TestOutputTopic<String, V> out(Topic<V> topic) {
    return driver.createOutputTopic(
        topic.name(), topic.keys().deserializer(), topic.values().deserializer());
  }

  @Override
  public void close() {
    driver.close();
  }
}
