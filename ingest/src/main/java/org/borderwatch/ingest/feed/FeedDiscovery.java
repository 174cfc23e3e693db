package org.borderwatch.ingest.feed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.borderwatch.ingest.url.WebAddress;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Which feeds a page points to: those it declares first, then what looks like a link to one. */
public final class FeedDiscovery {
  private static final int HTML_WITHIN = 1024 * 1024;
  private static final int MAX_DEPTH = 512;
  private static final int MAX_CANDIDATES = 20;

  private static final Pattern FEED_TYPE =
      Pattern.compile("(?:application|text)/(?:x-)?(?:rss|atom|rdf|feed)\\+(?:xml|json)\\b.*");
  private static final Pattern PLAIN_TYPE =
      Pattern.compile("(?:(?:application|text)/(?:xml|json)\\b.*)?");
  private static final Pattern FEED_ADDRESS =
      Pattern.compile(
          "(?:/|\\.)(?:rss|rss2|atom|rdf)(?:[/?#.].*)?$"
              + "|/feeds?(?:[/?#].*)?$"
              + "|/(?:[\\w-]*[_-])?(?:rss|atom|feed|feeds|index)[\\w-]*\\.(?:xml|json|rdf|php|aspx?)\\b"
              + "|[?&](?:feed|format|type|outputtype)=(?:rss2?|atom|rdf|feed)\\b"
              + "|^https?://feeds?\\.");
  private static final Pattern FEED_WORD = Pattern.compile("(?i)\\b(?:rss|atom|xml feed)\\b");
  private static final Pattern OF_COMMENTS = Pattern.compile("(?i)\\bcomments?\\b");
  private static final Pattern NO_FEED =
      Pattern.compile("\\.(?:html?|jpe?g|png|svg|gif|css|js|pdf)(?:[?#].*)?$|oembed|/wp-json/");

  private FeedDiscovery() {}

  /**
   * A feed that a page points to.
   *
   * @param url an http or https address
   * @param declared the page says that it is a feed; else it only looks like one
   * @param title what the page calls it, or null
   */
  public record Candidate(String url, boolean declared, String title) {}

  /**
   * Finds, best first: declared feeds before likely ones, those of comments last in each; without
   * repeats, at most twenty. Nothing is fetched, so a candidate may still prove to be no feed.
   *
   * @param html the page's text
   * @param baseUrl where it was served from, or null
   */
  public static List<Candidate> find(String html, String baseUrl) {
    return find(parse(html), baseUrl);
  }

  static Document parse(String html) {
    String head = html.substring(0, Math.min(html.length(), HTML_WITHIN));
    return Parser.htmlParser().setMaxDepth(MAX_DEPTH).parseInput(head, "");
  }

  static List<Candidate> find(Document page, String baseUrl) {
    String base = base(page, baseUrl);
    List<Candidate> all = new ArrayList<>();
    for (Element link : page.select("link[href], a[href]")) {
      boolean declares = link.normalName().equals("link");
      if (declares ? declaresFeed(link) : looksLikeFeed(link, base)) {
        String url = address(link, base);
        if (url != null) {
          String title = declares ? link.attr("title") : link.text();
          all.add(new Candidate(url, declares, title.isBlank() ? null : title.strip()));
        }
      }
    }
    Map<String, Candidate> byUrl = new LinkedHashMap<>();
    all.stream()
        .sorted(
            Comparator.comparing((Candidate c) -> !c.declared()).thenComparing(c -> ofComments(c)))
        .forEach(c -> byUrl.putIfAbsent(c.url(), c));
    return byUrl.values().stream().limit(MAX_CANDIDATES).toList();
  }

  private static boolean ofComments(Candidate candidate) {
    return OF_COMMENTS.matcher(candidate.url()).find()
        || candidate.title() != null && OF_COMMENTS.matcher(candidate.title()).find();
  }

  private static boolean declaresFeed(Element link) {
    List<String> rel = List.of(lower(link.attr("rel")).split("\\s+"));
    String type = lower(link.attr("type"));
    if (FEED_TYPE.matcher(type).matches()) {
      return rel.contains("alternate") || rel.contains("feed") || rel.contains("service.feed");
    }
    if (!PLAIN_TYPE.matcher(type).matches()) {
      return false;
    }
    boolean alternate = rel.contains("alternate") && !link.hasAttr("hreflang");
    return rel.contains("feed") || alternate && isFeedAddress(link.attr("href"));
  }

  private static boolean looksLikeFeed(Element anchor, String base) {
    String url = address(anchor, base);
    if (url == null || NO_FEED.matcher(lower(url)).find()) {
      return false;
    }
    return FEED_TYPE.matcher(lower(anchor.attr("type"))).matches()
        || isFeedAddress(url)
        || FEED_WORD.matcher(anchor.text()).find() && anchor.text().length() < 40
        || FEED_WORD.matcher(anchor.attr("title")).find();
  }

  private static boolean isFeedAddress(String url) {
    String lower = lower(url);
    return FEED_ADDRESS.matcher(lower).find() && !NO_FEED.matcher(lower).find();
  }

  /** Null for what cannot be polled: a mail address, a script. */
  private static String address(Element link, String base) {
    String href = link.attr("href").strip();
    // feed://host/path and feed:https://host/path stand for the address itself.
    String plain =
        href.replaceFirst("(?i)^feed:(?=https?:)", "").replaceFirst("(?i)^feed:", "http:");
    String url = WebAddress.resolve(base, plain);
    return lower(url).matches("https?://[^/].*") ? url : null;
  }

  private static String base(Document page, String baseUrl) {
    Element base = page.selectFirst("base[href]");
    return base == null ? baseUrl : WebAddress.resolve(baseUrl, base.attr("href").strip());
  }

  private static String lower(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
