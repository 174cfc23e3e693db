package org.borderwatch.contracts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** How things are named on topics: the first 128 bits of a SHA-256, in hex. */
public final class Ids {
  private Ids() {}

  /** Hashes the parts, kept apart so that {@code ("a", "bc")} and {@code ("ab", "c")} differ. */
  public static String hash(String... parts) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      for (int i = 0; i < parts.length; i++) {
        if (i > 0) {
          sha256.update((byte) 0x1f);
        }
        sha256.update(parts[i].getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(sha256.digest(), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
