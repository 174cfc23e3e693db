package org.borderwatch.deploy.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.borderwatch.contracts.topic.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator sees of receivers before the first alert. */
class ReceiversOnTheCommandLineTest {
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  @TempDir Path directory;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final List<String> bodies = new CopyOnWriteArrayList<>();
  private HttpServer desk;

  @BeforeEach
  void open() throws Exception {
    desk = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    desk.createContext(
        "/",
        exchange -> {
          bodies.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
          boolean good = exchange.getRequestURI().getPath().equals("/good");
          exchange.sendResponseHeaders(good ? 204 : 404, -1);
          exchange.close();
        });
    desk.start();
  }

  @AfterEach
  void close() {
    desk.stop(0);
  }

  @Test
  void shouldSendATestToEachReceiverAndSayWhatEachAnswered() throws Exception {
    Path settings = settings(hook("good", "good"), hook("bad", "gone"));
    assertThat(run("test-receivers", "--settings", settings.toString())).isEqualTo(1);
    assertThat(out.toString(UTF_8))
        .contains("good (webhook): arrived, status 204, accepted, after ")
        .contains("bad (webhook): did not arrive, status 404, refused for good, after ")
        .doesNotContain(SECRET);
    assertThat(bodies).hasSize(2);
    assertThat(Json.MAPPER.readTree(bodies.get(0)).path("test").asBoolean()).isTrue();
  }

  @Test
  void shouldSendToOneReceiverOnlyAndNameThoseThereAre() throws Exception {
    Path settings = settings(hook("good", "good"), hook("bad", "gone"));
    assertThat(run("test-receivers", "--receiver", "good", "--settings", settings.toString()))
        .isZero();
    assertThat(bodies).hasSize(1);
    assertThat(run("test-receivers", "--receiver", "god", "--settings", settings.toString()))
        .isEqualTo(1);
    assertThat(err.toString(UTF_8)).contains("no receiver god; there are good, bad");
  }

  @Test
  void shouldMarkATestOnTheTerminal() {
    assertThat(run("test-receivers")).isZero();
    assertThat(out.toString(UTF_8))
        .contains("[TEST] ▲", "This is a test of the receiver. Nothing happened.")
        .contains("terminal (terminal): arrived, written");
  }

  @Test
  void shouldShowWhomAnAlertWouldReachAndWhyNotTheOthers() throws Exception {
    Path settings =
        settings(
            "{name: all, type: terminal}",
            "{name: grave, type: terminal, minLevel: critical}",
            "{name: south, type: terminal, districts: [AM-SU]}",
            "{name: weekly, type: terminal, districts: [AZ], rules: [week-incidents]}");
    String route = "level=elevated,district=AZ-LAC,rule=day-score";
    assertThat(run("check", "--settings", settings.toString(), "--route", route))
        .as(err.toString(UTF_8))
        .isZero();
    assertThat(out.toString(UTF_8))
        .contains("all (terminal): is told")
        .contains(
            "grave (terminal): is not told: the level elevated is below its minLevel critical")
        .contains("south (terminal): is not told: AZ-LAC is not among its districts [AM-SU]")
        .contains(
            "weekly (terminal): is not told: the rule day-score is not among its rules"
                + " [week-incidents]");
    assertThat(run("check", "--route", "level=loud,district=AZ-LAC")).isEqualTo(2);
    assertThat(err.toString(UTF_8)).contains("'loud' is no level of an open alert");
  }

  @Test
  void shouldReadTheAlertToRouteFromAFile() throws Exception {
    Path alert =
        Files.writeString(
            directory.resolve("alert.json"),
            """
            {"id": "a", "revision": 1, "rule": "day-score", "district": "AM-SU", "level": "watch",
             "previousLevel": "normal", "change": "fired", "window": "PT24H", "count": 1,
             "score": 1, "threshold": 1, "summary": "s"}
            """);
    Path settings = settings("{name: south, type: terminal, districts: [AM-SU]}");
    assertThat(run("check", "--settings", settings.toString(), "--route", alert.toString()))
        .as(err.toString(UTF_8))
        .isZero();
    assertThat(out.toString(UTF_8)).contains("south (terminal): is told");
  }

  @Test
  void shouldFindWhatIsWrongWithReceiversAndTemplates() throws Exception {
    Path templates = Files.createDirectory(directory.resolve("templates"));
    Files.writeString(templates.resolve("text.txt"), "{{ m.headline }}\n{{ m.nothing }}\n");
    Files.writeString(templates.resolve("telegram.html"), "<b>{{ m.headline }}");
    Path settings =
        Files.writeString(
            directory.resolve("s.yaml"),
            """
            alerts:
              templates: %s
              receivers:
                - {name: nowhere, type: terminal, districts: [AZ-NOW], rules: [no-rule]}
                - {name: room, type: teams, secretUrlFile: %s}
            """
                .formatted(templates, directory.resolve("absent")));
    assertThat(run("check", "--settings", settings.toString())).isEqualTo(1);
    assertThat(err.toString(UTF_8))
        .contains("s.yaml:4: receiver nowhere asks for district AZ-NOW, which there is not")
        .contains("receiver nowhere asks for rule no-rule, which there is not")
        .contains("s.yaml:5: the secretUrl of receiver room cannot be read from")
        .contains("text.txt:2:")
        .contains("telegram.html: a message does not do: <b> is not closed");
  }

  private String hook(String name, String path) {
    return "{name: %s, type: webhook, url: 'http://127.0.0.1:%d/%s', secret: '${env:HOOK}',"
            .formatted(name, desk.getAddress().getPort(), path)
        + " allowPrivateAddresses: true}";
  }

  private Path settings(String... receivers) throws Exception {
    return Files.writeString(
        directory.resolve("s.yaml"),
        "alerts:\n  receivers:\n    - " + String.join("\n    - ", receivers) + "\n");
  }

  private int run(String... arguments) {
    return Borderwatch.run(
        new Terminal(
            InputStream.nullInputStream(),
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8),
            Map.of("HOOK", SECRET)),
        arguments);
  }
}
