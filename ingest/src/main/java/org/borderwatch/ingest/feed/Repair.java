package org.borderwatch.ingest.feed;

/** What had to be mended to read a feed, in stable words that can be counted. */
enum Repair {
  CONTROL_CHARACTERS("control characters"),
  JUNK_BEFORE("text before the feed"),
  DOCTYPE("document type dropped"),
  BARE_AMPERSAND("bare ampersand"),
  TRUNCATED("the end is missing"),
  UNCLOSED("elements not closed"),
  MISPLACED_ENTRIES("entries outside the channel"),
  NO_ROOT("no root element"),
  RELATIVE_LINK("relative link"),
  LINK_FROM_ID("link taken from the id"),
  BAD_DATE("date not understood"),
  ZONE_ASSUMED("date without zone, read as UTC"),
  PARTIAL_DATE("date in part"),
  TOO_MANY_ENTRIES("entries cut"),
  LONG_TEXT("text cut"),
  TOO_DEEP("elements nested too deep"),
  DOUBLE_ENCODED("text encoded twice"),
  NOT_JSON("not JSON"),
  BAD_BASE64("not base64"),
  SECOND_READER_DISAGREES("second reader disagrees");

  private final String words;

  Repair(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  /** Whether entries may have been lost with it, so that a second reader is worth its cost. */
  boolean ofStructure() {
    return switch (this) {
      case JUNK_BEFORE, TRUNCATED, UNCLOSED, MISPLACED_ENTRIES, NO_ROOT -> true;
      default -> false;
    };
  }
}
