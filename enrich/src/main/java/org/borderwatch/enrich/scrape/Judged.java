package org.borderwatch.enrich.scrape;

import org.borderwatch.contracts.article.Verdict;

/**
 * A verdict with its reason.
 *
 * @param reason a few stable words: they are counted by
 */
record Judged(Verdict verdict, String reason) {}
