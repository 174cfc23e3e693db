package org.borderwatch.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Everything a server can do to whom it dislikes, by path. It writes bytes, not HTTP, and counts
 * how many were taken from it.
 */
final class HostileServer implements AutoCloseable {
  private static final String OK = "HTTP/1.1 200 OK\r\n";
  private static final String XML = OK + "Content-Type: text/xml\r\n";
  private static final int SWOLLEN = 4 * 1024 * 1024;

  /** 64 MiB of one letter, as brotli writes them. */
  private static final String BROTLI_BOMB =
      "y///P/glwuKxQCD3/o///3/wSwDEYRGA7v0f////4JcAiMMCAN37P/7//8EvARCHBQC693/8//+DXwIgDgsAdO//+P//"
          + "B78EQBwWAOje//H//w9+CYA4LADQvf/L//8//BIAcVgAoHv/Bw==";

  /** What a server does once it has read a request. */
  interface Deed {
    void to(OutputStream client) throws IOException, InterruptedException;
  }

  /**
   * @param reason words that the feed's health then holds
   */
  record Case(Deed deed, String reason) {}

  private final Map<String, Case> cases = new LinkedHashMap<>();
  private final Map<String, AtomicLong> taken = new ConcurrentHashMap<>();
  private final ServerSocket socket;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  HostileServer() throws IOException {
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    slow();
    endless();
    bombs();
    redirects();
    garbage();
    documents();
    threads.execute(this::accept);
  }

  Map<String, Case> cases() {
    return cases;
  }

  String url(String name) {
    return "http://127.0.0.1:" + socket.getLocalPort() + "/" + name;
  }

  /** How many bytes a client let itself be sent, those in the sockets' buffers included. */
  long taken(String name) {
    return taken.containsKey(name) ? taken.get(name).get() : 0;
  }

  private void slow() {
    add("says-nothing", "time-out", out -> Thread.sleep(60_000));
    add("drips-status", "time-out", out -> drip(out, "HTTP/1.1 200 " + "O".repeat(2000)));
    add("drips-headers", "time-out", out -> drip(out, OK + "X-Slow: " + "y".repeat(2000)));
    add("drips-body", "time-out", out -> drip(out, XML + "\r\n" + "<rss>".repeat(500)));
    add("drips-chunks", "time-out", out -> drip(out, XML + chunked() + "1\r\nx\r\n".repeat(500)));
    add(
        "stops-in-the-body",
        "time-out",
        out -> {
          text(out, XML + "Content-Length: 100\r\n\r\n<rss>");
          Thread.sleep(60_000);
        });
  }

  private void endless() {
    add("endless-headers", "broken answer", out -> forever(out, OK, "X-Much: more\r\n"));
    add("endless-header", "broken answer", out -> forever(out, OK + "X-Much: ", "more"));
    add("endless-status", "broken answer", out -> forever(out, "HTTP/1.1 200 ", "more"));
    add("endless-body", "no feed", out -> forever(out, OK + "\r\n", "x".repeat(1000)));
    add(
        "endless-chunks",
        "no feed",
        out -> forever(out, OK + chunked(), "400\r\n" + "x".repeat(1024) + "\r\n"));
    add(
        "endless-chunk-extension",
        "broken answer",
        out -> forever(out, OK + chunked() + "4;a=", "xxxx"));
    add(
        "endless-trailers",
        "broken answer",
        out -> forever(out, OK + chunked() + "1\r\nx\r\n0\r\n", "X-Much: more\r\n"));
    add("endless-interim", "", out -> forever(out, "", "HTTP/1.1 103 Early Hints\r\n\r\n"));
  }

  private void bombs() throws IOException {
    byte[] gzip = gzip(swollen());
    byte[] deflate = deflate(swollen());
    byte[] zstd = Zstd.compress(swollen());
    byte[] twice = gzip(gzip);
    add("gzip-bomb", "decompression bomb", out -> encoded(out, "gzip", gzip));
    add("deflate-bomb", "decompression bomb", out -> encoded(out, "deflate", deflate));
    add("zstd-bomb", "decompression bomb", out -> encoded(out, "zstd", zstd));
    add(
        "brotli-bomb",
        "decompression bomb",
        out -> encoded(out, "br", Base64.getDecoder().decode(BROTLI_BOMB)));
    add("bomb-in-a-bomb", "decompression bomb", out -> encoded(out, "gzip, gzip", twice));
    add("coded-too-often", "broken answer", out -> encoded(out, "gzip, gzip, gzip", new byte[9]));
    add("not-what-it-says", "broken answer", out -> encoded(out, "gzip", new byte[500]));
    add("unknown-coding", "broken answer", out -> encoded(out, "rot13", new byte[500]));
  }

  private void redirects() {
    add("circle", "redirects without end", out -> redirect(out, "/circle"));
    add("circle-of-two", "redirects without end", out -> redirect(out, "/back-to-two"));
    hidden("back-to-two", out -> redirect(out, "/circle-of-two"));
    add("always-further", "redirects without end", out -> redirect(out, "/further/1"));
    for (int i = 1; i < 9; i++) {
      String next = "/further/" + (i + 1);
      hidden("further/" + i, out -> redirect(out, next));
    }
    add(
        "circle-of-much",
        "redirects without end",
        out ->
            forever(
                out,
                "HTTP/1.1 302 x\r\nLocation: /circle-of-much\r\n" + chunked(),
                "400\r\n" + "x".repeat(1024) + "\r\n"));
    add("to-a-file", "redirects without end", out -> redirect(out, "file:///etc/passwd"));
    add("to-a-script", "redirects without end", out -> redirect(out, "javascript:alert(1)"));
    add("to-nowhere", "redirects without end", out -> text(out, "HTTP/1.1 302 x\r\n\r\n"));
    add("to-its-credentials", "", out -> redirect(out, "http://user:secret@127.0.0.1:1/"));
  }

