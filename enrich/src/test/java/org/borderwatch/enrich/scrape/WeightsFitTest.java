package org.borderwatch.enrich.scrape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class WeightsFitTest {
  @Test
  void shouldLearnFromLabelledPagesThatTextLooksLikeText() {
    WeightsFit fit = new WeightsFit();
    for (LabelledPages.Labelled page : LabelledPages.all()) {
      fit.add(OutlineReader.read(Jsoup.parse(page.amid(8))), page.title(), page.text());
    }

    double[] weights = fit.weights();

    assertThat(weights).doesNotContain(Double.NaN);
    assertThat(weights[Trait.SENTENCE.ordinal()]).isPositive();
    assertThat(weights[Trait.ALIKE.ordinal()]).isPositive();
    assertThat(weights[Trait.LINKS_NEAR.ordinal()]).isNegative();
  }

  @Test
  void shouldSayEveryTraitFromNoughtToOne() {
    for (LabelledPages.Labelled page : LabelledPages.all()) {
      Outline outline = OutlineReader.read(Jsoup.parse(page.amid(8)));
      for (double[] traits : BodyReader.traits(outline, page.title(), null)) {
        if (traits != null) {
          assertThat(Arrays.stream(traits)).as(page.name()).allMatch(t -> t >= 0 && t <= 1);
        }
      }
    }
  }
}
