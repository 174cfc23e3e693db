package org.borderwatch.ingest.feed;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import java.io.StringReader;
import java.util.Locale;
import java.util.OptionalInt;

/** Rome, as a witness: how many entries it finds where ours had to mend something. */
final class SecondReader {
  private SecondReader() {}

  /** Empty where Rome cannot read it, which says nothing against our reading. */
  static OptionalInt entries(String xml) {
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
}
