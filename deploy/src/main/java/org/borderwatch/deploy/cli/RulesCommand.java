package org.borderwatch.deploy.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.borderwatch.alerts.expect.Verdict;
import org.borderwatch.contracts.config.ConfigException;
import org.borderwatch.contracts.config.ConfigText;
import org.borderwatch.deploy.pack.RulesTest;
import org.borderwatch.deploy.settings.Settings;
import org.borderwatch.deploy.shell.Logging;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code borderwatch rules}: for the author of rules. */
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    description = "Helps the author of rules: 'test' runs files of expectations.")
final class RulesCommand implements Runnable {
  private final Terminal terminal;
  @Spec CommandSpec spec;

  RulesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "test?");
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = {
        "Runs files of expectations: invented incidents, and the alerts that are to be open at",
        "some times. Shows each difference with file and line; exit 1 when there is one.",
        "deploy/guides/region-pack.md shows the format; the packs' rules-test.yaml are examples."
      })
  int test(
      @Mixin SettingsOption option,
      @Option(
              names = "--rules",
              paramLabel = "FILE",
              description = "Rules for files that name none; default: the settings' or the pack's.")
          Path rules,
      @Parameters(
              arity = "0..*",
              paramLabel = "FILE",
              description = "Expectations in YAML; default: the pack's rules-test.yaml.")
          List<Path> files)
      throws IOException {
    Logging.onlyWarningsOnConsole();
    Settings settings = option.read(terminal.environment());
    Path own = rules == null ? settings.alerts().rules() : rules;
    RulesTest test =
        new RulesTest(
            settings.regionFiles(),
            own == null ? Optional.empty() : Optional.of(text(own)),
            settings.alerts());
    int run = 0;
    int failed = 0;
    for (ConfigText text : texts(settings, files)) {
      for (Verdict verdict : test.run(text)) {
        run++;
        failed += verdict.holds() ? 0 : 1;
        verdict.differences().forEach(d -> d.lines().forEach(terminal.out()::println));
      }
    }
    terminal.out().printf("%d tests, %d failed%n", run, failed);
    return failed == 0 ? 0 : 1;
  }

  private static List<ConfigText> texts(Settings settings, List<Path> files) throws IOException {
    if (files == null || files.isEmpty()) {
      return List.of(
          RulesTest.find(settings.regionFiles())
              .orElseThrow(
                  () ->
                      new Refusal(
                          "the pack's rules have no "
                              + RulesTest.FILE
                              + " beside them; give a FILE")));
    }
    List<ConfigText> texts = new ArrayList<>();
    for (Path file : files) {
      texts.add(text(file));
    }
    return texts;
  }

  private static ConfigText text(Path file) throws IOException {
    if (!Files.isReadable(file)) {
      throw ConfigException.at(file.toString(), "cannot be read", "give a file that is there");
    }
    return new ConfigText(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
  }
}
