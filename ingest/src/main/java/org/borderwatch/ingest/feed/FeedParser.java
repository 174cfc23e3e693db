package org.borderwatch.ingest.feed;

import java.util.OptionalInt;
import org.borderwatch.ingest.text.CharsetLadder;
import org.borderwatch.ingest.text.Decoded;
import org.borderwatch.ingest.text.WellFormed;

/** Reads a feed from what a server sent. Never throws for what the bytes hold. */
public final class FeedParser {
  private static final int DECLARED_WITHIN = 1024;

  private FeedParser() {}

  /** Reads as the desk wants it, {@link Convention#DESK}. */
  public static ParsedFeed parse(byte[] bytes, String contentType, String base, boolean truncated) {
    return parse(bytes, contentType, base, truncated, Convention.DESK);
  }

  /**
   * @param contentType of HTTP, or null
   * @param base the address the feed was served from, against which links are resolved; or null
   * @param truncated the bytes are known to lack the end
   * @param convention which reading of the entries
   */
  public static ParsedFeed parse(
      byte[] bytes, String contentType, String base, boolean truncated, Convention convention) {
    Repairs repairs = new Repairs();
    if (truncated) {
      repairs.add(Repair.TRUNCATED);
    }
    String declared = Prolog.encoding(CharsetLadder.head(bytes, DECLARED_WITHIN));
    Decoded decoded = CharsetLadder.decode(bytes, contentType, declared);
    repairs.addAll(decoded.repairs());
    String text = clean(decoded.text(), repairs);
    try {
      return parse(text, decoded.charset(), base, convention, repairs);
    } catch (RuntimeException e) {
      // A parser's own fault on hostile input must not stop the poll.
      return ParsedFeed.none(decoded.charset(), repairs);
    }
  }

  private static ParsedFeed parse(
      String text, String charset, String base, Convention convention, Repairs repairs) {
    String start = text.substring(0, Math.min(text.length(), DECLARED_WITHIN)).stripLeading();
    if (start.startsWith("{")) {
      return JsonFeed.read(text, charset, base, convention, repairs);
    }
    Prolog prolog = Prolog.strip(text, repairs);
    if (!prolog.rooted()) {
      return HtmlPage.read(prolog.rest(), charset, base, repairs);
    }
    String xml = References.mend(prolog.rest(), prolog.entities(), repairs);
    ParsedFeed feed = XmlFeed.read(xml, charset, base, convention, repairs);
    if (!repairs.ofStructure()) {
      return feed;
    }
    OptionalInt witness = SecondReader.entries(xml);
    if (witness.isPresent() && witness.getAsInt() > feed.entries().size()) {
      repairs.add(Repair.SECOND_READER_DISAGREES);
    }
    return new ParsedFeed(
        feed.format(), charset, repairs.words(), feed.feed(), feed.entries(), null, feed.hints());
  }

  private static String clean(String text, Repairs repairs) {
    String clean = WellFormed.of(text);
    if (clean.length() < text.length()) {
      repairs.add(Repair.CONTROL_CHARACTERS);
    }
    return clean;
  }
}
