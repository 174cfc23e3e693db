package org.borderwatch.enrich.scrape.markup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.borderwatch.enrich.scrape.text.Letters;
import org.borderwatch.enrich.scrape.text.PlainText;
import org.jsoup.nodes.Element;

/** What the markup says about the page, gathered on the walk; so much of it as a page can need. */
public final class PageFacts {
  private static final int MOST = 60;
  private static final int MOST_METAS = 300;
  private static final int MOST_HEADLINES = 20;
  private static final int LONGEST = 2_000;
  private static final int MOST_ENTRIES = 300;
  private static final int LABEL = 40;
  private static final int FEW_CHILDREN = 12;
  private static final Set<String> PROPERTIES =
      Set.of("datePublished", "dateModified", "author", "creator", "headline");

  private static final Pattern PREFIX = Pattern.compile("^(schema|dc|dcterms):");

  private final Map<String, List<String>> metas = new HashMap<>();
  private final Map<String, List<String>> properties = new HashMap<>();
  private final List<String> scripts = new ArrayList<>();
  private final List<Time> times = new ArrayList<>();
  private final List<Signature> signatures = new ArrayList<>();
  private final List<LiveMark> liveMarks = new ArrayList<>();
  private final Set<String> headlines = new HashSet<>();

  /** A page has few classes and many elements. */
  private final Map<String, ClassMarks> classes = new HashMap<>();

  private final StringBuilder withoutScripts = new StringBuilder();
  private int allScripts;
  private String location = "";
  private String canonical;
  private String title;
  private String language;
  private JsonLd jsonLd;

  /**
   * A {@code <time>}.
   *
   * @param value its datetime, or its text
   * @param label the words before it, lower case
   * @param block how many blocks stand before it
   */
  public record Time(String value, String label, int block) {}

  /**
   * Takes from an element what it tells of the page.
   *
   * @param block how many blocks stand before it
   * @param before the text of the block that is open
   */
  public void see(Element element, int block, CharSequence before) {
    switch (element.normalName()) {
      case "meta" -> meta(element);
      case "script" -> script(element);
      case "title" -> title = title == null ? cut(element.text()) : title;
      case "html" -> html(element);
      case "link" -> link(element);
      case "noscript" -> noscript(element);
      case "time" -> time(element, block, before);
      case "h1" -> headline(element);
      default -> {}
    }
    if (element.attributesSize() == 0) {
      return;
    }
    if (element.hasAttr("itemprop")) {
      property(element, element.attr("itemprop"));
    } else if (element.hasAttr("property")) {
      property(element, PREFIX.matcher(element.attr("property")).replaceFirst(""));
    }
    ClassMarks marks = classes.computeIfAbsent(element.className(), ClassMarks::of);
    if (marks.isLiveEntry() || LiveMark.isEntry(element)) {
      liveEntry(element);
    }
    if (signatures.size() < MOST) {
      int rank = Signature.rank(element, marks.signs());
      // Last, because Jsoup lists an element's children anew for counting them.
      if (rank > 0 && element.childrenSize() <= FEW_CHILDREN) {
        signatures.add(Signature.of(element, rank, block));
      }
    }
  }

  /**
   * What the classes of an element say by themselves: how plainly that it signs, and whether it is
   * a live blog's entry.
   */
  private record ClassMarks(int signs, boolean isLiveEntry) {
    static ClassMarks of(String classes) {
      return new ClassMarks(Signature.named(classes), LiveMark.namesEntry(classes));
    }
  }

  private void html(Element element) {
    language = element.attr("lang");
    location = element.baseUri();
  }

  private void meta(Element element) {
    String name = element.attr("property");
    if (name.isEmpty()) {
      name = element.attr("name");
    }
    if (name.isEmpty()) {
      name = element.attr("http-equiv");
    }
    String content = element.attr("content");
    if (!name.isEmpty() && !content.isBlank() && metas.size() < MOST_METAS) {
      List<String> values =
          metas.computeIfAbsent(cut(name).toLowerCase(Locale.ROOT), n -> new ArrayList<>(1));
      if (values.size() < MOST) {
        values.add(cut(content));
      }
    }
  }

  private void link(Element element) {
    if (canonical == null && element.attr("rel").equalsIgnoreCase("canonical")) {
      canonical = cut(element.attr("href"));
    }
  }

  private void script(Element element) {
    allScripts++;
    if (scripts.size() < MOST && element.attr("type").contains("ld+json")) {
      scripts.add(element.data());
    }
  }

