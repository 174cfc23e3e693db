package org.borderwatch.enrich.scrape;

import java.util.List;
import java.util.concurrent.TimeUnit;
import net.dankito.readability4j.Readability4J;
import org.borderwatch.contracts.region.RegionFiles;
import org.borderwatch.enrich.language.LanguageDetector;
import org.jsoup.Jsoup;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * All of {@link LabelledPages}, once an operation: the parse alone, the whole of scraping, and
 * Readability4J. What counts is the ratio of the three in one run.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ScrapeBenchmark {
  private static final String ADDRESS = "https://valley.example/2026/03/02/bridge";

  /** How many times the furniture around each text is repeated: news pages are mostly furniture. */
  @Param({"1", "30"})
  public int furniture;

  private List<String> pages;
  private Scraper scraper;

  @Setup
  public void read() {
    pages = LabelledPages.all().stream().map(page -> page.amid(furniture)).toList();
    scraper = new Scraper(LanguageDetector.of(RegionFiles.builtIn("am-az")));
  }

  @Benchmark
  public void parse(Blackhole sink) {
    pages.forEach(page -> sink.consume(Jsoup.parse(page, ADDRESS)));
  }

  @Benchmark
  public void scrape(Blackhole sink) {
    pages.forEach(page -> sink.consume(scraper.scrape(page, ADDRESS)));
  }

  @Benchmark
  public void readability4j(Blackhole sink) {
    pages.forEach(page -> sink.consume(read(page)));
  }

  /** It gives up on some pages that are mostly links, and is then done sooner. */
  private static Object read(String page) {
    try {
      return new Readability4J(ADDRESS, page).parse();
    } catch (IllegalStateException e) {
      return e;
    }
  }
}
