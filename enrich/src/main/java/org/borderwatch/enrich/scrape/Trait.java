package org.borderwatch.enrich.scrape;

import java.util.Locale;

/**
 * What may speak for or against a block's being of the article; how much, {@code block-weights.txt}
 * says. Each is a number from 0 to 1, and where no share is meant, 1 for yes.
 */
enum Trait {
  ALWAYS,
  /** The rules keep it. */
  KEPT,
  /** The page's own description holds the body: what it does not hold stands apart. */
  TOLD_PAGE,

  LOOSE,
  HEADING,
  VERBATIM,

  /** Ends like a sentence. */
  SENTENCE,
  /** Has a sign of copyright or a bar. */
  SIGN,
  /** The same text stood before. */
  REPEATED,
  ONLY_LINKS,

  /** Share of links in the three blocks before, itself and the three after. */
  LINKS_NEAR,
  /** The next block is mostly links. */
  LINKS_AFTER,

  IN_TABLE,
  IN_LIST,
  /** Of an element named the body. */
  IN_BODY,
  IN_ARTICLE,
  IN_MAIN,

  /** Share of the page's prose in elements of this tag and class in parents of one. */
  ALIKE,
  MOST_ALIKE,
  /** Share of the page's prose right under the same parent. */
  SIBLINGS,
  MOST_SIBLINGS,
  /** Share of the page's prose within the parent's parent. */
  COUSINS,

  /** Between a tenth and four fifths of the page's prose. */
  MIDDLE,
  /** After nine tenths of the page's prose. */
  LATER,
  /** One of the few blocks under the headline. */
  UNDER_HEADLINE,
  AFTER_HEADLINE,
  /** Between a line that opens a list of other stories and the next heading. */
  UNDER_ENDING;

  /** Its name in the file of weights. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
