package org.borderwatch.deploy.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.borderwatch.deploy.clock.SteppedClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NewsroomTest {
  private final Scenario scenario = Scenario.read(LocalDate.of(2026, 11, 22));
  private final SteppedClock clock = SteppedClock.at(scenario.calendar().instant("0 09:00"));
  private Newsroom newsroom;

  /** An answer as it came over the wire. */
  private record Reply(int status, String head, byte[] body) {
    String header(String name) {
      return head.lines()
          .filter(
              line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
          .map(line -> line.substring(name.length() + 1).strip())
          .findFirst()
          .orElse(null);
    }

    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  @BeforeEach
  void start() throws IOException {
    newsroom = Newsroom.start(scenario, clock, 0);
  }

  @AfterEach
  void close() {
    newsroom.close();
  }

  @Test
  void shouldTellOutletsApartByHost() throws IOException {
    clock.set(at("1 21:00"));

    assertThat(get("kura-wire.example", "/rss/en.xml").text()).contains("Cargo through Caspian");
    assertThat(get("tbilisi-monitor.example", "/index.rdf").text()).contains("rdf:RDF");
    assertThat(get("elsewhere.example", "/").status()).isEqualTo(421);
  }

  @Test
  void shouldShowAnArticleFromItsMomentOn() throws IOException {
    clock.set(at("2 16:59"));
    assertThat(get("kura-wire.example", "/en/news/tovuz-evening-fire.html").status())
        .isEqualTo(404);
    clock.set(at("2 17:00"));

    assertThat(get("kura-wire.example", "/rss/en.xml").text()).contains("tovuz-evening-fire");
    assertThat(get("kura-wire.example", "/en/news/tovuz-evening-fire.html").text())
        .contains("Positions of the Azerbaijani army", "Cargo through Caspian port");
  }

  @Test
  void shouldAnswer304ToItsValidatorsAndCountIt() throws IOException {
    clock.set(at("1 21:00"));
    Reply first = get("kura-wire.example", "/rss/en.xml");
    assertThat(first.status()).isEqualTo(200);

    Reply byTag = get("kura-wire.example", "/rss/en.xml", "If-None-Match: " + first.header("ETag"));
    Reply byTime =
        get(
            "kura-wire.example",
            "/rss/en.xml",
            "If-Modified-Since: " + first.header("Last-Modified"));

    assertThat(byTag.status()).isEqualTo(304);
    assertThat(byTag.body()).isEmpty();
    assertThat(byTime.status()).isEqualTo(304);
    assertThat(newsroom.visits().feed("kura-wire", 304)).isEqualTo(2);
    assertThat(newsroom.visits().feed("kura-wire", 200)).isEqualTo(1);
    assertThat(newsroom.visits().feedLastAsked("kura-wire")).isEqualTo(clock.instant());
  }

  @Test
  void shouldGiveNoValidatorsWhereTheOutletHasNone() throws IOException {
    Reply reply = get("tbilisi-monitor.example", "/index.rdf");

    assertThat(reply.header("ETag")).isNull();
    assertThat(reply.header("Last-Modified")).isNull();
  }

  @Test
  void shouldSendAMovedFeedToItsNewPlaceForGood() throws IOException {
    Reply moved = get("bogaz-postasi.example", "/rss");

    assertThat(moved.status()).isEqualTo(301);
    assertThat(get("bogaz-postasi.example", moved.header("Location")).status()).isEqualTo(200);
  }

  @Test
  void shouldFailAndRecover() throws IOException {
    clock.set(at("4 12:00"));
    Reply down = get("kavkaz-obzor.example", "/articles.rss");
    clock.set(at("5 12:00"));

    assertThat(down.status()).isEqualTo(503);
    assertThat(down.header("Retry-After")).isNotNull();
    assertThat(get("kavkaz-obzor.example", "/articles.rss").status()).isEqualTo(200);
  }

  @Test
  void shouldSendOneEncodingAndSayAnother() throws IOException {
    clock.set(at("3 12:00"));
    Reply reply = get("kaspi-kurier.example", "/rss.php");

    assertThat(reply.header("Content-Type")).containsIgnoringCase("utf-8");
    assertThat(reply.text()).contains("encoding=\"UTF-8\"").contains("\uFFFD");
    assertThat(new String(reply.body(), Charset.forName("windows-1251"))).contains("Товузском");
  }

  @Test
  void shouldWriteXmlThatIsNotWellFormed() throws IOException {
    clock.set(at("1 21:00"));

    assertThat(get("lusaber.example", "/rss.xml").text())
        .contains(" & ", "&nbsp;")
        .doesNotContain("</rss>");
  }

  @Test
  void shouldEscapeAScriptInATitle() throws IOException {
    clock.set(at("21 21:00"));

    assertThat(get("tbilisi-monitor.example", "/index.rdf").text())
        .contains("&lt;script&gt;")
        .doesNotContain("<script>");
    assertThat(get("tbilisi-monitor.example", "/story/scripted-title").text())
        .contains("&lt;script&gt;alert");
  }

  @Test
  void shouldShowACorrectedPageWhileTheFeedStaysAsItWas() throws IOException {
    clock.set(at("6 21:00"));
    String before = get("kura-wire.example", "/en/news/zangilan-tractor.html").text();
    clock.set(at("7 10:00"));
    String after = get("kura-wire.example", "/en/news/zangilan-tractor.html").text();

    assertThat(before).contains("Two people were wounded").doesNotContain("Correction");
    assertThat(after).contains("One person, the driver, was wounded", "Correction");
    assertThat(get("kura-wire.example", "/rss/en.xml").text()).contains("zangilan-tractor");
  }

  @Test
  void shouldTakeAWithdrawnArticleBack() throws IOException {
    clock.set(at("10 21:00"));
    assertThat(get("kavkaz-obzor.example", "/articles/jermuk-drone/").status()).isEqualTo(200);
    clock.set(at("11 07:00"));

    assertThat(get("kavkaz-obzor.example", "/articles/jermuk-drone/").status()).isEqualTo(410);
    assertThat(get("kavkaz-obzor.example", "/articles.rss").text()).doesNotContain("jermuk-drone");
  }

  @Test
  void shouldServeOddPages() throws IOException {
    clock.set(at("21 09:00"));

    assertThat(get("meridian.example", "/world/consent-page").text())
        .contains("privacy")
        .doesNotContain("three countries left");
    assertThat(get("meridian.example", "/world/attack-explained").body().length)
        .isGreaterThan(8_000_000);
    assertThat(get("aras-times.example", "/news/2026/11/tovuz-anniversary").status())
        .isEqualTo(404);
  }

  @Test
  void shouldVerifyWhatTheDeskReceives() throws IOException {
    String body = "{\"level\":\"watch\"}";
    String signature = "v1," + WebhookDesk.sign("msg_1.1700000000." + body);

    assertThat(post(body, "msg_1", signature).status()).isEqualTo(204);
    assertThat(post(body, "msg_1", signature).status()).isEqualTo(204);
    assertThat(post(body + " ", "msg_2", signature).status()).isEqualTo(401);
    assertThat(newsroom.webhooks().delivered())
        .extracting(d -> d.id() + " " + d.signed() + " " + d.repeat())
        .containsExactly("msg_1 true false", "msg_1 true true", "msg_2 false false");
  }

  private Instant at(String moment) {
    return scenario.calendar().instant(moment);
  }

  private Reply get(String host, String path, String... headers) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("GET " + path + " HTTP/1.1");
    lines.add("Host: " + host + ":" + newsroom.port());
    lines.add("Connection: close");
    lines.addAll(Arrays.asList(headers));
    return exchange(String.join("\r\n", lines) + "\r\n\r\n");
  }

  private Reply post(String body, String id, String signature) throws IOException {
    return exchange(
        String.join(
            "\r\n",
            "POST /webhook HTTP/1.1",
            "Host: " + Newsroom.DESK_HOST,
            "Connection: close",
            "Content-Length: " + body.length(),
            "webhook-id: " + id,
            "webhook-timestamp: 1700000000",
            "webhook-signature: " + signature,
            "",
            body));
  }

  /** Over a socket, since HTTP clients do not let the Host header be chosen. */
  private Reply exchange(String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", newsroom.port())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      InputStream in = socket.getInputStream();
      in.transferTo(all);
      byte[] bytes = all.toByteArray();
      String text = new String(bytes, StandardCharsets.ISO_8859_1);
      int split = text.indexOf("\r\n\r\n");
      String head = text.substring(0, split);
      return new Reply(
          Integer.parseInt(head.split(" ")[1]),
          head,
          Arrays.copyOfRange(bytes, split + 4, bytes.length));
    }
  }
}
