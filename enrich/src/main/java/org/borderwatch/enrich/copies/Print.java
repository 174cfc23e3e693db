package org.borderwatch.enrich.copies;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Collection;
import java.util.TreeSet;

/**
 * The fingerprint of a text: the smallest of its picked hashes, at most so many. Since every print
 * keeps the smallest, two long texts can be compared by the hashes that both would have kept.
 *
 * @param hashes ascending, as 32-bit integers in Base64; empty for a text too short to tell
 */
public record Print(String hashes) {
  static final int MOST = 64;

  public static final Print NONE = new Print("");

  public Print {
    hashes = hashes == null ? "" : hashes;
  }

  /** The print of these paragraphs together. */
  public static Print of(Collection<String> paragraphs) {
    TreeSet<Integer> smallest = new TreeSet<>();
    for (String paragraph : paragraphs) {
      Winnowing.pick(
          paragraph,
          hash -> {
            if (smallest.size() < MOST || hash < smallest.last()) {
              smallest.add(hash);
              if (smallest.size() > MOST) {
                smallest.pollLast();
              }
            }
          });
    }
    ByteBuffer bytes = ByteBuffer.allocate(4 * smallest.size());
    smallest.forEach(bytes::putInt);
    return new Print(Base64.getEncoder().withoutPadding().encodeToString(bytes.array()));
  }

  /** The hashes, ascending. */
  public int[] decoded() {
    byte[] bytes = Base64.getDecoder().decode(hashes);
    int[] decoded = new int[bytes.length / 4];
    ByteBuffer.wrap(bytes).asIntBuffer().get(decoded);
    return decoded;
  }
}
