package org.borderwatch.enrich.code.lexicon;

/**
 * A tag on a stretch of a sentence.
 *
 * @param tag what it means
 * @param from first token
 * @param to exclusive
 */
public record Mark(Tag tag, int from, int to) {

  public int length() {
    return to - from;
  }

  public boolean overlaps(Mark other) {
    return from < other.to && other.from < to;
  }
}
