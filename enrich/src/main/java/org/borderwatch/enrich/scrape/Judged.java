package org.borderwatch.enrich.scrape;

import org.borderwatch.contracts.article.Verdict;

/**
 * A verdict with its reason.
 *
 * @param reason a few stable words: they are counted by
 * @param confidence above 0 and at most 1: an order of how plainly the signs speak, no measured
 *     probability
 */
record Judged(Verdict verdict, String reason, double confidence) {}
