package org.borderwatch.enrich.scrape;

import static org.assertj.core.api.Assertions.assertThat;

import org.borderwatch.contracts.region.RegionFiles;
import org.borderwatch.enrich.language.LanguageDetector;
import org.junit.jupiter.api.Test;

class FooterTest {
  @Test
  void shouldNotTakeLegalTextInTheFooterForAShortArticle() {
    Scraper scraper = new Scraper(LanguageDetector.of(RegionFiles.builtIn("am-az")));
    String law =
        "<p>The goods shown here are for general information only, and no reader should rely on"
            + " them without the advice of somebody who knows the law of the country.</p>"
            + "<p>Prices may change without notice, pictures may differ from what is delivered, and"
            + " every order is subject to the terms that were agreed when it was placed.</p>"
            + "<p>The owner of the site is entered in the register of trade under the number that"
            + " is given on its letters, and pays its taxes where it has its seat.</p>";
    String html =
        "<h1>Mill opens</h1><main><div><p>The mill at the ford opened its doors on Sunday after a"
            + " year of repairs, and the first flour was sold by noon.</p></div></main><footer><div>"
            + law
            + "</div></footer>";

    assertThat(scraper.scrape(html, null).text())
        .contains("first flour")
        .doesNotContain("register of trade", "Prices may change");
  }
}
