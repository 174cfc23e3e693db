package org.borderwatch.deploy.newsroom;

import java.time.Instant;
import java.util.List;

/**
 * An article as it stands at some moment.
 *
 * @param story what it was made from
 * @param outlet who publishes it
 * @param path its page's path
 * @param title the headline
 * @param summary the feed's description
 * @param caption the words under the picture, or null
 * @param paragraphs the body
 * @param published when it appeared, UTC
 * @param modified when it was corrected, UTC, or null
 * @param withdrawn it was taken back
 */
record Edition(
    Story story,
    NewsOutlet outlet,
    String path,
    String title,
    String summary,
    String caption,
    List<String> paragraphs,
    Instant published,
    Instant modified,
    boolean withdrawn) {

  Instant changed() {
    return modified == null ? published : modified;
  }
}
