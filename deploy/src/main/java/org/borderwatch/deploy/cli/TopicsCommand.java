package org.borderwatch.deploy.cli;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.borderwatch.deploy.kafka.TopicAdmin;
import org.borderwatch.deploy.kafka.TopicFault;
import org.borderwatch.deploy.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code borderwatch topics}: what the stages need on a Kafka. It never removes anything. */
@Command(
    name = "topics",
    mixinStandardHelpOptions = true,
    description = "Creates, checks and describes the topics. Never removes anything.")
final class TopicsCommand implements Runnable {
  private final Terminal terminal;
  @Spec CommandSpec spec;

  TopicsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "create, check or describe?");
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = "Creates the topics that are missing, then checks all.")
  int create(
      @Mixin SettingsOption settings,
      @Option(
              names = "--replication-factor",
              paramLabel = "N",
              description = "Copies of each topic; default: the cluster's own default.")
          Short replicas) {
    return with(
        settings,
        admin -> {
          List<String> created = admin.createMissing(Optional.ofNullable(replicas));
          created.forEach(name -> terminal.out().println("created " + name));
          return report(admin.check());
        });
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = "Compares each topic with what the stages need; exit 1 on a difference.")
  int check(@Mixin SettingsOption settings) {
    return with(settings, admin -> report(admin.check()));
  }

  @Command(mixinStandardHelpOptions = true, description = "Shows the topics as they are.")
  int describe(@Mixin SettingsOption settings) {
    return with(
        settings,
        admin -> {
          new TreeMap<>(admin.found())
              .values()
              .forEach(
                  t ->
                      terminal
                          .out()
                          .printf(
                              "%-40s partitions %d  replicas %d  %s%n",
                              t.name(), t.partitions(), t.replicas(), t.config()));
          return 0;
        });
  }

  private int report(List<TopicFault> faults) {
    faults.forEach(terminal.err()::println);
    if (faults.isEmpty()) {
      terminal.out().println("all topics are as the stages need them");
    }
    return faults.isEmpty() ? 0 : 1;
  }

  private int with(SettingsOption option, ToIntFunction<TopicAdmin> action) {
    Settings settings = option.readWithKafka(terminal.environment());
    try (TopicAdmin admin = new TopicAdmin(settings.topics(), settings.kafka())) {
      return action.applyAsInt(admin);
    }
  }
}
