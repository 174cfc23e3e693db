package org.borderwatch.deploy.newsroom;

import java.util.Map;

/**
 * An article as the scenario's files tell it: texts with {@link Placeholders}, moments as day and
 * time.
 *
 * @param id unique, part of the page's address
 * @param outlet the outlet that publishes it
 * @param at when it appears
 * @param title the headline
 * @param summary the feed's description; null for the first paragraph
 * @param caption the words under the picture, or null
 * @param author who signs, or null
 * @param text the body, paragraphs set apart by an empty line
 * @param page what is special about its page; default nothing
 * @param undated the feed's entry has no date; default false
 * @param corrected how it is changed later, or null
 * @param withdrawn when the page answers 410 and the entry leaves the feed, or null
 */
public record Story(
    String id,
    String outlet,
    String at,
    String title,
    String summary,
    String caption,
    String author,
    String text,
    PageTrait page,
    Boolean undated,
    Correction corrected,
    String withdrawn) {

  public Story {
    page = page == null ? PageTrait.PLAIN : page;
    undated = undated != null && undated;
  }

  /** What is special about a page. */
  public enum PageTrait {
    PLAIN,
    /** Nothing but a notice that asks for consent. */
    CONSENT,
    /** Eight megabytes long. */
    HUGE,
    /** Not there: 404. */
    MISSING
  }

  /**
   * A change after publication. The page changes; the feed's entry does not.
   *
   * @param at when
   * @param replace what is written in place of what, in title and text
   * @param note a paragraph that says so, or null
   */
  public record Correction(String at, Map<String, String> replace, String note) {}
}
