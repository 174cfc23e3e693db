package org.borderwatch.alerts.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.borderwatch.alerts.Alerts;
import org.borderwatch.alerts.Incidents;
import org.borderwatch.alerts.TopologyRun;
import org.borderwatch.contracts.alert.Escalation;
import org.borderwatch.contracts.alert.Level;
import org.borderwatch.contracts.feed.PageHealth;
import org.borderwatch.contracts.feed.Source;
import org.borderwatch.contracts.incident.Incident;
import org.borderwatch.contracts.stage.Health;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {
  private static final Instant NOW = Instant.parse("2026-03-02T21:00:00Z");
  private final Page page = new Page(TopologyRun.REGION, 3);
  private final Picture picture = new Picture();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "</q></li></ul></section><style>body{display:none}</style>",
        "</style><script>alert(1)</script>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "<svg/onload=alert(1)>",
        "<!--",
        "]]><iframe src=//evil.example>",
        "\u202e>tpircs/<\u2066\u0000\u0008 reversed",
      })
  void shouldShowHostileTextAndNeverObeyIt(String hostile) {
    picture.alert("alert", Alerts.quoting(hostile, "https://news.example/" + hostile));
    picture.incident("incident", incident(hostile));
    picture.source("source", source(hostile));
    Document document = read();
    Set<String> elements =
        document.getAllElements().stream().map(Element::normalName).collect(Collectors.toSet());
    assertThat(elements)
        .doesNotContain("script", "img", "svg", "iframe", "form", "input", "object", "embed");
    assertThat(document.select("style")).hasSize(1);
    assertThat(document.getAllElements())
        .allSatisfy(
            element ->
                assertThat(element.attributes().asList())
                    .allMatch(a -> !a.getKey().startsWith("on") && !a.getKey().equals("style")));
    assertThat(document.select("a[href]"))
        .allMatch(a -> a.attr("href").matches("(https://|/api/v1/|#[a-z]+$).*"));
    assertThat(document.select("section")).hasSize(4);
    assertThat(document.text().codePoints())
        .allMatch(c -> Character.getType(c) != Character.FORMAT && c != 0 && c != 8);
    assertThat(document.select("q")).isNotEmpty().allMatch(q -> q.children().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java\nscript:alert(1)",
        " javascript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:x",
        "//evil.example/x",
        "/api/v1/alerts",
        "https:evil",
        "file:///etc/passwd",
      })
  void shouldLinkToWebAddressesOnly(String url) {
    picture.alert("alert", Alerts.quoting("Shots were heard.", url));
    assertThat(read().select("main a[href]")).isEmpty();
    assertThat(read().select("main").text()).contains("Outlet One");
  }

  @Test
  void shouldLinkToTheArticlesWithoutGivingThemTheWindow() {
    picture.alert("alert", Alerts.quoting("Shots were heard.", "https://news.example/a?b=c&d='e"));
    picture.alert("other", Alerts.quoting("Shots were heard.", "https://news.example/a?b=c&d=e"));
    assertThat(read().select("main a[href]"))
        .isNotEmpty()
        .allMatch(a -> a.attr("rel").contains("noopener"));
  }

  @Test
  void shouldShowAHealthySourceWhosePagesReadUnlikeBeforeUntilThatHasPassed() {
    picture.source("agency", Incidents.source("agency", "2026-03-02T20:55:00Z", "AZ-LAC"));
    Instant since = Instant.parse("2026-03-02T20:30:00Z");
    picture.pageHealth("agency", pageHealth(List.of(PageHealth.Drift.LESS_TEXT), since));
    assertThat(read().select("#sources + table td").first().text())
        .isEqualTo(
            "healthy Articles are shorter: 180 characters, before 2310"
                + " since 2026-03-02 20:30 UTC, 2026-03-03 00:30 local");

    picture.pageHealth("agency", pageHealth(List.of(), null));
    assertThat(read().select("#sources + table")).isEmpty();
  }

  private static PageHealth pageHealth(List<PageHealth.Drift> drifts, Instant since) {
    return new PageHealth(
        "agency",
        "Agency",
        drifts,
        new PageHealth.Pages(1, 1, 2_310),
        new PageHealth.Pages(1, 1, 180),
        since,
        Instant.parse("2026-03-02T20:40:00Z"));
  }

  @Test
  void shouldShowBothNamesBothTimesAndWhoIsBlind() {
    picture.alert("alert", Alerts.quoting("Shots were heard.", "https://news.example/a"));
    picture.source("agency", Incidents.source("agency", "2026-03-02T20:55:00Z", "AZ-LAC"));
    Document document = read();
    assertThat(document.select("article h3").text()).isEqualTo("Lachin / Berdzor (AZ-LAC)");
    assertThat(document.select("time").eachText())
        .contains("2026-03-02 20:30 UTC, 2026-03-03 00:30 local");
    assertThat(document.select("#districts ~ details summary").eachText())
        .containsExactly("87 more districts, blind: no source is healthy, so nothing is known");
    assertThat(document.select("footer").text()).contains("borders are drawn as published");
  }

  @Test
  void shouldGroupOpenAlertsByDistrictAndFoldTheResolvedOnes() {
    picture.alert("day", Alerts.alert("day", 1, Level.NORMAL, Level.WATCH));
    picture.alert("week", Alerts.alert("week", 2, Level.WATCH, Level.ELEVATED));
    picture.alert("old", Alerts.alert("old", 2, Level.WATCH, Level.NORMAL));
    Document document = read();
    assertThat(document.select("nav a").first().text()).isEqualTo("2 open alerts");
    assertThat(document.select("article"))
        .singleElement()
        .satisfies(
            card -> {
              assertThat(card.hasClass("elevated")).isTrue();
              assertThat(card.select(".level").eachText()).containsExactly("elevated", "watch");
              assertThat(card.select(".evidence > li")).as("the same incident").hasSize(1);
            });
    assertThat(document.select("#alerts ~ details summary").text()).isEqualTo("1 resolved alert");
  }

  @Test
  void shouldCountTheReportsAndIncidentsThatItDoesNotList() {
    List<String> outlets = IntStream.rangeClosed(1, 9).mapToObj(i -> "Outlet " + i).toList();
    for (int i = 0; i < 61; i++) {
      String id = "incident-" + i;
      picture.incident(
          id,
          Incidents.incident(id, "AZ-LAC", NOW.minusSeconds(i))
              .toldBy(outlets, List.of("AZ"))
              .make());
    }
    Document document = read();
    Element first = document.select("article").first();
    assertThat(first.select("details li")).hasSize(5);
    assertThat(first.select("details p").text()).isEqualTo("And 4 more reports by the API.");
    assertThat(document.select("#incidents ~ article")).hasSize(12);
    assertThat(document.select("#incidents ~ details > summary").text())
        .isEqualTo("48 earlier incidents");
    assertThat(document.select("#incidents ~ p").text())
        .isEqualTo("And 1 older incident by the API.");
  }

  @Test
  void shouldNamePartiesAndTheOtherDistrictsOfAnEvent() {
    picture.incident("battle/1", Incidents.incident("battle/1", "AZ-LAC", NOW).make());
    picture.incident("battle/2", Incidents.incident("battle/2", "AZ-KAL", NOW).make());
    assertThat(read().getElementById("incident-battle/1").text())
        .contains("said by Azerbaijan")
        .contains("One event with Kalbajar / Karvachar (AZ-KAL)");
  }

  @Test
  void shouldPutDistrictsWithTheLatestEscalationFirst() {
    figure("AZ-LAC", 1, 0);
    figure("AZ-LAC", 30, 20);
    figure("AZ-KAL", 1, 3);
    figure("AZ-KAL", 30, 4);
    figure("AM-SU", 1, 0);
    figure("AM-SU", 30, 21);
    assertThat(read().select("#districts ~ table tbody th").eachText())
        .containsExactly(
            "Kalbajar / Karvachar (AZ-KAL)",
            "Syunik / Zangezur (AM-SU)",
            "Lachin / Berdzor (AZ-LAC)");
  }

  private void figure(String district, int days, double score) {
    Escalation escalation =
        new Escalation(
            district,
            Duration.ofDays(days),
            LocalDate.parse("2026-03-02"),
            NOW,
            score > 0 ? 1 : 0,
            score,
            Map.of(),
            Map.of(),
            1,
            1,
            Level.NORMAL,
            List.of(),
            new Escalation.Coverage(1, 1, false));
    picture.escalation(escalation.key(), escalation);
  }

  @Test
  void shouldSayWhenItIsNotUpToDate() {
    String html = page.html(picture, Health.starting("cannot read the topics"), NOW);
    assertThat(Jsoup.parse(html).select(".notice").text())
        .isEqualTo("Not up to date: cannot read the topics.");
    assertThat(read().select(".notice")).isEmpty();
  }

  @Test
  void shouldAllowItsOwnStyleSheetAndNothingElse() throws Exception {
    String css = read().select("style").first().data();
    byte[] hash =
        java.security.MessageDigest.getInstance("SHA-256")
            .digest(css.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(page.contentSecurityPolicy())
        .startsWith("default-src 'none'; style-src 'sha256-")
        .contains(java.util.Base64.getEncoder().encodeToString(hash))
        .doesNotContain("unsafe");
  }

  private Document read() {
    return Jsoup.parse(page.html(picture, Health.ready("reading"), NOW));
  }

  private static Incident incident(String hostile) {
    return Incidents.incident("incident", "AZ-LAC", NOW)
        .on(LocalDate.parse("2026-03-02"))
        .toldBy(List.of(hostile), List.of(hostile))
        .make();
  }

  private static Source source(String hostile) {
    return new Source(
        hostile, hostile, Source.Status.FAILING, hostile, NOW, null, NOW, 900, 3, List.of());
  }
}
