package org.borderwatch.enrich.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.borderwatch.contracts.article.Article.Paragraph;
import org.borderwatch.contracts.incident.Evidence;
import org.borderwatch.contracts.incident.Incident;
import org.borderwatch.contracts.incident.IncidentType;
import org.borderwatch.contracts.incident.Report;
import org.borderwatch.enrich.copies.Prints;
import org.junit.jupiter.api.Test;

/** Who prints another's words is no source beside it. */
class VoicesTest {
  private static final Merging MERGING = MergingTest.merging();

  private static final String STATEMENT =
      "On November 10, at about 14:30, units of the armed forces of Armenia opened fire with small arms"
          + " at positions of the Azerbaijani army in the direction of Kalbajar, the statement of the"
          + " ministry says, and the fire was silenced by answering fire.";
  private static final String OWN =
      "People of the village of Istisu told our correspondent by telephone that they heard bursts of"
          + " shots from the hills in the afternoon, and that nobody of them was hurt.";
  private static final String HISTORY =
      "The two countries have had no diplomatic relations since they became independent, and their"
          + " border was never drawn on the ground in those mountains.";
  private static final String WEATHER =
      "The road over the pass has been closed to lorries for a week because of snow, so that the"
          + " villages on this side are reached only by way of the tunnel in the south.";

  /** An article whose report rests on its first paragraph. */
  private static ArticleReports article(String id, String published, String... paragraphs) {
    Report report =
        Telling.of(IncidentType.CEASEFIRE_FIRE)
            .on("2026-11-10")
            .in("AZ-KAL")
            .by("AM")
            .saidBy("AZ")
            .report();
    assertThat(report.evidence()).extracting(Evidence::paragraph).containsExactly(0);
    ArticleReports plain = Telling.article(id, "2026-11-10");
    List<Paragraph> body =
        Arrays.stream(paragraphs).map(p -> new Paragraph(Paragraph.Kind.TEXT, p)).toList();
    return new ArticleReports(
        id,
        plain.url(),
        plain.title(),
        plain.outlet(),
        "en",
        Instant.parse(published),
        Instant.parse(published),
        null,
        List.of(report),
        Prints.of(plain.title(), body, List.of(report)));
  }

  private static final ArticleReports WIRE =
      article("wire", "2026-11-10T15:00:00Z", STATEMENT, HISTORY, WEATHER);
  private static final ArticleReports REPRINT =
      article(
          "reprint",
          "2026-11-10T16:00:00Z",
          STATEMENT.toUpperCase(java.util.Locale.ROOT),
          HISTORY,
          WEATHER);
  private static final ArticleReports QUOTING =
      article("quoting", "2026-11-10T17:00:00Z", STATEMENT, OWN);
  private static final ArticleReports WITNESS =
      article("witness", "2026-11-10T18:00:00Z", OWN, STATEMENT);

  private static Incident one(List<ArticleReports> articles) {
    List<Incident> incidents = MERGING.merge(articles);
    assertThat(incidents).hasSize(1);
    return incidents.get(0);
  }

  @Test
  void shouldCountAReprintWithTheWireAsOneSource() {
    Incident incident = one(List.of(WIRE, REPRINT));

    assertThat(incident.sources()).containsExactly("wire Press");
    assertThat(incident.reportCount()).isEqualTo(2);
    assertThat(incident.reports())
        .extracting(Incident.Telling::copyOf)
        .containsExactly(null, "wire");
  }

  @Test
  void shouldCountAStatementThatIsQuotedAmongOtherWordsOnce() {
    assertThat(one(List.of(WIRE, QUOTING)).sources()).containsExactly("wire Press");
  }

  @Test
  void shouldCountWhoTellsItInWordsOfItsOwnThoughItQuotesTheStatementToo() {
    assertThat(one(List.of(WIRE, WITNESS)).sources())
        .containsExactly("wire Press", "witness Press");
  }

  @Test
  void shouldBelieveACopyNoMoreThanItsOriginal() {
    double alone = one(List.of(WIRE)).confidence();

    assertThat(one(List.of(WIRE, REPRINT)).confidence()).isEqualTo(alone);
    assertThat(one(List.of(WIRE, WITNESS)).confidence()).isGreaterThan(alone);
  }

  @Test
  void shouldCountEachWhereTheTextsAreTooShortToTell() {
    assertThat(
            one(List.of(
                    article("a", "2026-11-10T15:00:00Z", "Fire in Kalbajar."),
                    article("b", "2026-11-10T16:00:00Z", "Fire in Kalbajar.")))
                .sources())
        .hasSize(2);
  }

  /** The first is the first by time, and not who came first; so too when it comes or goes late. */
  @Test
  void shouldNameTheSameFirstInWhateverOrderTheyCome() {
    List<ArticleReports> articles = new ArrayList<>(List.of(WIRE, REPRINT, QUOTING, WITNESS));
    Incident expected = one(articles);
    for (long seed = 0; seed < 24; seed++) {
      Collections.shuffle(articles, new Random(seed));
      IncidentBook book = new IncidentBook(MERGING);
      articles.forEach(article -> book.put(article, Instant.EPOCH));
      assertThat(book.incidents())
          .as("seed %d", seed)
          .extracting(i -> Versions.at(i, null))
          .containsExactly(expected);
    }
    IncidentBook book = new IncidentBook(MERGING);
    articles.forEach(article -> book.put(article, Instant.EPOCH));
    book.put(Telling.article("wire", "2026-11-10"), Instant.EPOCH);
    assertThat(book.incidents().iterator().next().sources())
        .as("without the wire the reprint is the first")
        .containsExactly("reprint Press", "witness Press");
  }
}
