package org.borderwatch.enrich.scrape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.borderwatch.contracts.region.RegionFiles;
import org.borderwatch.enrich.language.LanguageDetector;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.junit.jupiter.api.Test;

/**
 * Pages as publishers set them, broken in every way that servers, editors and templates break them.
 */
class MutatedPagesTest {
  private static final int SEEDS = Integer.getInteger("borderwatch.seeds", 300);
  private static final String JUNK =
      "\0\ufffd\ud83d<>\"'&#x0;&#xFFFFFF;&nosuch;]]>-->\u202e\u2028\ufeff";

  private final Scraper scraper = new Scraper(LanguageDetector.of(RegionFiles.builtIn("am-az")));
  private final List<LabelledPages.Labelled> pages = LabelledPages.all();

  /** Each way takes a page and gives another. */
  private enum Mutation {
    DROP_END_TAGS,
    DUPLICATE_SUBTREE,
    SWAP_NODES,
    CUT,
    SPRINKLE_JUNK,
    DROP_SUBTREE,
    UNWRAP,
    WRAP_DEEPLY,
    MIX_NAMES;

    String apply(String page, Random random) {
      return switch (this) {
        case DROP_END_TAGS -> dropEndTags(page, random);
        case CUT -> page.substring(0, random.nextInt(page.length() + 1));
        case SPRINKLE_JUNK -> junk(page, random);
        default -> onTree(page, random);
      };
    }

    private static String dropEndTags(String page, Random random) {
      int share = 1 + random.nextInt(100);
      StringBuilder kept = new StringBuilder();
      for (String part : page.split("(?=</)")) {
        boolean dropped = part.startsWith("</") && random.nextInt(100) < share;
        kept.append(dropped ? part.substring(part.indexOf('>') + 1) : part);
      }
      return kept.toString();
    }

    private static String junk(String page, Random random) {
      StringBuilder spoilt = new StringBuilder(page);
      for (int i = random.nextInt(60); i >= 0; i--) {
        int from = random.nextInt(JUNK.length());
        spoilt.insert(
            random.nextInt(spoilt.length() + 1),
            JUNK.substring(from, from + random.nextInt(JUNK.length() - from) + 1));
      }
      return spoilt.toString();
    }

    private String onTree(String page, Random random) {
      Document document = Jsoup.parse(page);
      List<Element> elements = document.body().getAllElements();
      if (elements.size() < 2) {
        return page;
      }
      Element one = elements.get(1 + random.nextInt(elements.size() - 1));
      Element other = elements.get(1 + random.nextInt(elements.size() - 1));
      switch (this) {
        case DUPLICATE_SUBTREE -> one.after(one.clone());
        case SWAP_NODES -> {
          Node copy = one.clone();
          one.replaceWith(other.clone());
          if (other.parent() != null) {
            other.replaceWith(copy);
          }
        }
        case DROP_SUBTREE -> one.remove();
        case UNWRAP -> one.unwrap();
        case WRAP_DEEPLY -> one.wrap("<div class=w>".repeat(1 + random.nextInt(300)));
        default -> {
          one.attr("class", other.className());
          other.tagName(one.normalName());
        }
      }
      return document.outerHtml();
    }
  }

  @Test
  void shouldReadAnyMutatedPageTheSameTwiceAndWithinItsBounds() {
    for (long seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      LabelledPages.Labelled page = pages.get(random.nextInt(pages.size()));
      String html = page.amid(1 + random.nextInt(3));
      List<Mutation> done = new ArrayList<>();
      for (int i = random.nextInt(6); i >= 0; i--) {
        Mutation mutation = Mutation.values()[random.nextInt(Mutation.values().length)];
        done.add(mutation);
        html = mutation.apply(html, random);
      }
      Scraped scraped = scraper.scrape(html, "https://mutated.example/2026/03/02/story");
      String told = "seed " + seed + ", " + page + ", " + done;
      assertThat(scraped.verdict()).as(told).isNotNull();
      assertThat(scraped.reason()).as(told).isNotBlank();
      assertThat(scraped.paragraphs()).as(told).allMatch(p -> !p.text().isBlank());
      assertThat(scraped.text().length()).as(told).isLessThanOrEqualTo(html.length());
      assertThat(scraper.scrape(html, "https://mutated.example/2026/03/02/story"))
          .as(told)
          .isEqualTo(scraped);
    }
  }

  /** A missing end tag here and there costs no text. */
  @Test
  void shouldStillReadTheTextWhereAFewEndTagsAreMissing() {
    int read = 0;
    for (long seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      LabelledPages.Labelled page = pages.get(random.nextInt(pages.size()));
      String html = page.amid(1);
      for (int i = 0; i < 2; i++) {
        List<Integer> ends =
            java.util.regex.Pattern.compile("</(p|div|li|span|section)>")
                .matcher(html)
                .results()
                .map(java.util.regex.MatchResult::start)
                .collect(Collectors.toList());
        int at = ends.get(random.nextInt(ends.size()));
        html = html.substring(0, at) + html.substring(html.indexOf('>', at) + 1);
      }
      String text = scraper.scrape(html, null).text();
      String[] right = page.text().split("\n\n");
      read += text.contains(right[0]) && text.contains(right[2]) ? 1 : 0;
    }
    assertThat(read).as("of %d pages", SEEDS).isGreaterThan(SEEDS * 9 / 10);
  }
}
