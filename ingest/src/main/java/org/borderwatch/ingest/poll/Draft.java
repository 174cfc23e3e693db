package org.borderwatch.ingest.poll;

import java.time.Instant;
import java.util.List;
import org.borderwatch.contracts.feed.Feed;
import org.borderwatch.contracts.feed.FeedState;
import org.borderwatch.contracts.feed.FeedState.HostWish;
import org.borderwatch.contracts.feed.FeedState.Redirect;
import org.borderwatch.contracts.feed.FeedState.Seen;
import org.borderwatch.contracts.feed.Hints;
import org.borderwatch.contracts.feed.Rhythm;
import org.borderwatch.ingest.text.WellFormed;

/**
 * A feed's next state, begun with the one before, all of whose entries are in {@code seen}: what is
 * not set stays as it was.
 */
final class Draft {
  private static final int MAX_DETAIL = 500;

  private final String feedId;
  private final String declaredUrl;
  private final Instant lastAttempt;
  private String url;
  private String etag;
  private String lastModified;
  private String bodyHash;
  private Instant nextPoll;
  private Instant attempted;
  private Instant lastSuccess;
  private int failures;
  private String detail;
  private List<Redirect> redirects;
  private List<Seen> seen;
  private String because;
  private Rhythm rhythm;
  private Hints hints;
  private Integer bodyBytes;
  private String foundAt;
  private List<HostWish> hosts;

  private Draft(FeedState s, String declaredUrl) {
    feedId = s.feedId();
    this.declaredUrl = declaredUrl;
    lastAttempt = s.lastAttempt();
    url = s.url();
    etag = s.etag();
    lastModified = s.lastModified();
    bodyHash = s.bodyHash();
    nextPoll = s.nextPoll();
    lastSuccess = s.lastSuccess();
    failures = s.failures();
    detail = s.detail();
    redirects = s.redirects();
    seen = s.seen();
    because = s.because();
    rhythm = s.rhythm();
    hints = s.hints();
    bodyBytes = s.bodyBytes();
    foundAt = s.foundAt();
    hosts = s.hosts();
  }

  static Draft of(FeedState before) {
    return new Draft(before, before.declaredUrl());
  }

  /** After a poll of the feed as it is declared now. */
  static Draft polled(FeedState before, Feed feed, Instant now) {
    Draft draft = new Draft(before, feed.url());
    draft.attempted = now;
    return draft;
  }

  Draft next(Plan plan) {
    nextPoll = plan.at();
    because = plan.because();
    return this;
  }

  Draft never(String why) {
    nextPoll = null;
    because = why;
    return this;
  }

  Draft succeeded(Instant now) {
    lastSuccess = now;
    failures = 0;
    return this;
  }

  Draft failed() {
    failures++;
    return this;
  }

  Draft detail(String words) {
    detail = WellFormed.cut(words, MAX_DETAIL);
    return this;
  }

  Draft moves(Moves moves) {
    url = moves.url();
    redirects = moves.redirects();
    return this;
  }

  Draft validators(String newEtag, String newLastModified) {
    etag = newEtag;
    lastModified = newLastModified;
    return this;
  }

  Draft body(String hash, Integer bytes) {
    bodyHash = hash;
    bodyBytes = bytes;
    return this;
  }

  Draft seen(List<Seen> entries) {
    seen = entries;
    return this;
  }

  Draft rhythm(Rhythm learnt) {
    rhythm = learnt;
    return this;
  }

  Draft hints(Hints said) {
    hints = said;
    return this;
  }

  /** Another address is asked from now on, of which nothing is known. */
  Draft foundAt(String address) {
    if (!java.util.Objects.equals(foundAt, address)) {
      validators(null, null);
      body(null, null);
    }
    foundAt = address;
    return this;
  }

  Draft hosts(List<HostWish> said) {
    hosts = said;
    return this;
  }

  FeedState state() {
    return new FeedState(
        feedId,
        url,
        etag,
        lastModified,
        bodyHash,
        nextPoll,
        attempted == null ? lastAttempt : attempted,
        lastSuccess,
        failures,
        detail,
        redirects,
        seen,
        declaredUrl,
        null,
        because,
        rhythm,
        hints,
        bodyBytes,
        foundAt,
        hosts);
  }
}
