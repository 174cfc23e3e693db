package org.borderwatch.enrich.scrape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.dankito.readability4j.Readability4J;
import org.borderwatch.contracts.article.Verdict;
import org.borderwatch.contracts.region.RegionFiles;
import org.borderwatch.enrich.language.LanguageDetector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Our reading of pages whose text is known, beside that of Readability4J. */
class YardstickTest {
  private static final String ADDRESS = "https://courier.example/2026/03/02/story";
  private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

  private final Scraper scraper = new Scraper(LanguageDetector.of(RegionFiles.builtIn("am-az")));

  @ParameterizedTest(name = "{0}")
  @MethodSource("org.borderwatch.enrich.scrape.LabelledPages#all")
  void shouldReadTheTextOfEveryLayout(LabelledPages.Labelled page) {
    Scraped scraped = scraper.scrape(page.amid(1), ADDRESS);

    assertThat(scraped.verdict()).isEqualTo(Verdict.ARTICLE);
    assertThat(scraped.title()).isEqualTo(page.title());
    assertThat(f1(page.text(), scraped.text())).as(scraped.text()).isGreaterThan(0.9);
  }

  /** Also where furniture outweighs the text by far. */
  @ParameterizedTest(name = "furniture {0} times")
  @ValueSource(ints = {1, 8, 40})
  void shouldReadNoWorseThanReadability4J(int furniture) {
    double ours = 0;
    double theirs = 0;
    List<LabelledPages.Labelled> pages = LabelledPages.all();
    for (LabelledPages.Labelled page : pages) {
      String html = page.amid(furniture);
      ours += f1(page.text(), scraper.scrape(html, ADDRESS).text()) / pages.size();
      theirs += f1(page.text(), readability(html)) / pages.size();
    }

    assertThat(ours)
        .as("text F1; Readability4J has %.3f", theirs)
        .isGreaterThanOrEqualTo(theirs)
        .isGreaterThan(0.95);
  }

  /** It gives up on some pages that are mostly links. */
  private static String readability(String html) {
    try {
      String read = new Readability4J(ADDRESS, html).parse().getTextContent();
      return read == null ? "" : read;
    } catch (IllegalStateException e) {
      return "";
    }
  }

  @Test
  void shouldMeasureByRunsOfFourWords() {
    assertThat(f1("a b c d e", "a b c d e")).isEqualTo(1);
    assertThat(f1("a b c d e", "x a b c d")).isEqualTo(0.5);
    assertThat(f1("a b c d", "w x y z")).isZero();
  }

  /** The harmonic mean of precision and recall of runs of four words, as multisets. */
  private static double f1(String right, String read) {
    Map<List<String>, Integer> expected = runs(right);
    Map<List<String>, Integer> found = runs(read);
    double both = 0;
    for (Map.Entry<List<String>, Integer> run : expected.entrySet()) {
      both += Math.min(run.getValue(), found.getOrDefault(run.getKey(), 0));
    }
    return 2 * both / (size(expected) + size(found));
  }

  private static int size(Map<List<String>, Integer> runs) {
    return runs.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static Map<List<String>, Integer> runs(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    Map<List<String>, Integer> runs = new HashMap<>();
    for (int i = 0; i + 4 <= words.size(); i++) {
      runs.merge(List.copyOf(words.subList(i, i + 4)), 1, Integer::sum);
    }
    return runs;
  }
}
