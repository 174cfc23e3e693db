package org.borderwatch.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.borderwatch.contracts.config.ConfigException;
import org.borderwatch.contracts.config.ConfigException.Fault;
import org.borderwatch.contracts.config.ConfigText;
import org.borderwatch.contracts.config.Yaml;
import org.borderwatch.contracts.feed.Feed;
import org.borderwatch.ingest.url.CanonicalUrl;
import org.borderwatch.ingest.url.Site;

/** {@code feeds.yaml} of a region pack: the feeds that the region's newsroom would read. */
public final class FeedsFile {
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
  private static final Set<String> COUNTRIES = Set.of(java.util.Locale.getISOCountries());
  private static final Set<String> LANGUAGES = Set.of(java.util.Locale.getISOLanguages());

  private FeedsFile() {}

  /**
   * Reads the file strictly, in its order.
   *
   * @throws ConfigException naming every fault with its line and remedy
   */
  public static List<Feed> read(ConfigText text) {
    Document document = Yaml.read(text, Document.class);
    List<Fault> faults = new ArrayList<>();
    List<Feed> feeds = new ArrayList<>();
    Map<String, String> ids = new HashMap<>();
    Map<String, String> urls = new HashMap<>();
    for (Entry entry : document.feeds()) {
      int before = faults.size();
      check(entry, text, faults);
      if (faults.size() > before) {
        continue;
      }
      String where = lineOf(text, "id", entry.id(), ids.containsKey(entry.id()));
      String taken = ids.putIfAbsent(entry.id(), where);
      if (taken != null) {
        faults.add(
            new Fault(where, "feed id '" + entry.id() + "' is taken at " + taken, "rename it"));
      }
      String same = urls.putIfAbsent(CanonicalUrl.of(entry.url()), entry.id());
      if (same != null) {
        faults.add(
            new Fault(
                lineOf(text, "url", entry.url(), true),
                "the address of '" + entry.id() + "' is that of '" + same + "'",
                "remove one of the two"));
      }
      feeds.add(entry.feed());
    }
    if (!faults.isEmpty()) {
      throw new ConfigException(faults);
    }
    return List.copyOf(feeds);
  }

  private static void check(Entry entry, ConfigText text, List<Fault> faults) {
    if (entry.id() == null || !ID.matcher(entry.id()).matches()) {
      faults.add(
          new Fault(
              entry.id() == null ? text.source() : text.lineOf(entry.id()),
              "a feed has no id, or one that is not of a-z, 0-9 and -: " + entry.id(),
              "give each feed an id such as azernews-en"));
      return;
    }
    String where = lineOf(text, "id", entry.id(), false);
    try {
      Site.host(entry.url() == null ? "" : entry.url());
    } catch (IllegalArgumentException e) {
      faults.add(new Fault(where, "feed '" + entry.id() + "': url " + e.getMessage(), "mend it"));
    }
    need(entry.name() != null && !entry.name().isBlank(), where, entry, "name", "a name", faults);
    need(entry.ownership() != null, where, entry, "ownership", "who controls it", faults);
    need(
        entry.country() != null
            && (entry.country().equals("INT") || COUNTRIES.contains(entry.country())),
        where,
        entry,
        "country",
        "an ISO 3166-1 code such as AM, or INT",
        faults);
    need(
        entry.language() != null && LANGUAGES.contains(entry.language()),
        where,
        entry,
        "language",
        "an ISO 639-1 code such as hy",
        faults);
  }

  private static void need(
      boolean holds, String where, Entry entry, String key, String what, List<Fault> faults) {
    if (!holds) {
      faults.add(
          new Fault(
              where,
              "feed '" + entry.id() + "' has no " + key + " that can be used",
              "give " + what));
    }
  }

  /** The line of {@code key: value}; the last such line where an earlier feed has the first. */
  private static String lineOf(ConfigText text, String key, String value, boolean last) {
    Pattern line =
        Pattern.compile(
            "^[\\s\\-{]*\\b"
                + key
                + ":\\s*[\"']?"
                + Pattern.quote(value)
                + "[\"']?(?=[\\s,#}]|$).*");
    List<String> lines = text.text().lines().toList();
    String where = text.source();
    for (int i = 0; i < lines.size(); i++) {
      if (line.matcher(lines.get(i)).matches()) {
        where = text.line(i + 1);
        if (!last) {
          break;
        }
      }
    }
    return where;
  }

  record Document(List<Entry> feeds) {
    Document {
      feeds = feeds == null ? List.of() : List.copyOf(feeds);
    }
  }

  record Entry(
      String id,
      String url,
      String name,
      String owner,
      String country,
      String language,
      Feed.Ownership ownership,
      String knownFor,
      List<String> districts) {

    Feed feed() {
      return new Feed(
          id,
          url,
          Site.of(url),
          name,
          owner == null ? name : owner,
          country,
          language,
          ownership,
          knownFor,
          districts,
          Feed.Origin.PACK);
    }
  }
}
