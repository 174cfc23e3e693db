package org.borderwatch.deploy.cli;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.borderwatch.contracts.alert.Delivery;
import org.borderwatch.contracts.alert.Delivery.Outcome;
import org.borderwatch.contracts.alert.Redrive;
import org.borderwatch.contracts.topic.Json;
import org.borderwatch.deploy.duty.Duty;
import org.borderwatch.deploy.kafka.TopicReader;
import org.borderwatch.deploy.kafka.TopicWriter;
import org.borderwatch.deploy.settings.Settings;
import org.borderwatch.deploy.shell.Clocks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code borderwatch deliveries}: what became of pushing alerts, and once more what failed. */
@Command(
    name = "deliveries",
    mixinStandardHelpOptions = true,
    description = "Says what became of pushing alerts, and has tried again what was given up.")
final class DeliveriesCommand implements Runnable {
  private static final String SOURCE = "borderwatch/deliveries";
  private static final String WHICH =
      "An alert's id, or enough of its beginning; or the key of one delivery,"
          + " ALERT|REVISION|RECEIVER.";

  private final Terminal terminal;
  @Spec CommandSpec spec;

  DeliveriesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "list, show or redrive?");
  }

  @Command(mixinStandardHelpOptions = true, description = "Lists deliveries, one a line.")
  void list(
      @Mixin SettingsOption option,
      @Option(names = "--receiver", paramLabel = "NAME", description = "Of this receiver alone.")
          String receiver,
      @Option(
              names = "--outcome",
              split = ",",
              paramLabel = "OUTCOME",
              description =
                  "Of ${COMPLETION-CANDIDATES}, these. Default: what has not arrived or been settled.")
          Set<Outcome> outcomes,
      @Option(names = "--json", description = "One JSON object a delivery.") boolean json) {
    Set<Outcome> wanted =
        outcomes == null ? Set.of(Outcome.PENDING, Outcome.HELD, Outcome.FAILED) : outcomes;
    Settings settings = option.readWithKafka(terminal.environment());
    TopicReader.latest(settings.topics().deliveries(), settings.kafka()).values().stream()
        .filter(d -> wanted.contains(d.outcome()))
        .filter(d -> receiver == null || d.receiver().equals(receiver))
        .forEach(d -> terminal.out().println(json ? json(d) : line(d)));
  }

  @Command(mixinStandardHelpOptions = true, description = "Shows every attempt.")
  void show(
      @Mixin SettingsOption option,
      @Parameters(paramLabel = "ALERT", description = WHICH) String which) {
    Settings settings = option.readWithKafka(terminal.environment());
    Duty duty = duty(settings);
    for (Delivery delivery : Refusal.where(() -> duty.deliveries(which))) {
      terminal.out().println(line(delivery));
      terminal.out().println("  key " + delivery.idempotencyKey());
      for (Delivery.Attempt attempt : delivery.attempts()) {
        terminal
            .out()
            .printf(
                "  %s  %s%s%n",
                attempt.at(),
                attempt.status() == 0 ? "" : attempt.status() + " ",
                attempt.detail());
      }
    }
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = {
        "Has tried again what was given up, with the same idempotency key, unless its receiver has",
        "been told a later revision since."
      })
  void redrive(
      @Mixin SettingsOption option,
      @Parameters(paramLabel = "ALERT", description = WHICH) String which,
      @Option(
              names = "--author",
              required = true,
              paramLabel = "NAME",
              description = "Who says so.")
          String author) {
    Settings settings = option.readWithKafka(terminal.environment());
    Instant now = Clocks.of(settings.clock()).instant();
    Duty duty = duty(settings);
    List<Redrive> wishes = Refusal.where(() -> duty.redrive(which, author, now));
    for (Redrive wish : wishes) {
      TopicWriter.write(
          settings.topics().silences(), settings.kafka(), SOURCE, wish.key(), wish, now);
      terminal.out().println("to be tried again: " + wish.delivery());
    }
  }

  private static Duty duty(Settings settings) {
    return new Duty(
        TopicReader.latest(settings.topics().alerts(), settings.kafka()).values(),
        TopicReader.latest(settings.topics().deliveries(), settings.kafka()));
  }

  private static String json(Delivery delivery) {
    return new String(Json.write(delivery), StandardCharsets.UTF_8);
  }

  private static String line(Delivery d) {
    StringBuilder line = new StringBuilder(d.key()).append("  ").append(d.outcome().word());
    int attempts = d.attempts().size();
    if (attempts > 0) {
      line.append(" after ").append(attempts).append(attempts == 1 ? " attempt" : " attempts");
    }
    if (d.because() != null) {
      line.append(", ").append(d.because());
    }
    if (d.nextAttemptAt() != null) {
      line.append(", next ").append(d.nextAttemptAt());
    }
    return line.append(d.possibleRepeat() ? ", possible repeat" : "").toString();
  }
}
