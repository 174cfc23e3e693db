package org.borderwatch.ingest.poll;

import java.time.Instant;
import org.borderwatch.contracts.feed.FeedState.Held;
import org.borderwatch.contracts.feed.FeedState.Seen;

/** An entry as it is known next, begun with how it was: what is not set stays as it was. */
final class Sighting {
  private final Seen before;
  private String articleId;
  private String entryHash;
  private String url;
  private String etag;
  private String lastModified;
  private String bodyHash;
  private Instant nextRecheck;
  private int rechecks;
  private int missing;
  private Integer attempts;
  private Held held;

  private Sighting(Seen s) {
    before = s;
    articleId = s.articleId();
    entryHash = s.entryHash();
    url = s.url();
    etag = s.etag();
    lastModified = s.lastModified();
    bodyHash = s.bodyHash();
    nextRecheck = s.nextRecheck();
    rechecks = s.rechecks();
    missing = s.missing();
    attempts = s.attempts();
    held = s.held();
  }

  static Sighting of(Seen before) {
    return new Sighting(before);
  }

  Sighting article(String id) {
    articleId = id;
    return this;
  }

  Sighting entry(String hash, Held said) {
    entryHash = hash;
    held = said;
    return this;
  }

  Sighting url(String address) {
    url = address;
    return this;
  }

  Sighting validators(String newEtag, String newLastModified) {
    etag = newEtag;
    lastModified = newLastModified;
    return this;
  }

  Sighting body(String hash) {
    bodyHash = hash;
    return this;
  }

  /** Null for no more. */
  Sighting next(Instant recheck) {
    nextRecheck = recheck;
    return this;
  }

  Sighting rechecked() {
    rechecks++;
    return this;
  }

  Sighting missing(int times) {
    missing = times;
    return this;
  }

  /** Null where no version waits to be written. */
  Sighting attempts(Integer inVain) {
    attempts = inVain;
    return this;
  }

  Sighting held(Held said) {
    held = said;
    return this;
  }

  Seen seen() {
    return new Seen(
        before.key(),
        articleId,
        entryHash,
        url,
        before.firstSeenAt(),
        etag,
        lastModified,
        bodyHash,
        nextRecheck,
        rechecks,
        missing,
        attempts,
        held);
  }
}