  private void noscript(Element element) {
    if (withoutScripts.length() < LONGEST) {
      withoutScripts.append(cut(element.text())).append(' ');
    }
  }

  private void time(Element element, int block, CharSequence before) {
    if (times.size() < MOST) {
      String value = element.hasAttr("datetime") ? element.attr("datetime") : element.text();
      String label =
          before.subSequence(Math.max(0, before.length() - LABEL), before.length()).toString();
      String said = label + (isOfChange(element) ? " updated" : "");
      times.add(new Time(cut(value), said.toLowerCase(Locale.ROOT), block));
    }
  }

  private static boolean isOfChange(Element time) {
    String called = time.className() + time.attr("itemprop");
    return (called.contains("updated") || called.contains("odified")) && !called.contains("ublish");
  }

  /** An entry within an entry is a part of it. */
  private void liveEntry(Element element) {
    boolean within =
        !liveMarks.isEmpty()
            && element.parents().contains(liveMarks.get(liveMarks.size() - 1).element());
    if (!within && liveMarks.size() < MOST_ENTRIES) {
      liveMarks.add(LiveMark.of(element));
    }
  }

  private void headline(Element element) {
    if (headlines.size() < MOST_HEADLINES && element.childrenSize() <= FEW_CHILDREN) {
      headlines.add(Letters.of(cut(element.text()), JsonLd.HEADLINE));
    }
  }

  private void property(Element element, String name) {
    if (PROPERTIES.contains(name)) {
      List<String> values = properties.computeIfAbsent(name, n -> new ArrayList<>());
      if (values.size() < 5) {
        values.add(cut(value(element, name)));
      }
    }
  }

  private static String value(Element element, String name) {
    if (element.hasAttr("content")) {
      return element.attr("content");
    }
    if (element.hasAttr("datetime")) {
      return element.attr("datetime");
    }
    Signature read = Signature.of(element, 0, 0);
    return !name.equals("headline") && !read.names().isEmpty() ? read.names().get(0) : read.text();
  }

  private static String cut(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  /** The content of the first of these metas that there is, or null. */
  public String meta(String... names) {
    for (String name : names) {
      List<String> contents = metas.get(name);
      if (contents != null) {
        return contents.get(0);
      }
    }
    return null;
  }

  /** The contents of all metas of this name. */
  public List<String> metas(String name) {
    return metas.getOrDefault(name, List.of());
  }

  /** What microdata or RDFa say under this name of schema.org. */
  public List<String> property(String name) {
    return properties.getOrDefault(name, List.of());
  }

  public List<Time> times() {
    return times;
  }

  /** The elements that are marked as entries of a live blog. */
  public List<LiveMark> liveMarks() {
    return liveMarks;
  }

  public List<Signature> signatures() {
    return signatures;
  }

  /** What the page says to a browser that runs no scripts. */
  public String withoutScripts() {
    return withoutScripts.toString();
  }

  /** How many scripts the page has. */
  public int scripts() {
    return allScripts;
  }

  /** Where the page was, or empty. */
  public String location() {
    return location;
  }

  /** The address that the page calls its own, as written, or null. */
  public String canonical() {
    return canonical == null || canonical.isBlank() ? meta("og:url") : canonical;
  }

  /** The content of {@code <title>}, or null. */
  public String title() {
    return title;
  }

  /** The language the page declares, as written, or null. */
  public String language() {
    if (language != null && !language.isBlank()) {
      return language;
    }
    String declared = meta("content-language", "language", "dc.language", "og:locale");
    return declared == null ? jsonLd().language() : declared;
  }

  /** What JSON-LD says of the page's own article. */
  public JsonLd jsonLd() {
    if (jsonLd == null) {
      jsonLd = JsonLd.of(scripts, new JsonLd.Claims(isOwnAddress(), ownHeadlines()));
    }
    return jsonLd;
  }

  private Predicate<String> isOwnAddress() {
    Set<String> own = new HashSet<>();
    for (String address : new String[] {location, canonical, meta("og:url")}) {
      if (address != null && !address.isBlank()) {
        own.add(Address.bare(address));
      }
    }
    return address -> own.contains(Address.bare(address));
  }

  private Set<String> ownHeadlines() {
    Set<String> own = new HashSet<>(headlines);
    for (String told : new String[] {meta("og:title"), title}) {
      if (told != null) {
        own.add(Letters.of(PlainText.of(told), JsonLd.HEADLINE));
      }
    }
    return own;
  }
}
