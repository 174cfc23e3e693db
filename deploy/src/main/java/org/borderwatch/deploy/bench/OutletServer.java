package org.borderwatch.deploy.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Serves {@link Outlets} over HTTP/1.1 with keep-alive, as cheaply as can be: what it costs must
 * not hide what is measured. Answers this machine only.
 */
final class OutletServer implements AutoCloseable {
  private static final int BACKLOG = 1024;
  private static final int MAX_LINE = 8192;

  private final ServerSocket socket;
  private final ExecutorService threads;
  private volatile Outlets outlets = new Outlets(1);
  private volatile Consumer<Visit> visitors = visit -> {};

  /**
   * A request that was answered.
   *
   * @param feed its number, or -1 for another resource
   * @param host of the request, with its port
   * @param url as a client would ask for it
   * @param etag the validator it came with, or null
   * @param sent bytes of the answer's body
   */
  record Visit(int feed, String host, String url, String etag, int status, int sent) {}

  OutletServer() {
    try {
      // Every address of loopback is a host, so it cannot be bound to one.
      socket = new ServerSocket(0, BACKLOG);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot listen on loopback", e);
    }
    threads =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "outlet-server");
              thread.setDaemon(true);
              return thread;
            });
    threads.execute(this::accept);
  }

  int port() {
    return socket.getLocalPort();
  }

  /** From now on serves these, and tells of each request before it is answered. */
  void serve(Outlets outlets, Consumer<Visit> visitors) {
    this.outlets = outlets;
    this.visitors = visitors;
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket peer = socket.accept();
        threads.execute(() -> serve(peer));
      } catch (IOException e) {
        // closed, by us
      }
    }
  }

  private void serve(Socket peer) {
    try (peer) {
      InetAddress from = peer.getInetAddress();
      if (!from.isLoopbackAddress()) {
        return;
      }
      peer.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(peer.getInputStream());
      OutputStream out = new BufferedOutputStream(peer.getOutputStream(), 32 * 1024);
      while (answer(in, out)) {
        out.flush();
      }
    } catch (IOException e) {
      // the client closed the connection, as it may
    }
  }

  private boolean answer(InputStream in, OutputStream out) throws IOException {
    String request = line(in);
    if (request.isEmpty()) {
      return false;
    }
    String path = request.split(" ")[1];
    String host = "";
    String etag = null;
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      String name = header.substring(0, header.indexOf(':')).toLowerCase(Locale.ROOT);
      if (name.equals("host")) {
        host = header.substring("host:".length()).strip();
      } else if (name.equals("if-none-match")) {
        etag = header.substring("if-none-match:".length()).strip();
      }
    }
    Outlets.Answer answer = outlets.answer(path, host, etag);
    visitors.accept(
        new Visit(
            Outlets.feed(path),
            host,
            "http://" + host + path,
            etag,
            answer.status(),
            answer.body().length));
    write(out, answer);
    return true;
  }

  private static void write(OutputStream out, Outlets.Answer answer) throws IOException {
    StringBuilder head = new StringBuilder("HTTP/1.1 ").append(answer.status()).append(" x\r\n");
    if (answer.etag() != null) {
      head.append("ETag: ").append(answer.etag()).append("\r\n");
    }
    if (answer.type() != null) {
      head.append("Content-Type: ").append(answer.type()).append("\r\n");
    }
    if (answer.status() != 304) {
      head.append("Content-Length: ").append(answer.body().length).append("\r\n");
    }
    out.write(head.append("\r\n").toString().getBytes(ISO_8859_1));
    out.write(answer.body());
  }

  /** Empty at the end. */
  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
      if (c != '\r') {
        line.append((char) c);
      }
      if (line.length() > MAX_LINE) {
        throw new IOException("a line of more than " + MAX_LINE);
      }
    }
    return line.toString();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close the server", e);
    }
    threads.shutdownNow();
  }
}
