package org.borderwatch.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.borderwatch.ingest.url.WebAddress;
import org.jsoup.nodes.Element;

/** The link of an entry or of a feed, absolute where there is a base; a script is no link. */
final class Links {
  private static final Pattern SCRIPT =
      Pattern.compile("(?:javascript|vbscript|data):", Pattern.CASE_INSENSITIVE);

  private final String documentBase;
  private final Texts texts;
  private final Repairs repairs;

  Links(String documentBase, Texts texts, Repairs repairs) {
    this.documentBase = documentBase;
    this.texts = texts;
    this.repairs = repairs;
  }

  /** The address at which the thing is read, or null. */
  String of(Fields fields) {
    for (Element origin : fields.all("feedburner:origlink")) {
      if (texts.of(origin) != null) {
        return absolute(origin, texts.of(origin));
      }
    }
    Element alternate = alternate(fields.all("link"));
    if (alternate != null) {
      return absolute(alternate, target(alternate));
    }
    Element foreign = alternate(fields.all("atom:link"));
    if (foreign != null && Attributes.of(foreign, "rel").equalsIgnoreCase("alternate")) {
      return absolute(foreign, target(foreign));
    }
    String href = Attributes.of(fields.parent(), "href");
    if (!href.isEmpty()) {
      return absolute(fields.parent(), href);
    }
    for (Element id : fields.firstOf("guid", "id")) {
      String text = texts.of(id);
      if (isPermanent(id) && text != null && text.toLowerCase(Locale.ROOT).matches("https?://.+")) {
        repairs.add(Repair.LINK_FROM_ID);
        return text;
      }
    }
    return null;
  }

  /** The last link of those that lead to a page, as general readers have it; or null. */
  String last(Fields fields) {
    String last = null;
    for (Element link : fields.inOrder("link", "atom:link")) {
      String rel = Attributes.of(link, "rel");
      boolean named = !Attributes.of(link, "href").isEmpty();
      String target = target(link);
      if (target != null
          && (!named || isHtml(link) && (rel.isEmpty() || rel.equals("alternate")))) {
        last = absolute(link, target);
      }
    }
    return last;
  }

  /** The id where it says that it is a link, whatever it looks like; or null. */
  String permanent(Fields fields) {
    return fields.firstOf("guid", "id").stream().allMatch(Links::isPermanent) ? id(fields) : null;
  }

  /** The id, resolved where it may be an address; or null. */
  String id(Fields fields) {
    for (Element id : fields.firstOf("guid", "id")) {
      String text = texts.of(id);
      if (text != null) {
        return isPermanent(id) ? WebAddress.resolve(base(id), text) : text;
      }
    }
    return null;
  }

  /** The base of relative references in an element: its xml:base and those around it. */
  private String base(Element element) {
    List<String> chain = new ArrayList<>();
    for (Element e = element; e != null && chain.size() < 16; e = e.parent()) {
      if (e.hasAttr("xml:base")) {
        chain.add(e.attr("xml:base").strip());
      }
    }
    String base = documentBase;
    for (int i = chain.size() - 1; i >= 0; i--) {
      base = base == null ? chain.get(i) : WebAddress.resolve(base, chain.get(i));
    }
    return base;
  }

  /** A reference in an element, against its base; null for a script. */
  String absolute(Element where, String reference) {
    String plain = reference.strip();
    if (SCRIPT.matcher(plain).lookingAt()) {
      return null;
    }
    if (WebAddress.isAbsolute(plain)) {
      return plain;
    }
    repairs.add(Repair.RELATIVE_LINK);
    return WebAddress.resolve(base(where), plain);
  }

  private String target(Element link) {
    String href = Attributes.of(link, "href");
    return href.isEmpty() ? texts.of(link) : href;
  }

  private Element alternate(List<Element> links) {
    Element best = null;
    for (Element link : links) {
      String rel = Attributes.of(link, "rel").toLowerCase(Locale.ROOT);
      boolean fits = rel.isEmpty() || rel.equals("alternate") || rel.endsWith("/alternate");
      String target = target(link);
      if (!fits || target == null || target.isBlank()) {
        continue;
      }
      if (best == null || !isHtml(best) && isHtml(link)) {
        best = link;
      }
    }
    return best;
  }

  private static boolean isPermanent(Element id) {
    return !Attributes.of(id, "isPermaLink").equalsIgnoreCase("false");
  }

  private static boolean isHtml(Element link) {
    String type = Attributes.of(link, "type").toLowerCase(Locale.ROOT);
    return type.isEmpty() || type.contains("html");
  }
}
