package org.borderwatch.enrich.scrape;

/** An element that holds blocks, as a stretch of the list of blocks. */
final class Zone {
  /** What an element's markup says against it. */
  enum Fault {
    NONE,
    /** Named as furniture: left out unless it holds most of the prose. */
    FURNITURE,
    /** Marked as not shown: left out unless there is hardly anything else. */
    HIDDEN,
    /** What readers wrote: always left out. */
    COMMENTS
  }

  static final int OPEN = -1;

  final int parent;
  final String tag;
  final int hint;

  /**
   * A number shared by elements of one tag and one class: what is written alike is styled alike.
   */
  final int look;

  final int from;
  Fault fault;
  int to;

  /**
   * @param hint 3 for what is named the body, 2 for an article, 1 for the main part, else 0
   */
  Zone(int parent, String tag, Fault fault, int hint, int look, int from) {
    this.parent = parent;
    this.tag = tag;
    this.fault = fault;
    this.hint = hint;
    this.look = look;
    this.from = from;
    this.to = OPEN;
  }
}
