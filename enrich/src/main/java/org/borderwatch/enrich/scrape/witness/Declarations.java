package org.borderwatch.enrich.scrape.witness;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.borderwatch.contracts.article.Article;
import org.borderwatch.enrich.scrape.markup.Address;
import org.borderwatch.enrich.scrape.markup.PageFacts;
import org.borderwatch.enrich.scrape.text.PlainText;

/** Reads what a page says of itself, as far as it can be believed. */
public final class Declarations {
  private static final Pattern LANGUAGE = Pattern.compile("^([A-Za-z]{2})(?:[-_].*)?$");

  private Declarations() {}

  /**
   * @param url where the page was; without it no address of the page's is believed
   * @param site what the site calls itself
   */
  public static Article.Declared of(PageFacts facts, String url, SiteNames site) {
    return new Article.Declared(
        canonical(facts, url), site.name(), image(facts, url), language(facts.language()));
  }

  /** Within another domain it would let one publisher speak for another's article. */
  private static String canonical(PageFacts facts, String url) {
    String own = Address.resolved(url, facts.canonical());
    return own != null && Address.sameSite(own, url) ? own : null;
  }

  private static String image(PageFacts facts, String url) {
    String image =
        facts.meta("og:image:secure_url", "og:image", "twitter:image", "twitter:image:src");
    return Address.resolved(url, PlainText.of(image == null ? facts.jsonLd().image() : image));
  }

  /** {@code en-GB} and {@code en_US} are both {@code en}. */
  private static String language(String declared) {
    Matcher code = LANGUAGE.matcher(declared == null ? "" : declared.strip());
    return code.matches() ? code.group(1).toLowerCase(Locale.ROOT) : null;
  }
}
