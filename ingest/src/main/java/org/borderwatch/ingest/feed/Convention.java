package org.borderwatch.ingest.feed;

/** Which of two readings of an entry is asked for, where the two differ. */
public enum Convention {
  /**
   * What a news desk wants: each field says only what the feed said of it, the author is a name, a
   * link is where the article is read.
   */
  DESK,
  /**
   * What general feed readers show, as Python's feedparser has it: the author with the mail, an
   * absent summary taken from the content, an absent update from the publication, addresses as ids
   * resolved, and of fields told twice the one that wins there.
   */
  READER
}
