package org.borderwatch.deploy.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.borderwatch.alerts.AlertsSettings;
import org.borderwatch.alerts.backtest.Backtest;
import org.borderwatch.alerts.count.Weights;
import org.borderwatch.alerts.expect.Examination;
import org.borderwatch.alerts.expect.Expectations;
import org.borderwatch.alerts.expect.Verdict;
import org.borderwatch.alerts.rule.RulesFile;
import org.borderwatch.contracts.config.ConfigException;
import org.borderwatch.contracts.config.ConfigText;
import org.borderwatch.contracts.region.Region;
import org.borderwatch.contracts.region.RegionFiles;

/**
 * Runs a file of expectations against the rules it is about.
 *
 * @param files of the region pack
 * @param rules in place of the pack's, or empty
 * @param settings of the stage: its windows
 */
public record RulesTest(RegionFiles files, Optional<ConfigText> rules, AlertsSettings settings) {
  /** The name of a pack's own file of expectations. */
  public static final String FILE = "rules-test.yaml";

  /**
   * The pack's own expectations, where they are about the rules in force: a directory that brings
   * other rules brings its own expectations, or none.
   */
  public static Optional<ConfigText> find(RegionFiles files) {
    Optional<ConfigText> found = files.find(FILE);
    Optional<ConfigText> about = files.find("rules.yaml");
    return found.isPresent() && about.isPresent() && folder(found.get()).equals(folder(about.get()))
        ? found
        : Optional.empty();
  }

  /**
   * @throws ConfigException when the expectations or the rules cannot be read
   */
  public List<Verdict> run(ConfigText text) {
    Region region = Region.read(files);
    Expectations expectations = Expectations.read(text, region);
    ConfigText about =
        expectations.rules() == null
            ? rules.orElseGet(() -> files.get("rules.yaml"))
            : beside(text, expectations.rules());
    Backtest backtest =
        new Backtest(
            region,
            Weights.read(files.get("weights.yaml")),
            RulesFile.read(about, region),
            settings.windows(),
            settings.blindAfterIntervals());
    return new Examination(text, backtest).of(expectations);
  }

  private static ConfigText beside(ConfigText text, String name) {
    Path file = Path.of(text.source()).resolveSibling(name);
    if (!Files.isReadable(file)) {
      throw ConfigException.at(
          text.lineOf("rules:"), file + " cannot be read", "name a file beside this one");
    }
    try {
      return new ConfigText(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static String folder(ConfigText text) {
    return text.source().replaceFirst("[^/\\\\]*$", "");
  }
}
