package org.borderwatch.enrich.scrape;

/** Pages as publishers build them, around one invented story. */
final class Templates {
  static final String TITLE = "Bridge over the river reopens after two years";
  static final String LEAD =
      "The old bridge over the river was opened to traffic again on Monday, two years after a flood"
          + " had washed away one of its pillars.";
  static final String SECOND =
      "Engineers said that the new pillar stands on rock and can bear twice the load, according to"
          + " the district's road office, which paid for most of the work.";
  static final String THIRD =
      "Until now buses had taken a detour of forty kilometres, and the school on the other bank was"
          + " reached by boat, the head teacher told our correspondent.";
  static final String BODY = String.join("\n\n", LEAD, SECOND, THIRD);

  private static final String HEAD =
      "<!doctype html><html lang=en><head><meta charset=utf-8><title>"
          + TITLE
          + " | The Valley Post</title><meta property='og:site_name' content='The Valley Post'>";
  private static final String NAV =
      "<header><nav><ul><li><a href=/>Home</a></li><li><a href=/politics>Politics</a></li><li><a"
          + " href=/sport>Sport</a></li></ul></nav></header>";
  private static final String FOOTER =
      "<footer><p>The Valley Post is published by a foundation. All rights reserved, and no part may"
          + " be copied without its leave.</p></footer></body></html>";

  private Templates() {}

  private static String p(String... texts) {
    return "<p>" + String.join("</p><p>", texts) + "</p>";
  }

  private static String page(String head, String body) {
    return HEAD + head + "</head><body>" + NAV + body + FOOTER;
  }

  static String article() {
    return page(
        "<meta property='article:published_time' content='2026-03-02T09:30:00+04:00'>",
        "<main><article><h1>"
            + TITLE
            + "</h1><div class=byline>By Ada Moss</div>"
            + p(LEAD, SECOND, THIRD)
            + "</article></main>");
  }

  static String furnishedArticle() {
    return page(
        "",
        "<main><article><h1>"
            + TITLE
            + "</h1><p class=article-dateline>Last update: March 27, 2024</p>"
            + "<figure><img src=a.jpg><figcaption>The bridge in the summer of 1992, before the flood"
            + " washed it away. Photo: archive</figcaption></figure>"
            + p(LEAD)
            + "<aside><h3>Read also</h3><a href=/1>A tunnel is closed for repairs until the summer"
            + " holidays</a></aside>"
            + "<div class=newsletter-signup><p>Sign up to our newsletter and get the news of the"
            + " valley every morning in your mail box, free of charge.</p></div>"
            + p(SECOND, SECOND)
            + "<div class='ad-slot'>Advertisement</div>"
            + p(THIRD)
            + "<p>Read more: <a href=/2>Ferry service to end</a></p></article>"
            + "<section class=related-stories><h2>Related stories</h2><p>The mayor of the town across"
            + " the river was elected for a third time, with a narrow majority.</p></section>"
            + "<section id=comments><p>I have crossed this bridge every day of my life and I am so"
            + " very happy that it is open again, thank you to all who worked on it!</p>"
            + "</section></main><div id=cookie-consent><p>We value your privacy. We and our partners"
            + " use cookies to improve this site and to show advertisements.</p></div>");
  }

  static String divsAndBreaks() {
    return page(
        "",
        "<div id=wrap><div class=txt><b>"
            + TITLE
            + "</b><br><br>"
            + LEAD
            + "<br><br>"
            + SECOND
            + "<br><br>"
            + THIRD
            + "</div></div>");
  }

  static String splitOverContainers() {
    return page(
        "",
        "<div class=content><h1>"
            + TITLE
            + "</h1><div class=article-body>"
            + p(LEAD)
            + "</div><div class=ad>Advertisement</div><div class=article-body>"
            + p(SECOND)
            + "</div><div class=article-body>"
            + p(THIRD)
            + "</div></div>");
  }

  static String hiddenUntilScriptsRun() {
    return page(
        "",
        "<div id=root></div><div hidden id='S:0'><h1>"
            + TITLE
            + "</h1>"
            + p(LEAD, SECOND, THIRD)
            + "</div><script>show()</script>");
  }

  static String widgets() {
    return page(
        "",
        "<div class='elementor'><div class='elementor-widget'><h1>"
            + TITLE
            + "</h1></div>"
            + "<div class='elementor-widget elementor-widget-text'>"
            + p(LEAD)
            + "</div>"
            + "<div class='elementor-widget elementor-widget-text'>"
            + p(SECOND, THIRD)
            + "</div></div>");
  }

  static String nextArticleScrolledIn() {
    return page(
        "",
        "<main><article><h1>"
            + TITLE
            + "</h1>"
            + p(LEAD, SECOND, THIRD)
            + "</article><article><h1>Harvest is early this year</h1>"
            + p(
                "Farmers in the lower valley began to bring in the wheat two weeks before the usual"
                    + " time, after a spring with hardly any rain.",
                "The mill expects a smaller harvest than last year, but of better quality, its owner"
                    + " said when the first carts arrived.")
            + "</article></main>");
  }

  static String textInJsonLdOnly() {
    return page(
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\""
            + TITLE
            + "\",\"author\":[{\"name\":\"Ada Moss\"},{\"name\":\"Ben Hill\"}],"
            + "\"datePublished\":\"2026-03-02T05:30:00Z\",\"dateModified\":\"2026-03-02T11:00:00Z\","
            + "\"articleBody\":\""
            + LEAD
            + "\\n"
            + SECOND
            + "\\n"
            + THIRD
            + "\"}</script>",
        "<div id=app></div>");
  }

  static String kinds() {
    return page(
        "",
        "<article><h1>"
            + TITLE
            + "</h1>"
            + p(LEAD)
            + "<h2>What it cost</h2>"
            + p(SECOND)
            + "<blockquote>"
            + p("We waited so long for this day, and now it has come.")
            + "</blockquote><ul><li>It is two hundred metres long and nine metres wide.</li></ul>"
            + "<figure><figcaption>The first bus on the bridge.</figcaption></figure>"
            + p(THIRD)
            + "</article>");
  }
}
