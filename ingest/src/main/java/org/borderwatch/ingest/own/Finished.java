package org.borderwatch.ingest.own;

import org.borderwatch.ingest.own.FeedTable.Owned;
import org.borderwatch.ingest.poll.Turn;

/** A turn that a worker has taken for a feed. */
record Finished(Owned owned, Turn turn) {}
