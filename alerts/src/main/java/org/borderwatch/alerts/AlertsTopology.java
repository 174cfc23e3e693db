package org.borderwatch.alerts;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.List;
import org.apache.kafka.streams.Topology;
import org.borderwatch.alerts.count.Weights;
import org.borderwatch.alerts.rule.Rule;
import org.borderwatch.contracts.region.Region;
import org.borderwatch.contracts.stage.Ledger;
import org.borderwatch.contracts.topic.Topic;
import org.borderwatch.contracts.topic.Topics;

/** {@code incidents → count → escalations, alerts}, with the health of {@code sources} beside. */
public final class AlertsTopology {
  /** The application's name, and the stage's. */
  static final String NAME = "alerts";

  private AlertsTopology() {}

  /**
   * @param rules read from the region pack or the desk's own file
   * @param weights of the region pack
   * @param clock up to which ticks are judged
   * @param ledger takes the step {@code count}
   */
  public static Topology build(
      AlertsSettings settings,
      Region region,
      List<Rule> rules,
      Weights weights,
      Topics topics,
      InstantSource clock,
      Ledger ledger,
      MeterRegistry registry) {
    Meters meters = new Meters(registry, clock);
    Topology topology = new Topology();
    source(topology, "incidents", topics.incidents());
    source(topology, "sources", topics.sources());
    topology.addProcessor(
        CountProcessor.NAME,
        CountProcessor.supplier(settings, region, rules, weights, topics, clock, ledger, meters),
        "incidents",
        "sources");
    sink(topology, CountProcessor.ESCALATIONS, topics.escalations());
    sink(topology, CountProcessor.ALERTS, topics.alerts());
    return topology;
  }

  private static <V> void source(Topology topology, String name, Topic<V> topic) {
    topology.addSource(
        name, topic.keys().deserializer(), topic.values().deserializer(), topic.name());
  }

  private static <V> void sink(Topology topology, String name, Topic<V> topic) {
    topology.addSink(
        name,
        topic.name(),
        topic.keys().serializer(),
        topic.values().serializer(),
        CountProcessor.NAME);
  }
}
