package org.borderwatch.contracts.article;

/** What a page is. Only an article, or the entry's own text in its place, is worth coding. */
public enum Verdict {
  ARTICLE,
  /** The page could not be had; the text is the feed entry's. */
  ENTRY_TEXT,
  PAYWALLED,
  CONSENT,
  LIVE_BLOG,
  INDEX,
  NEEDS_SCRIPTS,
  NOT_A_PAGE,
  /** Withdrawn by its publisher: its reports go with it. */
  WITHDRAWN;

  public boolean isCoded() {
    return this == ARTICLE || this == ENTRY_TEXT;
  }
}
