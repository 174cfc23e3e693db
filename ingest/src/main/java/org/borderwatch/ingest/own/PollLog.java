package org.borderwatch.ingest.own;

import java.time.Instant;
import org.borderwatch.contracts.article.Page;
import org.borderwatch.contracts.feed.FeedState;
import org.borderwatch.contracts.feed.Source;
import org.borderwatch.ingest.poll.Learnt;
import org.borderwatch.ingest.poll.States;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a person who reads the log wants to know of the feeds. */
final class PollLog {
  private static final Logger LOG = LoggerFactory.getLogger(PollLog.class);

  private PollLog() {}

  /** Tells of what was committed. */
  static void tell(Finished finished) {
    String id = finished.owned().feed.id();
    FeedState before = finished.before();
    Learnt learnt = finished.turn().learnt();
    FeedState after = learnt.state();
    Source source = learnt.source();
    if (source != null) {
      if (source.status() == Source.Status.HEALTHY) {
        LOG.debug("{}: {}", id, source.detail());
      }
      if (source.status() != States.status(before) || source.failures() == 1) {
        LOG.info("{} is {}: {}", id, source.status(), source.detail());
      }
    }
    if (source != null && source.silentSince() != null && !wasSilent(before)) {
      LOG.info("{} is silent: {}", id, source.detail());
    }
    if (!after.url().equals(before.url())) {
      LOG.info("{} moved for good from {} to {}", id, before.url(), after.url());
    }
    for (Page page : learnt.pages()) {
      switch (page.status()) {
        case FETCHED -> LOG.debug("{}: read {}", id, page.url());
        case ENTRY_ONLY ->
            LOG.info("{}: entry without page, {}: {}", id, page.reason(), page.url());
        case GONE -> LOG.info("{}: withdrawn, {}: {}", id, page.reason(), page.url());
      }
    }
  }

  private static boolean wasSilent(FeedState before) {
    Instant last = before.lastAttempt();
    return last != null && States.silentSince(before, last) != null;
  }
}
