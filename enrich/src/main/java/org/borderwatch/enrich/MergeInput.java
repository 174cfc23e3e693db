package org.borderwatch.enrich;

import org.borderwatch.contracts.incident.Correction;
import org.borderwatch.enrich.merge.ArticleReports;

/** What merging takes in: reports and what people corrected, by one task. */
sealed interface MergeInput {

  /** What an article tells now. */
  record Told(ArticleReports article) implements MergeInput {}

  /**
   * What a person corrected.
   *
   * @param correction null when it is taken back
   */
  record Corrected(Correction correction) implements MergeInput {}
}
