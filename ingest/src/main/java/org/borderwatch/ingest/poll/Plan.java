package org.borderwatch.ingest.poll;

import java.time.Instant;

/**
 * When a feed is polled next, and why then.
 *
 * @param at UTC
 * @param because in words that complete "next poll at 14:05, because …"
 */
record Plan(Instant at, String because) {}
