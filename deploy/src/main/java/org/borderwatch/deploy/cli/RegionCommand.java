package org.borderwatch.deploy.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.borderwatch.contracts.region.RegionFiles;
import org.borderwatch.deploy.offline.Inputs;
import org.borderwatch.deploy.offline.Inputs.Input;
import org.borderwatch.deploy.offline.TextCoding;
import org.borderwatch.deploy.offline.TextInput;
import org.borderwatch.deploy.pack.NotExportable;
import org.borderwatch.deploy.pack.PackCheck;
import org.borderwatch.deploy.pack.PackExport;
import org.borderwatch.deploy.pack.UnreadWords;
import org.borderwatch.deploy.settings.Settings;
import org.borderwatch.deploy.shell.Logging;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code borderwatch region}: for the author of a region pack. */
@Command(
    name = "region",
    mixinStandardHelpOptions = true,
    description = {
      "Helps the author of a region pack: 'export' to begin with one, 'check' to find its faults,",
      "'words' to see what it does not know of some texts yet."
    })
final class RegionCommand implements Runnable {
  private final Terminal terminal;
  @Spec CommandSpec spec;

  RegionCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "export, check or words?");
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = "Writes every file of the pack in force into a directory; overwrites none.")
  void export(
      @Mixin SettingsOption option,
      @Parameters(paramLabel = "DIR", description = "Made where it is absent.") Path directory) {
    Settings settings = option.read(terminal.environment());
    try {
      List<String> written = PackExport.write(settings.regionFiles(), directory);
      written.forEach(name -> terminal.out().println(directory.resolve(name)));
    } catch (NotExportable e) {
      throw new Refusal(e.getMessage());
    }
    terminal
        .out()
        .println("edit them, then run 'borderwatch region check --region ID " + directory + "'");
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = "Names each fault of a pack with file, line and remedy; exit 1 on one.")
  int check(
      @Mixin SettingsOption option,
      @Option(names = "--region", paramLabel = "ID", description = "Default: the settings'.")
          String region,
      @Parameters(
              arity = "0..1",
              paramLabel = "DIR",
              description = "The pack's directory; default: the settings'.")
          Path directory) {
    Settings settings = option.read(terminal.environment());
    RegionFiles files =
        new RegionFiles(
            region == null ? settings.region() : region,
            directory == null ? settings.regionPack() : directory);
    PackCheck.Result result = PackCheck.of(files, java.util.Optional.empty());
    result.faults().forEach(terminal.err()::println);
    result.told().forEach(terminal.out()::println);
    return result.faults().isEmpty() ? 0 : 1;
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = {
        "Lists what the pack does not know of some texts, by language, with the number of texts:",
        "names that may belong in the gazetteer; and words of sentences that name a place or a",
        "party, and in which no event was understood, that may belong in a lexicon."
      })
  void words(
      @Mixin SettingsOption option,
      @Option(names = "--most", paramLabel = "N", description = "Of each list; default: 40.")
          Integer most,
      @Parameters(
              arity = "0..*",
              paramLabel = "FILE",
              description = "Texts as 'borderwatch code' takes them; default: standard input.")
          List<String> names)
      throws IOException {
    Logging.onlyWarningsOnConsole();
    TextCoding coding = TextCoding.of(option.read(terminal.environment()).regionFiles());
    TextInput input = new TextInput(terminal.err()::println);
    UnreadWords unread = new UnreadWords();
    List<String> files = names == null || names.isEmpty() ? List.of("-") : names;
    for (Input each : new Inputs(terminal.in()).of(files, name -> true)) {
      input.read(each.name(), each.bytes()).forEach(text -> unread.add(coding.unread(text)));
    }
    int shown = most == null ? 40 : most;
    for (String language : unread.languages()) {
      print(language + " names", unread.names(language, shown));
      print(language + " words", unread.words(language, shown));
    }
    if (unread.withoutLexicon() > 0) {
      terminal.out().println("texts that no lexicon reads: " + unread.withoutLexicon());
    }
  }

  private void print(String title, List<UnreadWords.Told> told) {
    terminal.out().println(title);
    told.forEach(t -> terminal.out().printf("  %4d  %s%n", t.texts(), t.text()));
  }
}
