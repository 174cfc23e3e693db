package org.borderwatch.enrich.scrape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What an element's tag, role, class and id say of what it holds. */
final class Naming {
  private static final int LONGEST = 300;
  private static final Set<String> FURNITURE_TAGS =
      Set.of("nav", "aside", "footer", "menu", "dialog");
  private static final Set<String> FURNITURE_ROLES =
      Set.of(
          "navigation",
          "complementary",
          "banner",
          "contentinfo",
          "dialog",
          "alertdialog",
          "search",
          "menu",
          "menubar",
          "toolbar",
          "tablist",
          "note");

  /** What class and id alone say; pages repeat the same names thousands of times. */
  private record Verdict(Zone.Fault fault, boolean body) {}

  private final Map<String, Verdict> seen = new HashMap<>();

  Zone.Fault fault(Element element) {
    String tag = element.normalName();
    if (tag.equals("body") || tag.equals("html") || tag.equals("main")) {
      return Zone.Fault.NONE;
    }
    if (isHidden(element)) {
      return Zone.Fault.HIDDEN;
    }
    Zone.Fault named = names(element).fault();
    if (named != Zone.Fault.NONE && !(tag.equals("article") && named == Zone.Fault.FURNITURE)) {
      return named;
    }
    return FURNITURE_TAGS.contains(tag) || FURNITURE_ROLES.contains(element.attr("role"))
        ? Zone.Fault.FURNITURE
        : Zone.Fault.NONE;
  }

  int hint(Element element) {
    String tag = element.normalName();
    if (element.attr("itemprop").contains("articleBody")
        || !tag.equals("body") && names(element).body()) {
      return 3;
    }
    if (tag.equals("article") || element.attr("role").equals("article")) {
      return 2;
    }
    return tag.equals("main") || element.attr("role").equals("main") ? 1 : 0;
  }

  private static boolean isHidden(Element element) {
    if (element.hasAttr("hidden") || element.attr("aria-hidden").equals("true")) {
      return true;
    }
    String style = element.attr("style");
    return style.length() > 10
        && style.length() < LONGEST
        && style.replace(" ", "").toLowerCase(Locale.ROOT).contains("display:none");
  }

  private Verdict names(Element element) {
    String className = element.className();
    String id = element.id();
    if (className.isEmpty() && id.isEmpty()) {
      return new Verdict(Zone.Fault.NONE, false);
    }
    String names = cut(id) + " " + cut(className);
    Verdict known = seen.get(names);
    if (known == null) {
      known = read(names);
      seen.put(names, known);
    }
    return known;
  }

  private static String cut(String name) {
    return name.length() > LONGEST ? name.substring(0, LONGEST) : name;
  }

  private static Verdict read(String names) {
    Zone.Fault fault = Zone.Fault.NONE;
    boolean body = false;
    for (String name : names.split("\\s+")) {
      // A utility class such as hover:underline or w-[20px] says how a thing looks, not what it is.
      if (name.isEmpty() || name.indexOf(':') >= 0 || name.indexOf('[') >= 0) {
        continue;
      }
      List<String> tokens = tokens(name);
      if (tokens.isEmpty() || WebWords.NEGATING.contains(tokens.get(0))) {
        continue;
      }
      for (int i = 0; i < tokens.size(); i++) {
        String one = tokens.get(i);
        String two = i + 1 < tokens.size() ? one + tokens.get(i + 1) : one;
        body |= WebWords.BODY.contains(one) || WebWords.BODY.contains(two);
        fault = worse(fault, one);
        fault = worse(fault, two);
      }
      fault = worse(fault, name.toLowerCase(Locale.ROOT));
    }
    return new Verdict(fault, body);
  }

  private static Zone.Fault worse(Zone.Fault fault, String token) {
    if (fault == Zone.Fault.COMMENTS || WebWords.COMMENTS.contains(token)) {
      return Zone.Fault.COMMENTS;
    }
    if (fault == Zone.Fault.HIDDEN || WebWords.HIDDEN.contains(token)) {
      return Zone.Fault.HIDDEN;
    }
    return WebWords.FURNITURE.contains(token) ? Zone.Fault.FURNITURE : fault;
  }

  /** {@code relatedStories__item-2} is related, stories, item. */
  private static List<String> tokens(String name) {
    List<String> tokens = new ArrayList<>();
    StringBuilder token = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean humpStarts =
          Character.isUpperCase(c) && i > 0 && Character.isLowerCase(name.charAt(i - 1));
      if (!Character.isLetter(c) || humpStarts) {
        if (token.length() > 0) {
          tokens.add(token.toString());
          token.setLength(0);
        }
      }
      if (Character.isLetter(c)) {
        token.append(Character.toLowerCase(c));
      }
    }
    if (token.length() > 0) {
      tokens.add(token.toString());
    }
    return tokens;
  }
}
