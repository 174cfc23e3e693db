package org.borderwatch.enrich.code.text;

import java.util.List;

/**
 * A sentence of a paragraph.
 *
 * @param paragraph index of the paragraph, −1 for the title
 * @param text the paragraph's whole text, which the tokens' places refer to
 * @param tokens what it consists of, at least one
 * @param closed whether it ends as a sentence does, with a full stop or its like
 */
public record Sentence(int paragraph, String text, List<Token> tokens, boolean closed) {

  public int start() {
    return tokens.get(0).start();
  }

  public int end() {
    return tokens.get(tokens.size() - 1).end();
  }

  /** The words from one token to another, exclusive, as they stand in the text. */
  public String words(int from, int to) {
    return text.substring(tokens.get(from).start(), tokens.get(to - 1).end());
  }

  public String words() {
    return words(0, tokens.size());
  }
}
