package org.borderwatch.ingest.fetch;

import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/**
 * A body, decoded and cut.
 *
 * @param bytes at most as many as were allowed
 * @param truncated there was more
 * @param received how many bytes came over the wire for it
 */
record Body(byte[] bytes, boolean truncated, long received) {
  static final Body NONE = new Body(new byte[0], false, 0);

  /** What we say we can decode. */
  static final String ACCEPT_ENCODING = "gzip, br, zstd, deflate";

  /** Feeds and pages of text stay below 50; a bomb is at 1000. */
  private static final int MAX_RATIO = 300;

  private static final int RATIO_COUNTS_FROM = 1024 * 1024;
  private static final int MAX_CODINGS = 2;

  /**
   * Reads until the end, the limit or the deadline.
   *
   * @param codings the Content-Encodings in the order they were applied
   * @param deadline of {@link System#nanoTime()}
   * @throws BombException when the body swells as no text does
   * @throws IOException when it cannot be read, decoded or is too late
   */
  static Body read(InputStream raw, List<String> codings, int maxBytes, long deadline)
      throws IOException {
    Counted counted = new Counted(raw);
    InputStream in = decode(counted, codings);
    ByteArrayOutputStream out = new ByteArrayOutputStream(Math.min(maxBytes, 64 * 1024));
    byte[] chunk = new byte[16 * 1024];
    while (true) {
      int n = in.read(chunk, 0, Math.min(chunk.length, maxBytes - out.size() + 1));
      if (n < 0) {
        return new Body(out.toByteArray(), false, counted.bytes);
      }
      out.write(chunk, 0, n);
      if (out.size() > RATIO_COUNTS_FROM && out.size() / MAX_RATIO > counted.bytes) {
        throw new BombException(counted.bytes + " bytes swelled to more than " + out.size());
      }
      if (out.size() > maxBytes) {
        byte[] all = out.toByteArray();
        return new Body(java.util.Arrays.copyOf(all, maxBytes), true, counted.bytes);
      }
      if (System.nanoTime() - deadline > 0) {
        throw new java.io.InterruptedIOException("the body came too slowly");
      }
    }
  }

  private static InputStream decode(InputStream in, List<String> codings) throws IOException {
    if (codings.size() > MAX_CODINGS) {
      throw new IOException("encoded " + codings.size() + " times over: " + codings);
    }
    InputStream decoded = in;
    for (int i = codings.size() - 1; i >= 0; i--) {
      decoded =
          switch (codings.get(i).toLowerCase(Locale.ROOT)) {
            case "gzip", "x-gzip" -> new GZIPInputStream(decoded, 8192);
            case "br" -> new BrotliInputStream(decoded);
            case "zstd" -> new ZstdInputStream(decoded);
            case "deflate" -> inflate(decoded);
            case "identity", "" -> decoded;
            default -> throw new IOException("unknown Content-Encoding " + codings.get(i));
          };
    }
    return decoded;
  }

  /** "deflate" is zlib by the standard, and raw deflate by some servers. */
  private static InputStream inflate(InputStream in) throws IOException {
    java.io.PushbackInputStream peek = new java.io.PushbackInputStream(in, 1);
    int first = peek.read();
    if (first >= 0) {
      peek.unread(first);
    }
    return new InflaterInputStream(peek, new Inflater((first & 0x0f) != 8));
  }

  private static final class Counted extends FilterInputStream {
    private long bytes;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      bytes += b < 0 ? 0 : 1;
      return b;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int n = super.read(into, offset, length);
      bytes += Math.max(0, n);
      return n;
    }
  }

  /** The body swells as no text does. */
  static final class BombException extends IOException {
    private static final long serialVersionUID = 1L;

    BombException(String message) {
      super(message);
    }
  }
}
