package org.borderwatch.deploy.shell;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Collection;
import org.borderwatch.contracts.stage.Ledger;
import org.borderwatch.contracts.stage.Stage;

/**
 * The process's meters, for Prometheus. Each step's ledger is {@code borderwatch_records_total}: in
 * = out + filtered (by reason) + dead_lettered.
 */
final class Meters implements AutoCloseable {
  static final String RECORDS = "borderwatch.records";
  static final String READY = "borderwatch.stage.ready";

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics garbageCollection = new JvmGcMetrics();

  Meters() {
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ClassLoaderMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    garbageCollection.bindTo(registry);
  }

  MeterRegistry registry() {
    return registry;
  }

  void watch(Stage stage) {
    Gauge.builder(READY, stage, s -> s.health().ready() ? 1 : 0)
        .description("1 when the stage does its work, 0 when it does not")
        .tag("stage", stage.name())
        .register(registry);
  }

  /** The meters in Prometheus' text format. Steps and reasons appear as they are first met. */
  String scrape(Collection<Stage> stages) {
    stages.forEach(
        stage -> stage.ledger().entries().forEach(e -> register(stage.name(), stage.ledger(), e)));
    return registry.scrape();
  }

  private void register(String stage, Ledger ledger, Ledger.Entry entry) {
    String step = entry.step();
    count(stage, ledger, step, "in", "");
    count(stage, ledger, step, "out", "");
    count(stage, ledger, step, "dead_lettered", "");
    entry.filtered().keySet().forEach(reason -> count(stage, ledger, step, "filtered", reason));
  }

  /** Registering a meter again is finding it. */
  private void count(String stage, Ledger ledger, String step, String outcome, String reason) {
    FunctionCounter.builder(RECORDS, ledger, l -> value(l, step, outcome, reason))
        .description("What went into a step, and what became of it, since the process started")
        .tags(Tags.of("stage", stage, "step", step, "outcome", outcome, "reason", reason))
        .register(registry);
  }

  private static double value(Ledger ledger, String step, String outcome, String reason) {
    return ledger.entries().stream()
        .filter(e -> e.step().equals(step))
        .mapToLong(
            e ->
                switch (outcome) {
                  case "in" -> e.in();
                  case "out" -> e.out();
                  case "dead_lettered" -> e.deadLettered();
                  default -> e.filtered().getOrDefault(reason, 0L);
                })
        .sum();
  }

  @Override
  public void close() {
    garbageCollection.close();
    registry.close();
  }
}
