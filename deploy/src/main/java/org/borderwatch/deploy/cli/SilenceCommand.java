package org.borderwatch.deploy.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.borderwatch.alerts.AlertsStage;
import org.borderwatch.alerts.notify.Matching;
import org.borderwatch.alerts.notify.Said;
import org.borderwatch.contracts.alert.Alert;
import org.borderwatch.contracts.alert.Directive;
import org.borderwatch.contracts.alert.Silence;
import org.borderwatch.contracts.region.Region;
import org.borderwatch.deploy.duty.Silences;
import org.borderwatch.deploy.kafka.TopicReader;
import org.borderwatch.deploy.kafka.TopicWriter;
import org.borderwatch.deploy.settings.Settings;
import org.borderwatch.deploy.shell.Clocks;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code borderwatch silence}: alerts that match are not pushed for a time. */
@Command(
    name = "silence",
    mixinStandardHelpOptions = true,
    description = {
      "Keeps alerts that match from being pushed for a time. They still stand on their topic and on",
      "the board; what still fires when the silence ends is told then."
    })
final class SilenceCommand implements Runnable {
  private static final String SOURCE = "borderwatch/silence";
  private static final String MATCHERS =
      "FIELD=VALUE, with =, !=, =~ or !~ (a regular expression); all must hold. Fields: alert,"
          + " claimant, district, group, level, place, rule, scope, type.";

  private final Terminal terminal;
  @Spec CommandSpec spec;

  SilenceCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** When it ends: every silence does. */
  static final class End {
    @Option(names = "--for", paramLabel = "PT8H", description = "How long, from its start.")
    Duration length;

    @Option(
        names = "--until",
        paramLabel = "INSTANT",
        description = "For example 2026-11-22T18:00:00Z.")
    Instant until;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "add, list, expire or preview?");
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = "Adds one, and shows what it matches now.")
  void add(
      @Mixin SettingsOption option,
      @Parameters(paramLabel = "MATCHER", arity = "1..*", description = MATCHERS)
          List<String> matchers,
      @ArgGroup(multiplicity = "1") End end,
      @Option(names = "--from", paramLabel = "INSTANT", description = "Default: now.") Instant from,
      @Option(
              names = "--author",
              required = true,
              paramLabel = "NAME",
              description = "Who says so.")
          String author,
      @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why.")
          String reason) {
    Settings settings = option.readWithKafka(terminal.environment());
    Instant now = Clocks.of(settings.clock()).instant();
    Instant start = from == null ? now : from;
    Instant until = end.until == null ? start.plus(end.length) : end.until;
    Silence silence =
        Refusal.where(() -> silences(settings).make(matchers, start, until, author, reason, now));
    TopicWriter.write(
        settings.topics().silences(), settings.kafka(), SOURCE, silence.key(), silence, now);
    print(silence, now);
    preview(settings, silence.matchers());
  }

  @Command(mixinStandardHelpOptions = true, description = "Lists the silences that are not over.")
  void list(
      @Mixin SettingsOption option,
      @Option(names = "--all", description = "Those that are over too.") boolean all) {
    Settings settings = option.readWithKafka(terminal.environment());
    Instant now = Clocks.of(settings.clock()).instant();
    directives(settings).values().stream()
        .filter(Silence.class::isInstance)
        .map(Silence.class::cast)
        .filter(silence -> all || silence.endsAt().isAfter(now))
        .forEach(silence -> print(silence, now));
  }

  @Command(mixinStandardHelpOptions = true, description = "Ends a silence now.")
  void expire(
      @Mixin SettingsOption option,
      @Parameters(paramLabel = "SILENCE", description = "Its id, as 'list' shows it.") String id) {
    Settings settings = option.readWithKafka(terminal.environment());
    Instant now = Clocks.of(settings.clock()).instant();
    if (!(directives(settings).get(id) instanceof Silence silence)) {
      throw new Refusal("no silence '" + id + "'; 'borderwatch silence list' shows them");
    }
    Silence expired = Refusal.where(() -> Silences.expired(silence, now));
    TopicWriter.write(settings.topics().silences(), settings.kafka(), SOURCE, id, expired, now);
    terminal.out().println("expired " + id + "; what still fires is told within seconds");
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = "Shows which open alerts matchers speak of, and changes nothing.")
  void preview(
      @Mixin SettingsOption option,
      @Parameters(paramLabel = "MATCHER", arity = "1..*", description = MATCHERS)
          List<String> matchers) {
    Settings settings = option.readWithKafka(terminal.environment());
    preview(settings, Refusal.where(() -> silences(settings).read(matchers)));
  }

  private void preview(Settings settings, List<Silence.Matcher> matchers) {
    List<Alert> matching =
        Silences.preview(
            matchers, TopicReader.latest(settings.topics().alerts(), settings.kafka()).values());
    terminal.out().println("matches " + matching.size() + " of the alerts that are open now");
    matching.forEach(
        alert ->
            terminal
                .out()
                .printf(
                    "  %s  %s  %s  %s%n",
                    alert.id(), alert.level().word(), alert.rule(), alert.districtName()));
  }

  private static Silences silences(Settings settings) {
    Region region = Region.read(settings.regionFiles());
    return new Silences(
        region.districts().keySet(),
        AlertsStage.rules(settings.alerts(), settings.regionFiles(), region).stream()
            .map(rule -> rule.id())
            .toList());
  }

  private static Map<String, Directive> directives(Settings settings) {
    return TopicReader.latest(settings.topics().silences(), settings.kafka());
  }

  private void print(Silence silence, Instant now) {
    String state =
        Said.holds(silence, now) ? "holds" : now.isBefore(silence.startsAt()) ? "to come" : "over";
    terminal
        .out()
        .printf(
            "%s  %s  %s to %s  %s  by %s: %s%n",
            silence.id(),
            state,
            silence.startsAt(),
            silence.endsAt(),
            silence.matchers().stream().map(Matching::text).collect(Collectors.joining(" ")),
            silence.author(),
            silence.reason());
  }
}
