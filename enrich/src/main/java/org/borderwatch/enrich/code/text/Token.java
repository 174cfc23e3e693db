package org.borderwatch.enrich.code.text;

/**
 * A word, a number or a sign.
 *
 * @param form its folded letters, without what follows an apostrophe ({@code azerbaijan} of {@code
 *     Azerbaijan's}); figures and signs as they stand
 * @param suffix the folded letters after an apostrophe, or empty
 * @param kind what it is
 * @param joined whether a hyphen ties it to the token before
 * @param start first character within the paragraph
 * @param end exclusive
 */
public record Token(String form, String suffix, Kind kind, boolean joined, int start, int end) {

  /** What a token is. */
  public enum Kind {
    /** A word in lower case, or of a script that has no case. */
    WORD,
    /** A word that begins with a capital. */
    CAPITAL,
    NUMBER,
    SIGN
  }

  public boolean isWord() {
    return kind == Kind.WORD || kind == Kind.CAPITAL;
  }

  public boolean isNumber() {
    return kind == Kind.NUMBER;
  }

  public boolean is(String sign) {
    return kind == Kind.SIGN && form.equals(sign);
  }
}
