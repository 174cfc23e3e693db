package org.borderwatch.ingest.text;

import java.util.List;

/**
 * Bytes read as text.
 *
 * @param text without a byte order mark
 * @param charset the name of the encoding that was used
 * @param repairs what had to be overruled or mended, in stable words
 */
public record Decoded(String text, String charset, List<String> repairs) {
  /** The encoding declared is not the one the bytes are in. */
  public static final String WRONG_CHARSET = "declared encoding is wrong";

  /** Some bytes fit no character; they became U+FFFD. */
  public static final String BAD_BYTES = "bytes that are no characters";

  /** Nothing was declared and nothing followed from the bytes: a detector guessed. */
  public static final String GUESSED_CHARSET = "encoding guessed";

  public Decoded {
    repairs = List.copyOf(repairs);
  }
}
