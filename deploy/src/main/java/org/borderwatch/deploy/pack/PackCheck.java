package org.borderwatch.deploy.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.borderwatch.alerts.AlertsSettings;
import org.borderwatch.alerts.count.Weights;
import org.borderwatch.alerts.map.Shapes;
import org.borderwatch.alerts.rule.RulesFile;
import org.borderwatch.contracts.config.ConfigException;
import org.borderwatch.contracts.config.ConfigException.Fault;
import org.borderwatch.contracts.config.ConfigText;
import org.borderwatch.contracts.feed.Feed;
import org.borderwatch.contracts.region.Region;
import org.borderwatch.contracts.region.RegionFiles;
import org.borderwatch.enrich.code.Coder;
import org.borderwatch.enrich.language.LanguageDetector;
import org.borderwatch.enrich.merge.MergeSettings;
import org.borderwatch.ingest.FeedsFile;

/** Reads every file of a region pack as its stage does, and gathers what is wrong. */
public final class PackCheck {
  private final RegionFiles files;
  private final List<Fault> faults = new ArrayList<>();
  private final List<String> told = new ArrayList<>();

  /**
   * What came of it.
   *
   * @param faults of all files; empty when the pack is right
   * @param told one line on each part that is right
   */
  public record Result(List<Fault> faults, List<String> told) {}

  private PackCheck(RegionFiles files) {
    this.files = files;
  }

  /**
   * @param rules rules that the settings name in place of the pack's, or empty
   */
  public static Result of(RegionFiles files, Optional<ConfigText> rules) {
    PackCheck check = new PackCheck(files);
    Optional<Region> region = check.part(() -> Region.read(files), Region::name);
    check
        .part(() -> FeedsFile.read(files.get("feeds.yaml")), f -> f.size() + " feeds")
        .ifPresent(feeds -> region.ifPresent(r -> check.districts(feeds, r)));
    check.part(() -> Weights.read(files.get("weights.yaml")), w -> "weights");
    region.ifPresent(
        r ->
            check.part(
                () -> RulesFile.read(rules.orElseGet(() -> files.get("rules.yaml")), r),
                rs -> rs.size() + " rules"));
    if (rules.isEmpty()) {
      region.flatMap(r -> RulesTest.find(files)).ifPresent(text -> check.expectations(text));
    }
    region.ifPresent(
        r ->
            check.part(
                () -> Shapes.read(files, r),
                s -> s.map(all -> all.outlines().size() + " shapes").orElse("no shapes, no map")));
    check.part(() -> MergeSettings.read(files), m -> "merging");
    check.part(() -> LanguageDetector.of(files), l -> "languages");
    if (region.isPresent()) {
      check.part(() -> Coder.of(files), c -> "gazetteer, lexicons and coding");
    }
    return new Result(List.copyOf(check.faults), List.copyOf(check.told));
  }

  private <T> Optional<T> part(
      Supplier<T> reading, java.util.function.Function<T, String> inWords) {
    try {
      T read = reading.get();
      told.add(inWords.apply(read));
      return Optional.of(read);
    } catch (ConfigException e) {
      faults.addAll(e.faults());
      return Optional.empty();
    }
  }

  private void expectations(ConfigText text) {
    part(
            () -> new RulesTest(files, Optional.empty(), AlertsSettings.defaults()).run(text),
            verdicts -> verdicts.size() + " tests of rules")
        .ifPresent(
            verdicts ->
                verdicts.stream()
                    .flatMap(verdict -> verdict.differences().stream())
                    .map(d -> new Fault(d.where(), d.what(), "run 'borderwatch rules test'"))
                    .forEach(faults::add));
  }

  private void districts(List<Feed> feeds, Region region) {
    ConfigText text = files.get("feeds.yaml");
    for (Feed feed : feeds) {
      for (String district : feed.districts()) {
        if (!region.districts().containsKey(district)) {
          faults.add(
              new Fault(
                  text.lineOf("id: " + feed.id()),
                  "feed '" + feed.id() + "' covers " + district + ", which districts.tsv has not",
                  "give a code of districts.tsv"));
        }
      }
    }
  }
}
