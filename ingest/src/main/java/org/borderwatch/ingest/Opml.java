package org.borderwatch.ingest;

import java.net.IDN;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.borderwatch.contracts.Ids;
import org.borderwatch.contracts.feed.Feed;
import org.borderwatch.ingest.url.Site;
import org.borderwatch.ingest.url.WebAddress;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings.Syntax;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities.EscapeMode;
import org.jsoup.nodes.XmlDeclaration;
import org.jsoup.parser.Parser;

/**
 * Lists of feeds in OPML 2.0, as feed readers exchange them. What OPML has no attribute for stands
 * in a namespace of ours, so that a list that was written here is read back whole.
 */
public final class Opml {
  private static final String NAMESPACE = "https://borderwatch.org/opml";
  private static final int MAX_DEPTH = 64;
  private static final int MAX_ID = 64;
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  private Opml() {}

  /**
   * What is taken where a list of another reader does not say; each may be null.
   *
   * @param country ISO 3166-1 code or {@code INT}
   * @param language ISO 639-1 code
   */
  public record Defaults(String country, String language, Feed.Ownership ownership) {}

  /**
   * What a list holds.
   *
   * @param feeds in its order, of origin {@code IMPORT}
   * @param faults of the outlines that are no feed we could poll, in words
   */
  public record Listed(List<Feed> feeds, List<String> faults) {}

  /** Reads whatever outlines have an {@code xmlUrl}, at any depth, each address once. */
  public static Listed read(String xml, Defaults defaults) {
    Document document = Parser.xmlParser().setMaxDepth(MAX_DEPTH).parseInput(xml, "");
    List<Feed> feeds = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    Set<String> urls = new HashSet<>();
    for (Element outline : document.getElementsByTag("outline")) {
      String url = attribute(outline, "xmlUrl");
      if (url == null) {
        continue;
      }
      try {
        Feed feed = feed(outline, WebAddress.fetchable(url), defaults);
        if (urls.add(feed.url())) {
          feeds.add(ids.add(feed.id()) ? feed : renamed(feed, ids));
        }
      } catch (IllegalArgumentException e) {
        faults.add(url + ": " + e.getMessage());
      }
    }
    if (feeds.isEmpty() && faults.isEmpty()) {
      faults.add("there is no outline with an xmlUrl in it; is it OPML?");
    }
    return new Listed(List.copyOf(feeds), List.copyOf(faults));
  }

  /** Writes a list, in the order given. */
  public static String write(String title, List<Feed> feeds) {
    Document document = new Document("");
    document
        .outputSettings()
        .syntax(Syntax.xml)
        .escapeMode(EscapeMode.xhtml)
        .charset("UTF-8")
        .prettyPrint(true)
        .indentAmount(2)
        .outline(true);
    XmlDeclaration declaration = new XmlDeclaration("xml", false);
    declaration.attr("version", "1.0").attr("encoding", "UTF-8");
    document.appendChild(declaration);
    Element opml = document.appendElement("opml").attr("version", "2.0");
    opml.attr("xmlns:bw", NAMESPACE);
    opml.appendElement("head").appendElement("title").text(title);
    Element body = opml.appendElement("body");
    feeds.forEach(feed -> write(body.appendElement("outline"), feed));
    return document.outerHtml() + "\n";
  }

  private static void write(Element outline, Feed f) {
    String ownership = lower(f.ownership().name());
    // Element.attr would write the names in lower case, and readers look for xmlUrl.
    Attributes a = outline.attributes();
    a.put("type", "rss");
    a.put("text", f.name());
    a.put("title", f.name());
    a.put("xmlUrl", f.url());
    a.put("language", f.language());
    a.put("category", "/" + f.country() + "/" + ownership);
    if (f.knownFor() != null) {
      a.put("description", f.knownFor());
    }
    a.put("bw:id", f.id());
    a.put("bw:owner", f.owner());
    a.put("bw:country", f.country());
    a.put("bw:ownership", ownership);
    if (!f.districts().isEmpty()) {
      a.put("bw:districts", String.join(" ", f.districts()));
    }
  }

  private static Feed feed(Element outline, String url, Defaults defaults) {
    String site = Site.of(url);
    String name = or(attribute(outline, "title"), or(attribute(outline, "text"), site));
    String id = attribute(outline, "bw:id");
    String ownership = attribute(outline, "bw:ownership");
    String districts = attribute(outline, "bw:districts");
    String country = or(attribute(outline, "bw:country"), defaults.country());
    String language = or(language(attribute(outline, "language")), defaults.language());
    require(id == null || id.matches("[a-z0-9][a-z0-9-]{0,63}"), "bw:id is not of a-z, 0-9, -");
    require(
        country != null && (country.equals("INT") || COUNTRIES.contains(country)),
        "it does not say from which country it is; give --country");
    require(
        language != null && LANGUAGES.contains(language),
        "it does not say in which language it is; give --language");
    return new Feed(
        id == null ? id(url, site) : id,
        url,
        site,
        name,
        or(attribute(outline, "bw:owner"), name),
        country,
        language,
        ownership == null ? defaults.ownership() : ownership(ownership),
        attribute(outline, "description"),
        districts == null ? List.of() : List.of(districts.split("\\s+")),
        Feed.Origin.IMPORT);
  }

  private static Feed.Ownership ownership(String word) {
    try {
      return Feed.Ownership.valueOf(word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("bw:ownership is not one of ours: " + word, e);
    }
  }

  /** The site, and what tells its feeds apart: the same for the same address. */
  private static String id(String url, String site) {
    String readable = lower(IDN.toASCII(site)).replaceAll("[^a-z0-9]+", "-");
    String start = readable.substring(0, Math.min(readable.length(), MAX_ID - 9));
    return start.replaceFirst("^-+", "") + "-" + Ids.hash(url).substring(0, 8);
  }

  private static Feed renamed(Feed f, Set<String> ids) {
    String id = id(f.url(), f.site());
    ids.add(id);
    return new Feed(
        id,
        f.url(),
        f.site(),
        f.name(),
        f.owner(),
        f.country(),
        f.language(),
        f.ownership(),
        f.knownFor(),
        f.districts(),
        f.origin());
  }

  private static String language(String tag) {
    return tag == null ? null : lower(tag).split("[-_]")[0];
  }

  /** Readers do not agree on the case of names. */
  private static String attribute(Element outline, String name) {
    String value = outline.attributes().getIgnoreCase(name).strip();
    return value.isEmpty() ? null : value;
  }

  private static String or(String value, String fallback) {
    return value == null ? fallback : value;
  }

  private static void require(boolean holds, String fault) {
    if (!holds) {
      throw new IllegalArgumentException(fault);
    }
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
