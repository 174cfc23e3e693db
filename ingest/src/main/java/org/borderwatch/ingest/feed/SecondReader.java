package org.borderwatch.ingest.feed;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import java.io.StringReader;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * Rome, as a witness: how many entries it finds where ours had to mend the order of elements. It
 * costs several times what our reading does, so it is not asked about every feed, and not about a
 * long or a deep one.
 */
final class SecondReader {
  private static final int MAX_DEPTH = 200;
  private static final int MAX_LENGTH = 1024 * 1024;

  private SecondReader() {}

  /** Empty where Rome cannot read it, which says nothing against our reading. */
  static OptionalInt entries(String xml) {
    if (xml.length() > MAX_LENGTH || isDeep(xml)) {
      return OptionalInt.empty();
    }
    try {
      WireFeedInput input = new WireFeedInput(false, Locale.ROOT);
      input.setAllowDoctypes(false);
      // The InputSource variant would bypass Rome's own mending of characters.
      WireFeed feed = input.build(new StringReader(xml));
      if (feed instanceof Feed atom) {
        return OptionalInt.of(atom.getEntries().size());
      }
      return feed instanceof Channel rss
          ? OptionalInt.of(rss.getItems().size())
          : OptionalInt.empty();
    } catch (FeedException | RuntimeException e) {
      return OptionalInt.empty();
    }
  }

  /** Its tree looks up all ancestors of each element: a deep one takes it half a minute. */
  private static boolean isDeep(String xml) {
    int depth = 0;
    for (int i = xml.indexOf('<'); i >= 0 && i + 1 < xml.length(); i = xml.indexOf('<', i + 1)) {
      char next = xml.charAt(i + 1);
      if (next == '/') {
        depth--;
      } else if (Character.isLetter(next)) {
        int end = xml.indexOf('>', i);
        depth += end > 0 && xml.charAt(end - 1) == '/' ? 0 : 1;
      }
      if (depth > MAX_DEPTH) {
        return true;
      }
    }
    return false;
  }
}
