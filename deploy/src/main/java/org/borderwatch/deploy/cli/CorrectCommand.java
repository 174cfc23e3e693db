package org.borderwatch.deploy.cli;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.borderwatch.contracts.incident.Correction;
import org.borderwatch.contracts.incident.Incident;
import org.borderwatch.contracts.region.Region;
import org.borderwatch.deploy.correction.CorrectionDesk;
import org.borderwatch.deploy.correction.CorrectionTopic;
import org.borderwatch.deploy.correction.NotCorrectable;
import org.borderwatch.deploy.kafka.TopicReader;
import org.borderwatch.deploy.settings.Settings;
import org.borderwatch.deploy.shell.Clocks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code borderwatch correct}: a person's word against the machine's. */
@Command(
    name = "correct",
    mixinStandardHelpOptions = true,
    description = {
      "Corrects incidents. A correction is a record with author and reason; merging applies it,",
      "also to what is told later, and the board shows it. 'revert' takes it back."
    })
final class CorrectCommand implements Runnable {
  private static final String ID = "An id, or enough of its beginning.";

  private final Terminal terminal;
  @Spec CommandSpec spec;

  CorrectCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Who says so, and why: nothing is corrected without. */
  static final class Signature {
    @Option(names = "--author", required = true, paramLabel = "NAME", description = "Who corrects.")
    String author;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why.")
    String reason;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "dismiss, re-date, re-district, merge, split, revert or list?");
  }

  @Command(mixinStandardHelpOptions = true, description = "It is no incident, and shall not count.")
  void dismiss(
      @Mixin SettingsOption settings,
      @Mixin Signature signature,
      @Parameters(paramLabel = "INCIDENT", description = ID) String incident) {
    add(settings, signature, desk -> desk.dismiss(incident));
  }

  @Command(
      name = "re-date",
      mixinStandardHelpOptions = true,
      description = "It happened on another day.")
  void reDate(
      @Mixin SettingsOption settings,
      @Mixin Signature signature,
      @Parameters(paramLabel = "INCIDENT", description = ID) String incident,
      @Parameters(paramLabel = "DAY", description = "For example 2026-11-09, in the region's zone.")
          LocalDate day) {
    add(settings, signature, desk -> desk.reDate(incident, day));
  }

  @Command(
      name = "re-district",
      mixinStandardHelpOptions = true,
      description = "It happened in another district.")
  void reDistrict(
      @Mixin SettingsOption settings,
      @Mixin Signature signature,
      @Parameters(paramLabel = "INCIDENT", description = ID) String incident,
      @Parameters(paramLabel = "DISTRICT", description = "ISO 3166-2, for example AZ-LAC.")
          String district) {
    add(settings, signature, desk -> desk.reDistrict(incident, district));
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = {
        "Both tell one event. The day and place of INTO hold; where the two name different",
        "districts, the event stands in both: re-district one to make them one incident."
      })
  void merge(
      @Mixin SettingsOption settings,
      @Mixin Signature signature,
      @Parameters(paramLabel = "INCIDENT", description = ID) String incident,
      @Parameters(paramLabel = "INTO", description = ID) String into) {
    add(settings, signature, desk -> desk.merge(incident, into));
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = "What these articles tell of it is another event.")
  void split(
      @Mixin SettingsOption settings,
      @Mixin Signature signature,
      @Parameters(paramLabel = "INCIDENT", description = ID) String incident,
      @Parameters(
              paramLabel = "ARTICLE",
              arity = "1..*",
              description = "Article ids or addresses, as the incident lists them.")
          List<String> articles) {
    add(settings, signature, desk -> desk.split(incident, articles));
  }

  @Command(mixinStandardHelpOptions = true, description = "Takes a correction back.")
  void revert(
      @Mixin SettingsOption option,
      @Parameters(paramLabel = "CORRECTION", description = "Its id, as 'list' shows it.")
          String id) {
    Settings settings = option.readWithKafka(terminal.environment());
    CorrectionTopic topic = new CorrectionTopic(settings.topics(), settings.kafka());
    if (!topic.all().containsKey(id)) {
      throw new Refusal("no correction '" + id + "'; 'borderwatch correct list' shows them");
    }
    topic.takeBack(id, Clocks.of(settings.clock()).instant());
    terminal.out().println("took back " + id);
  }

  @Command(mixinStandardHelpOptions = true, description = "Lists the corrections that hold.")
  void list(@Mixin SettingsOption option) {
    Settings settings = option.readWithKafka(terminal.environment());
    new CorrectionTopic(settings.topics(), settings.kafka()).all().values().forEach(this::print);
  }

  private void add(
      SettingsOption option, Signature signature, Function<CorrectionDesk, Correction> what) {
    Settings settings = option.readWithKafka(terminal.environment());
    InstantSource clock = Clocks.of(settings.clock());
    Iterable<Incident> standing =
        TopicReader.latest(settings.topics().incidents(), settings.kafka()).values();
    CorrectionDesk desk =
        new CorrectionDesk(
            Region.read(settings.regionFiles()),
            standing,
            clock,
            signature.author,
            signature.reason);
    Correction correction;
    try {
      correction = what.apply(desk);
    } catch (NotCorrectable e) {
      throw new Refusal(e.getMessage());
    }
    new CorrectionTopic(settings.topics(), settings.kafka()).add(correction);
    print(correction);
    terminal
        .out()
        .println("enrich applies it within seconds; 'borderwatch correct revert' takes it back");
  }

  private void print(Correction correction) {
    String to =
        switch (correction.action()) {
          case DISMISS -> "";
          case RE_DATE -> " to " + correction.date();
          case RE_DISTRICT -> " from " + correction.district() + " to " + correction.toDistrict();
          case MERGE -> " into " + correction.into();
          case SPLIT -> " by " + correction.reports().size() + " reports";
        };
    terminal
        .out()
        .printf(
            "%s  %s  %s %s%s  by %s: %s%n",
            correction.id(),
            correction.at(),
            correction.action().word(),
            correction.incidentId(),
            to,
            correction.author(),
            correction.reason());
  }
}
