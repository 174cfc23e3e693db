package org.borderwatch.ingest.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.Buffer;
import org.borderwatch.ingest.fetch.Answer.Failure;
import org.borderwatch.ingest.fetch.Answer.Fault;
import org.borderwatch.ingest.fetch.Answer.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherTest {
  private static final int LIMIT = 100_000;
  private final MockWebServer server = new MockWebServer();
  private final Fetcher open = fetcher(true);

  @BeforeEach
  void start() throws IOException {
    server.start(InetAddress.getByName("127.0.0.1"), 0);
  }

  @AfterEach
  void stop() {
    open.close();
    server.close();
  }

  @Test
  void shouldSendValidatorsAndAnHonestNameAndReadTheFacts() throws Exception {
    server.enqueue(
        new MockResponse.Builder()
            .addHeader("ETag", "\"2\"")
            .addHeader("Last-Modified", "Sun, 01 Nov 2026 06:00:00 GMT")
            .addHeader("Content-Type", "text/xml; charset=koi8-r")
            .body("<rss/>")
            .build());

    Response r = response(new Request(url("/a"), "\"1\"", "then", "text/xml", LIMIT));

    assertThat(new String(r.body(), UTF_8)).isEqualTo("<rss/>");
    assertThat(r.etag()).isEqualTo("\"2\"");
    assertThat(r.lastModified()).isEqualTo("Sun, 01 Nov 2026 06:00:00 GMT");
    assertThat(r.contentType()).isEqualTo("text/xml; charset=koi8-r");
    RecordedRequest request = server.takeRequest();
    assertThat(request.getHeaders().get("If-None-Match")).isEqualTo("\"1\"");
    assertThat(request.getHeaders().get("If-Modified-Since")).isEqualTo("then");
    assertThat(request.getHeaders().get("User-Agent"))
        .isEqualTo("Borderwatch/0.1 (+desk@example.org)");
    assertThat(request.getHeaders().names()).doesNotContain("Upgrade", "Cookie");
  }

  @Test
  void shouldTellThatWhatWeHaveIsStillRight() {
    server.enqueue(new MockResponse.Builder().code(304).build());

    assertThat(response(page("/a")).status()).isEqualTo(304);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "br", "zstd", "deflate", "identity"})
  void shouldDecodeWhatServersCompressWith(String coding) throws IOException {
    byte[] body =
        switch (coding) {
          case "gzip" -> gzip("hello hello hello".getBytes(UTF_8));
          case "br" -> HexFormat.of().parseHex("0b088068656c6c6f2068656c6c6f2068656c6c6f03");
          case "zstd" -> Zstd.compress("hello hello hello".getBytes(UTF_8));
          case "deflate" -> deflate("hello hello hello".getBytes(UTF_8));
          default -> "hello hello hello".getBytes(UTF_8);
        };
    server.enqueue(
        new MockResponse.Builder()
            .addHeader("Content-Encoding", coding)
            .body(new Buffer().write(body))
            .build());

    assertThat(new String(response(page("/a")).body(), UTF_8)).isEqualTo("hello hello hello");
  }

  @Test
  void shouldCutABodyThatIsTooLongAndSaySo() {
    server.enqueue(new MockResponse.Builder().body("x".repeat(LIMIT * 3)).build());
    server.enqueue(new MockResponse.Builder().body("next").build());

    Response r = response(page("/a"));

    assertThat(r.body()).hasSize(LIMIT);
    assertThat(r.truncated()).isTrue();
    assertThat(response(page("/b")).truncated()).isFalse();
  }

  @Test
  void shouldGiveUpOnABodyThatSwellsAsNoTextDoes() throws IOException {
    server.enqueue(
        new MockResponse.Builder()
            .addHeader("Content-Encoding", "gzip")
            .body(new Buffer().write(gzip(new byte[30_000_000])))
            .build());

    Answer answer = open.fetch(new Request(url("/bomb"), null, null, "*/*", 20_000_000));

    assertThat(answer)
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.fault()).isEqualTo(Fault.BOMB));
  }

  @Test
  void shouldEndABodyWithoutEnd() {
    server.enqueue(new MockResponse.Builder().chunkedBody("y".repeat(LIMIT * 50), 4096).build());

    assertThat(response(page("/endless")).truncated()).isTrue();
  }

  @Test
  void shouldNotWaitForAServerThatDripsOrSaysNothing() {
    server.enqueue(
        new MockResponse.Builder()
            .body("z".repeat(5000))
            .throttleBody(1, 100, TimeUnit.MILLISECONDS)
            .build());
    server.enqueue(new MockResponse.Builder().headersDelay(20, TimeUnit.SECONDS).build());

    for (String path : new String[] {"/drip", "/silent"}) {
      long started = System.nanoTime();
      assertFails(page(path), Fault.TIME_OUT);
      assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(5));
    }
  }

  @Test
  void shouldFollowRedirectsAndTellWhichAreForGood() {
    server.enqueue(redirect(301, "/b"));
    server.enqueue(redirect(308, "/c"));
    server.enqueue(redirect(302, "/d"));
    server.enqueue(new MockResponse.Builder().body("there").build());

    Response r = response(page("/a"));

    assertThat(r.url()).isEqualTo(url("/d"));
    assertThat(r.movedTo()).isEqualTo(url("/c"));
  }

  @Test
  void shouldNotFollowACircleNorTooFarNorToAnotherScheme() {
    server.enqueue(redirect(302, "/a"));
    assertFails(page("/a"), Fault.REDIRECTS);
    for (int i = 0; i < 6; i++) {
      server.enqueue(redirect(302, "/" + i));
    }
    assertFails(page("/far"), Fault.REDIRECTS);
    server.enqueue(redirect(302, "file:///etc/passwd"));
    assertFails(page("/scheme"), Fault.REDIRECTS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/",
        "http://2130706433/",
        "http://localhost/",
        "http://inside.example/",
        "http://10.0.0.1/",
        "http://172.31.255.255/",
        "http://192.168.1.1/",
        "http://169.254.169.254/latest/meta-data",
        "http://100.64.0.1/",
        "http://0.0.0.0/",
        "http://224.0.0.1/",
        "http://255.255.255.255/",
        "http://[::1]/",
        "http://[::]/",
        "http://[fe80::1]/",
        "http://[fd00:ec2::254]/",
        "http://[ff02::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://[2002:7f00:1::]/",
        "http://[2001:db8::1]/"
      })
  void shouldNotConnectToAddressesThatAreNoPublicHost(String address) {
    try (Fetcher guarded = fetcher(false)) {
      Answer answer = guarded.fetch(new Request(address, null, null, "*/*", LIMIT));

      assertThat(answer)
          .isInstanceOfSatisfying(
              Failure.class, f -> assertThat(f.fault()).isEqualTo(Fault.BLOCKED_ADDRESS));
    }
  }

  @ParameterizedTest
  @CsvSource({"8.8.8.8", "2a00:1450:4001::1", "64:ff9b::808:808", "172.32.0.1", "100.128.0.1"})
  void shouldHaveNoObjectionToPublicHosts(String address) throws Exception {
    assertThat(PublicAddress.objection(InetAddress.getByName(address))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://127.0.0.1:%d/", "http://169.254.169.254/", "http://inside.example:%d/"})
  void shouldCheckTheAddressOfARedirectToo(String target) {
    // The first hop is allowed by a resolver that takes one name for a public host.
    server.enqueue(redirect(302, target.formatted(server.getPort())));
    server.enqueue(new MockResponse.Builder().body("secret").build());
    FetchSettings settings = settings(false, Map.of("inside.example", "127.0.0.1"));
    try (Fetcher guarded =
        new Fetcher(
            settings,
            new GuardedResolver(settings.hosts(), false) {
              @Override
              public InetAddress[] resolve(String host) throws java.net.UnknownHostException {
                return host.equals("public.example")
                    ? new InetAddress[] {InetAddress.getLoopbackAddress()}
                    : super.resolve(host);
              }
            })) {
      String start = "http://public.example:" + server.getPort() + "/";

      Answer answer = guarded.fetch(new Request(start, null, null, "*/*", LIMIT));

      assertThat(answer)
          .isInstanceOfSatisfying(
              Failure.class, f -> assertThat(f.fault()).isEqualTo(Fault.BLOCKED_ADDRESS));
      assertThat(server.getRequestCount()).isEqualTo(1);
    }
  }

  @Test
  void shouldJudgeEachLookUpAnewForANameThatTurnsInside() throws Exception {
    List<String> answers = new ArrayList<>(List.of("93.184.215.14", "10.0.0.7", "93.184.215.14"));
    GuardedResolver resolver =
        new GuardedResolver(
            Map.of(), false, name -> new InetAddress[] {InetAddress.getByName(answers.remove(0))});

    assertThat(resolver.resolve("rebind.example"))
        .containsExactly(InetAddress.getByName("93.184.215.14"));
    assertThatThrownBy(() -> resolver.resolve("rebind.example"))
        .isInstanceOf(GuardedResolver.BlockedAddressException.class)
        .hasMessageContaining("10.0.0.7");
    assertThat(resolver.resolve("rebind.example")).hasSize(1);
  }

  @Test
  void shouldConnectToTheVeryAddressThatWasJudgedAndNotLookItUpAgain() {
    // Were the name looked up once to be judged and once more to connect, the second look-up would
    // lead to another address, where nobody listens.
    AtomicInteger lookUps = new AtomicInteger();
    GuardedResolver.Lookup turning =
        name ->
            new InetAddress[] {
              InetAddress.getByName(lookUps.getAndIncrement() == 0 ? "127.0.0.1" : "127.0.0.99")
            };
    server.enqueue(new MockResponse.Builder().body("one").build());
    server.enqueue(new MockResponse.Builder().body("two").build());
    FetchSettings settings = settings(true, Map.of());
    try (Fetcher fetcher = new Fetcher(settings, new GuardedResolver(Map.of(), true, turning))) {
      String url = "http://turning.example:" + server.getPort() + "/";

      assertThat(fetcher.fetch(new Request(url, null, null, "*/*", LIMIT)))
          .isInstanceOf(Response.class);
      assertThat(lookUps).hasValue(1);
      assertThat(fetcher.fetch(new Request(url, null, null, "*/*", LIMIT)))
          .as("on the connection that was kept")
          .isInstanceOf(Response.class);
      assertThat(lookUps).hasValue(1);
    }
  }

  @Test
  void shouldNotConnectWhereOneOfTheAddressesOfANameIsInside() {
    GuardedResolver.Lookup both =
        name ->
            new InetAddress[] {
              InetAddress.getByName("93.184.215.14"), InetAddress.getByName("127.0.0.1")
            };
    FetchSettings settings = settings(false, Map.of());
    try (Fetcher fetcher = new Fetcher(settings, new GuardedResolver(Map.of(), false, both))) {
      String url = "http://both.example:" + server.getPort() + "/";

      assertThat(fetcher.fetch(new Request(url, null, null, "*/*", LIMIT)))
          .isInstanceOfSatisfying(
              Failure.class, f -> assertThat(f.fault()).isEqualTo(Fault.BLOCKED_ADDRESS));
      assertThat(server.getRequestCount()).isZero();
    }
  }

  @Test
  void shouldAskBeforeARedirectLeadsToAnotherHostAndGiveItsTurnBack() {
    List<String> told = new ArrayList<>();
    Crossing crossing =
        new Crossing() {
          @Override
          public Failure enter(String url) {
            told.add("enter " + url);
            return url.endsWith("/closed") ? new Failure(Fault.BUSY, "not now") : null;
          }

          @Override
          public void leave(String url) {
            told.add("leave " + url);
          }
        };
    String other = "http://localhost:" + server.getPort();
    String here = "http://127.0.0.1:" + server.getPort();
    server.enqueue(redirect(302, here + "/same-host"));
    server.enqueue(redirect(302, other + "/open"));
    server.enqueue(new MockResponse.Builder().body("reached").build());
    server.enqueue(redirect(302, other + "/closed"));

    Request request = new Request(here + "/start", null, null, "*/*", LIMIT).crossing(crossing);

    assertThat(open.fetch(request)).isInstanceOf(Response.class);
    assertThat(told).containsExactly("enter " + other + "/open", "leave " + other + "/open");
    assertThat(open.fetch(request))
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.fault()).isEqualTo(Fault.BUSY));
    assertThat(told).last().isEqualTo("enter " + other + "/closed");
    assertThat(server.getRequestCount()).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "mailto:a@example.org",
        "ftp://example.org/",
        "http:///x",
        "http://a b/",
        "http://user:pw@example.org/",
        "javascript:1",
        "http://127.1/"
      })
  void shouldRefuseWhatIsNoWebAddress(String address) {
    assertFails(new Request(address, null, null, "*/*", LIMIT), Fault.BAD_ADDRESS);
  }

  @Test
  void shouldTellAnUnknownHostFromOneThatDoesNotAnswer() throws IOException {
    int closed;
    try (ServerSocket socket = new ServerSocket(0)) {
      closed = socket.getLocalPort();
    }
    assertFails(
        new Request("http://127.0.0.1:" + closed + "/", null, null, "*/*", LIMIT),
        Fault.NO_CONNECTION);
    assertFails(
        new Request("http://no-such-host.invalid/", null, null, "*/*", LIMIT), Fault.UNKNOWN_HOST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort",
        "garbage\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nx",
        "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\nnot gzip at all",
        "HTTP/1.1 200 OK\r\nContent-Encoding: rot13\r\n\r\nuryyb",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        ""
      })
  void shouldMakeABrokenAnswerAFailureAndNoException(String bytes) throws IOException {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress("127.0.0.1", 0));
      Thread answering =
          new Thread(
              () -> {
                try (Socket peer = socket.accept()) {
                  peer.getInputStream().read(new byte[4096]);
                  peer.getOutputStream().write(bytes.getBytes(UTF_8));
                } catch (IOException e) {
                  // the client hung up first
                }
              });
      answering.start();

      assertFails(
          new Request("http://127.0.0.1:" + socket.getLocalPort() + "/", null, null, "*/*", LIMIT),
          Fault.BROKEN_ANSWER);
    }
  }

  @Test
  void shouldReadHeadersOnlySoFar() {
    MockResponse.Builder many = new MockResponse.Builder();
    for (int i = 0; i < 1000; i++) {
      many.addHeader("X-" + i, "y");
    }
    server.enqueue(many.build());

    assertFails(page("/headers"), Fault.BROKEN_ANSWER);
  }

  private void assertFails(Request request, Fault fault) {
    assertThat(open.fetch(request))
        .isInstanceOfSatisfying(
            Failure.class, f -> assertThat(f.fault()).as(f.detail()).isEqualTo(fault));
  }

  private Response response(Request request) {
    Answer answer = open.fetch(request);
    assertThat(answer).isInstanceOf(Response.class);
    return (Response) answer;
  }

  private Request page(String path) {
    return Request.page(url(path), null, null, LIMIT);
  }

  private String url(String path) {
    return "http://127.0.0.1:" + server.getPort() + path;
  }

  private static MockResponse redirect(int status, String to) {
    return new MockResponse.Builder().code(status).addHeader("Location", to).build();
  }

  private static Fetcher fetcher(boolean allowPrivate) {
    return new Fetcher(settings(allowPrivate, Map.of("inside.example", "127.0.0.1")));
  }

  private static FetchSettings settings(boolean allowPrivate, Map<String, String> hosts) {
    return new FetchSettings(
        "desk@example.org",
        hosts,
        allowPrivate,
        Duration.ZERO,
        4,
        Duration.ofSeconds(2),
        Duration.ofSeconds(1),
        Duration.ofSeconds(2),
        4);
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(plain);
    }
    return out.toByteArray();
  }

  private static byte[] deflate(byte[] plain) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (var deflate = new java.util.zip.DeflaterOutputStream(out)) {
      deflate.write(plain);
    }
    return out.toByteArray();
  }
}
