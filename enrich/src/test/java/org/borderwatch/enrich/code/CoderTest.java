package org.borderwatch.enrich.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.borderwatch.contracts.article.Article;
import org.borderwatch.contracts.incident.Evidence;
import org.borderwatch.contracts.incident.Report;
import org.borderwatch.contracts.region.RegionFiles;
import org.borderwatch.contracts.topic.Json;
import org.junit.jupiter.api.Test;

class CoderTest {
  private static final String PUBLISHED = "2026-05-06";
  private static final String TEXT =
      "On May 5 Armenian units shelled Azerbaijani positions in the Kalbajar district, Azerbaijan's"
          + " Defense Ministry said. ¶ Two Azerbaijani servicemen were injured. ¶ On May 3 Armenian"
          + " units fired at posts in Lachin.";

  @Test
  void shouldGiveTheSameBytesForTheSameArticle() {
    Article article = Articles.article(PUBLISHED, "Two servicemen injured", TEXT);
    Coder again = Coder.of(RegionFiles.builtIn("am-az"));
    assertThat(Json.write(again.code(article).reports()))
        .isEqualTo(Json.write(Articles.CODER.code(article).reports()));
  }

  @Test
  void shouldKeepKeysWhenARevisionAddsParagraphs() {
    var first = Articles.counting(PUBLISHED, TEXT).stream().map(Report::key).toList();
    var revised =
        Articles.counting(PUBLISHED, "Details were added to this text. ¶ " + TEXT).stream()
            .map(Report::key)
            .toList();
    assertThat(first).hasSize(2).doesNotHaveDuplicates();
    assertThat(revised).isEqualTo(first);
  }

  @Test
  void shouldGiveTheWordsOfEachField() {
    Article article = Articles.article(PUBLISHED, null, TEXT);
    Report report = Articles.CODER.code(article).reports().get(0);
    assertThat(report.evidence())
        .extracting(Evidence::field)
        .contains("incident", "date", "districts", "types", "claimants", "injured.AZ");
    assertThat(report.evidence())
        .allSatisfy(
            e ->
                assertThat(
                        article
                            .paragraphs()
                            .get(e.paragraph())
                            .text()
                            .substring(e.start(), e.end()))
                    .isEqualTo(e.words()));
  }

  @Test
  void shouldSayWhichLanguageHasNoLexicon() {
    Article article =
        Articles.article(
            PUBLISHED,
            null,
            "Het ministerie zei dat het dorf van de kaart is en dat een man niet op de weg was.");
    assertThat(Articles.CODER.code(article).outcome()).isEqualTo("no lexicon: nl");
  }

  @Test
  void shouldSayWhyNothingCounts() {
    assertThat(outcome("The ministers of Armenia and Azerbaijan met on May 5 and discussed roads."))
        .isEqualTo("no incident");
    assertThat(
            outcome("In the 44-day war Azerbaijan and Armenia clashed in the Kalbajar district."))
        .isEqualTo("background: war history");
  }

  @Test
  void shouldMarkAnEarlierIncidentToldAgainAsRecap() {
    assertThat(Articles.counting(PUBLISHED, TEXT))
        .extracting(Report::recap)
        .containsExactly(false, true);
  }

  @Test
  void shouldLeaveTheDayOpenWithoutYearAndPublication() {
    Report report =
        Articles.counting(
                null, "On May 5 Armenian units shelled Azerbaijani positions in Kalbajar.")
            .get(0);
    assertThat(report.date()).isNull();
    assertThat(report.dateWords()).isEqualTo("May 5");
  }

  private static String outcome(String text) {
    return Articles.CODER.code(Articles.article(PUBLISHED, null, text)).outcome();
  }
}
