package org.borderwatch.enrich;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.streams.Topology;
import org.borderwatch.contracts.config.ConfigException;
import org.borderwatch.contracts.region.Region;
import org.borderwatch.contracts.region.RegionFiles;
import org.borderwatch.contracts.stage.Ledger;
import org.borderwatch.contracts.stage.Stage;
import org.borderwatch.contracts.streams.StreamsStage;
import org.borderwatch.contracts.topic.Topics;
import org.borderwatch.enrich.code.Coder;
import org.borderwatch.enrich.language.LanguageDetector;
import org.borderwatch.enrich.merge.MergeSettings;
import org.borderwatch.enrich.merge.Merging;
import org.borderwatch.enrich.scrape.Scraper;

/** The stage {@code enrich}: the topology with the rules of a region pack. */
public final class EnrichStage {
  private EnrichStage() {}

  /**
   * @param kafka {@code bootstrap.servers} and any client property that is passed through
   * @throws ConfigException when a file of the region pack is missing or wrong
   */
  public static Stage create(
      EnrichSettings settings,
      RegionFiles files,
      Topics topics,
      Map<String, Object> kafka,
      MeterRegistry registry) {
    Ledger ledger = new Ledger();
    return new StreamsStage(
        EnrichTopology.NAME,
        topology(settings, files, topics, ledger, registry),
        settings.streams(),
        topics,
        kafka,
        ledger,
        registry);
  }

  /** The topology with the rules of the region pack. */
  static Topology topology(
      EnrichSettings settings,
      RegionFiles files,
      Topics topics,
      Ledger ledger,
      MeterRegistry registry) {
    Region region = Region.read(files);
    MergeSettings merging = MergeSettings.read(files);
    if (settings.closeAfter().compareTo(Duration.ofDays(merging.joinDays())) < 0) {
      throw ConfigException.at(
          "enrich.closeAfter",
          settings.closeAfter() + " is shorter than the region pack's joinDays",
          "give P" + merging.joinDays() + "D or more");
    }
    return EnrichTopology.build(
        settings,
        region,
        new Scraper(LanguageDetector.of(files)),
        Coder.of(files),
        Merging.of(region, merging),
        topics,
        ledger,
        registry);
  }
}
