package org.borderwatch.enrich.scrape.witness;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.borderwatch.contracts.article.Page;
import org.borderwatch.enrich.scrape.markup.PageFacts;
import org.borderwatch.enrich.scrape.markup.Signature;
import org.borderwatch.enrich.scrape.text.Letters;

/**
 * Weighs the witnesses of who signed the article: fields made for it before lines of the page, a
 * person before the publisher's own name. Several are joined by {@code "; "}.
 */
public final class Authors {
  private static final String[] METAS = {
    "author",
    "article:author",
    "dc.creator",
    "dcterms.creator",
    "parsely-author",
    "sailthru.author",
    "byl",
    "og:article:author",
    "citation_author",
    "cxenseparse:author",
    "twitter:data1"
  };
  private static final int NEAR = 30;
  private static final int SHORT_LINE = 120;

  private final PageFacts facts;
  private final PageLines page;
  private final String siteName;
  private final String host;
  private Told<String> weak = Told.nothing();

  private Authors(PageFacts facts, PageLines page, String siteName, String host) {
    this.facts = facts;
    this.page = page;
    this.siteName = siteName == null ? "" : Letters.of(siteName, 100);
    this.host = host == null ? "" : Letters.of(host, 100);
  }

  /**
   * @param entry the feed's entry, or null
   * @param siteName what the site calls itself, or null
   * @param host where the page was, or null
   */
  public static Told<String> of(
      PageFacts facts, PageLines page, Page.Entry entry, String siteName, String host) {
    return new Authors(facts, page, siteName, host).find(entry);
  }

  private Told<String> find(Page.Entry entry) {
    Told<String> told = field("json-ld", facts.jsonLd().authors());
    for (int i = 0; !told.isKnown() && i < METAS.length; i++) {
      told = field("meta " + METAS[i], metas(METAS[i]));
    }
    for (String property : new String[] {"author", "creator"}) {
      told = told.isKnown() ? told : field("microdata", facts.property(property));
    }
    told = told.isKnown() ? told : signed();
    told = told.isKnown() ? told : line();
    if (!told.isKnown() && entry != null && entry.author() != null) {
      told = field("entry", List.of(entry.author()));
    }
    return told.isKnown() ? told : weak;
  }

  /** Twitter's cards name the author in their first datum only where its label says so. */
  private List<String> metas(String name) {
    boolean card = name.equals("twitter:data1");
    String label = facts.meta("twitter:label1");
    return card && (label == null || !Names.isLabelled(label.toLowerCase(Locale.ROOT) + " x"))
        ? List.of()
        : facts.metas(name);
  }

  private Told<String> field(String witness, List<String> values) {
    List<String> names = Names.ofField(values);
    return weighed(witness, names);
  }

  /** Names that are the site's own, or a login, only stand where nobody else does. */
  private Told<String> weighed(String witness, List<String> names) {
    List<String> people = names.stream().filter(n -> !isSite(n) && !Names.isWeak(n)).toList();
    if (people.isEmpty() && !names.isEmpty() && !weak.isKnown()) {
      weak = new Told<>(String.join("; ", names), witness);
    }
    return people.isEmpty() ? Told.nothing() : new Told<>(String.join("; ", people), witness);
  }

  private boolean isSite(String name) {
    String letters = Letters.of(name, 100);
    return letters.equals(siteName) || letters.length() > 3 && host.startsWith(letters);
  }

  /** Of marked bylines the plainest near the headline. */
  private Told<String> signed() {
    int headline = page.headline();
    List<Signature> near =
        facts.signatures().stream()
            .sorted(
                Comparator.comparing((Signature s) -> Math.abs(s.block() - headline) > NEAR)
                    .thenComparing(s -> -s.rank()))
            .toList();
    for (Signature signature : near) {
      List<String> names =
          Names.ofLine(
              signature.names().stream().filter(n -> isSigned(signature.text(), n)).toList());
      if (names.isEmpty()) {
        names = Names.ofLine(List.of(signature.text()));
      }
      Told<String> told = weighed("byline", names);
      if (told.isKnown()) {
        return told;
      }
    }
    return Told.nothing();
  }

  /** A name in a longer text signs only where the text opens with it. */
  private static boolean isSigned(String text, String name) {
    return text.length() <= SHORT_LINE || text.startsWith(name);
  }

  /** A line near the headline that says in words who wrote. */
  private Told<String> line() {
    List<PageLines.Line> lines = page.lines();
    int headline = page.headline();
    for (int i = Math.max(0, headline - 5); i < Math.min(lines.size(), headline + NEAR); i++) {
      String line = lines.get(i).text();
      if (line.length() <= SHORT_LINE && Names.isLabelled(line)) {
        Told<String> told = weighed("byline in words", Names.ofLine(List.of(line)));
        if (told.isKnown()) {
          return told;
        }
      }
    }
    return Told.nothing();
  }
}