  private void garbage() {
    add("closes-at-once", "", out -> {});
    add("garbage", "broken answer", out -> text(out, "\u0001\u0002garbage\r\n\r\n"));
    add("bare-body", "broken answer", out -> text(out, "<rss><channel></channel></rss>\n"));
    add("no-number", "broken answer", out -> text(out, "HTTP/1.1 two hundred\r\n\r\n"));
    add("wrong-version", "broken answer", out -> text(out, "HTTP/7.3 200 OK\r\n\r\n"));
    add("negative-length", "broken answer", out -> text(out, XML + "Content-Length: -5\r\n\r\nx"));
    add("length-in-words", "broken answer", out -> text(out, XML + "Content-Length: ten\r\n\r\nx"));
    add(
        "closed-early",
        "broken answer",
        out -> text(out, XML + "Content-Length: 900\r\n\r\n<rss>"));
    add(
        "said-too-short",
        "no feed",
        out -> text(out, XML + "Content-Length: 3\r\n\r\n<rss><channel>"));
    add("no-chunk-size", "broken answer", out -> text(out, XML + chunked() + "zz\r\nxx\r\n"));
    add(
        "huge-chunk-size",
        "broken answer",
        out -> text(out, XML + chunked() + "ffffffffffffffff\r\n"));
    add("chunks-end-early", "broken answer", out -> text(out, XML + chunked() + "ff\r\n<rss>"));
    add("nul-in-a-header", "", out -> text(out, OK + "X-\u0000: \u0000\r\n\r\nx"));
    add("binary", "no feed", out -> text(out, XML + "\r\n" + "\u0000\u00ff\u0080".repeat(3000)));
  }

  private void documents() {
    String laughs =
        "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a0 \"ha\">"
            + entities(30)
            + "]><rss><channel><title>&a30;</title></channel></rss>";
    add("billion-laughs", "", out -> text(out, XML + "\r\n" + laughs));
    add("deep", "", out -> text(out, XML + "\r\n" + "<rss><channel>".repeat(50_000)));
    add(
        "reads-our-files",
        "",
        out ->
            text(
                out,
                XML
                    + "\r\n<!DOCTYPE rss [<!ENTITY f SYSTEM \"file:///etc/hostname\">]>"
                    + "<rss><channel><title>&f;</title></channel></rss>"));
  }

  private static String entities(int depth) {
    StringBuilder entities = new StringBuilder();
    for (int i = 1; i <= depth; i++) {
      String before = "&a" + (i - 1) + ";";
      entities.append("<!ENTITY a").append(i).append(" \"").append(before.repeat(10)).append("\">");
    }
    return entities.toString();
  }

  /** A case whose reason is empty may end in any way that is told. */
  private void add(String name, String reason, Deed deed) {
    cases.put(name, new Case(deed, reason));
  }

  private final Map<String, Deed> hidden = new ConcurrentHashMap<>();

  private void hidden(String name, Deed deed) {
    hidden.put(name, deed);
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        threads.execute(() -> serve(client));
      } catch (IOException e) {
        // closed by the test
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      byte[] request = new byte[8192];
      int length = client.getInputStream().read(request);
      if (length <= 0) {
        return;
      }
      String name = new String(request, 0, length, ISO_8859_1).split(" ")[1].substring(1);
      AtomicLong count = taken.computeIfAbsent(name, n -> new AtomicLong());
      Deed deed = cases.containsKey(name) ? cases.get(name).deed() : hidden.get(name);
      deed.to(counting(client.getOutputStream(), count));
    } catch (IOException e) {
      // the client had enough
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static OutputStream counting(OutputStream out, AtomicLong count) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        out.write(b);
        count.incrementAndGet();
      }

      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        count.addAndGet(length);
      }
    };
  }

  private static void drip(OutputStream out, String text) throws IOException, InterruptedException {
    for (byte b : text.getBytes(ISO_8859_1)) {
      out.write(b);
      out.flush();
      Thread.sleep(50);
    }
  }

  private static void forever(OutputStream out, String first, String again) throws IOException {
    text(out, first);
    byte[] much = again.repeat(Math.max(1, 8192 / again.length())).getBytes(ISO_8859_1);
    while (!Thread.currentThread().isInterrupted()) {
      out.write(much);
    }
  }

  private static void encoded(OutputStream out, String coding, byte[] body) throws IOException {
    text(
        out,
        XML + "Content-Encoding: " + coding + "\r\nContent-Length: " + body.length + "\r\n\r\n");
    out.write(body);
  }

  private static void redirect(OutputStream out, String to) throws IOException {
    text(
        out,
        "HTTP/1.1 302 Found\r\nContent-Length: 0\r\nConnection: close\r\nLocation: "
            + to
            + "\r\n\r\n");
  }

  private static void text(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(ISO_8859_1));
  }

  private static String chunked() {
    return "Transfer-Encoding: chunked\r\n\r\n";
  }

  private static byte[] swollen() {
    byte[] bytes = new byte[SWOLLEN];
    Arrays.fill(bytes, (byte) 'a');
    return bytes;
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
    try (DeflaterOutputStream deflate = new DeflaterOutputStream(out)) {
      deflate.write(plain);
    }
    return out.toByteArray();
  }

  @Override
  public void close() throws IOException {
    socket.close();
    threads.shutdownNow();
  }
}
