package org.borderwatch.ingest.poll;

import java.time.Duration;

/**
 * What came of a feed's turn.
 *
 * @param learnt to be committed, or null where there was nothing to learn
 * @param stayAway how long, in real time, no host that the feed still wants is free; or null
 */
public record Turn(Learnt learnt, Duration stayAway) {}
