package org.borderwatch.deploy.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.borderwatch.alerts.backtest.Backtest;
import org.borderwatch.alerts.backtest.BacktestReport;
import org.borderwatch.alerts.backtest.IncidentLog;
import org.borderwatch.alerts.backtest.Labels;
import org.borderwatch.alerts.backtest.LogEntry;
import org.borderwatch.alerts.backtest.Printout;
import org.borderwatch.alerts.count.Weights;
import org.borderwatch.alerts.rule.RulesFile;
import org.borderwatch.alerts.simulation.Simulation;
import org.borderwatch.contracts.config.ConfigException;
import org.borderwatch.contracts.config.ConfigText;
import org.borderwatch.contracts.region.Region;
import org.borderwatch.contracts.region.RegionFiles;
import org.borderwatch.contracts.topic.Json;
import org.borderwatch.deploy.kafka.TopicReader;
import org.borderwatch.deploy.offline.Inputs;
import org.borderwatch.deploy.offline.Inputs.Input;
import org.borderwatch.deploy.settings.Settings;
import org.borderwatch.deploy.shell.Logging;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code borderwatch backtest}: what the rules would have told of a history. */
@Command(
    name = "backtest",
    mixinStandardHelpOptions = true,
    description = {
      "Runs the rules over a history: when each alert would have fired, why, and how late.",
      "The watch is the one of 'borderwatch alerts': the same history gives the same alerts with",
      "the same ids. Each record counts from its own timestamp; nothing later is known.",
      "In: NDJSON, a line {\"at\",\"id\",\"incident\"} (null for a withdrawal), {\"at\",\"feedId\",",
      "\"source\"}, or an incident alone, known from its updatedAt; without FILE, the topic",
      "incident-log. Where no source is recorded, all are assumed healthy.",
      "A line that is none of these is named and left out: exit 1."
    })
final class BacktestCommand implements Callable<Integer> {
  private final Terminal terminal;
  @Spec CommandSpec spec;
  @Mixin SettingsOption option;

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description = "NDJSON, also gzip; - is standard input.")
  List<String> files = List.of();

  @Option(
      names = "--rules",
      paramLabel = "FILE",
      description = "Rules; default: the settings' or the pack's.")
  Path rules;

  @Option(
      names = "--from",
      paramLabel = "TIME",
      description = "List alerts since then; what came before is known.")
  Instant from;

  @Option(
      names = "--to",
      paramLabel = "TIME",
      description = "Up to then; default: the last record.")
  Instant to;

  @Option(
      names = "--labels",
      paramLabel = "FILE",
      description = {
        "Times of escalation, to tell detection and false alerts: CSV district,from,to (days) or",
        "YAML with a list 'labels' of them."
      })
  Path labels;

  @Option(
      names = "--slack",
      paramLabel = "DURATION",
      defaultValue = "P1D",
      description =
          "So long after a labelled time an alert still belongs to it; default: ${DEFAULT-VALUE}.")
  Duration slack;

  @Option(names = "--calibrate", description = "Also try other thresholds: alerts a week at each.")
  boolean calibrate;

  @Option(names = "--json", description = "All as one JSON object.")
  boolean json;

  @Option(
      names = "--write",
      paramLabel = "FILE",
      description = "Keep the history that was read as NDJSON, for example that of the topic.")
  Path write;

  @Option(
      names = "--simulate",
      paramLabel = "SEED",
      description = {
        "In place of a history, an invented one of 86 districts with known bursts for labels; and",
        "how many of them other ways of detecting would find at one false alert a week."
      })
  Long seed;

  @Option(
      names = "--years",
      paramLabel = "N",
      defaultValue = "3",
      description = "Length of the invented history; default: ${DEFAULT-VALUE}.")
  int years;

  BacktestCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (from != null && to != null && !from.isBefore(to)) {
      throw new ParameterException(spec.commandLine(), "--from is not before --to");
    }
    if (seed != null && (!files.isEmpty() || labels != null || years < 1 || years > 10)) {
      throw new ParameterException(
          spec.commandLine(), "--simulate takes no FILE and no --labels, and 1 to 10 --years");
    }
    Logging.onlyWarningsOnConsole();
    Settings settings =
        files.isEmpty() && seed == null
            ? option.readWithKafka(terminal.environment())
            : option.read(terminal.environment());
    RegionFiles pack = settings.regionFiles();
    Region region = Region.read(pack);
    AtomicInteger faults = new AtomicInteger();
    Simulation simulation = seed == null ? null : Simulation.of(seed, years, region);
    IncidentLog log = simulation == null ? history(settings, faults) : simulation.log();
    if (write != null) {
      Files.write(write, log.entries().stream().map(IncidentLog::line).toList());
    }
    Path ruleFile = rules == null ? settings.alerts().rules() : rules;
    Backtest backtest =
        new Backtest(
            region,
            Weights.read(pack.get("weights.yaml")),
            RulesFile.read(ruleFile == null ? pack.get("rules.yaml") : text(ruleFile), region),
            settings.alerts().windows(),
            settings.alerts().blindAfterIntervals());
    BacktestReport.Question question =
        new BacktestReport.Question(
            from, to, simulation == null ? labels(region) : simulation.labels(), slack, calibrate);
    long began = System.nanoTime();
    BacktestReport report =
        BacktestReport.of(backtest, log, question, new Advance(terminal.err()))
            .orElseThrow(() -> new Refusal("the history holds no record up to its end"));
    double seconds = (System.nanoTime() - began) / 1e9;
    if (json) {
      terminal.out().println(new String(Json.write(report), StandardCharsets.UTF_8));
    } else {
      Printout.of(report, region.zone()).forEach(terminal.out()::println);
      if (simulation != null) {
        simulation.trials().forEach(terminal.out()::println);
      }
    }
    terminal
        .err()
        .printf(
            Locale.ROOT,
            "%d records in %.1f s%s%n",
            log.entries().size(),
            seconds,
            calibrate ? ", two runs" : "");
    return faults.get() == 0 ? 0 : 1;
  }

  private Labels labels(Region region) throws IOException {
    return labels == null ? Labels.NONE : Labels.read(text(labels), region);
  }

  private IncidentLog history(Settings settings, AtomicInteger faults) throws IOException {
    return IncidentLog.of(files.isEmpty() ? topic(settings) : entries(faults));
  }

  private List<LogEntry> entries(AtomicInteger faults) throws IOException {
    List<LogEntry> entries = new ArrayList<>();
    for (Input input : new Inputs(terminal.in()).of(files, name -> name.contains("json"))) {
      String text = new String(input.bytes(), StandardCharsets.UTF_8);
      entries.addAll(
          IncidentLog.read(
              input.name(),
              text,
              fault -> {
                faults.incrementAndGet();
                terminal.err().println(fault);
              }));
    }
    return entries;
  }

  private static List<LogEntry> topic(Settings settings) {
    List<LogEntry> entries = new ArrayList<>();
    TopicReader.readEach(
        settings.topics().incidentLog(),
        settings.kafka(),
        record ->
            entries.add(
                IncidentLog.version(
                    Instant.ofEpochMilli(record.timestamp()), record.key(), record.value())));
    return entries;
  }

  private static ConfigText text(Path file) throws IOException {
    if (!Files.isReadable(file)) {
      throw ConfigException.at(file.toString(), "cannot be read", "give a file that is there");
    }
    return new ConfigText(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
  }
}
