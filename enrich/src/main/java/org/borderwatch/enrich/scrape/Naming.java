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

  /**
   * What a name says: of itself, or with all others of its element.
   *
   * @param body it is called the body
   */
  private record Meaning(Zone.Fault fault, boolean body) {
    static final Meaning NONE = new Meaning(Zone.Fault.NONE, false);

    Meaning and(Meaning other) {
      Zone.Fault worse = fault.compareTo(other.fault) >= 0 ? fault : other.fault;
      return new Meaning(worse, body || other.body);
    }
  }

  private static final Map<String, Meaning> WORDS = words();

  /** Pages repeat the same classes thousands of times, and the same names in many classes. */
  private final Map<String, Meaning> classes = new HashMap<>();

  private final Map<String, Meaning> names = new HashMap<>();

  /**
   * What an element's markup says of it.
   *
   * @param hint as {@link Zone} has it
   */
  record Mark(Zone.Fault fault, int hint) {}

  Mark mark(Element element) {
    String tag = element.normalName();
    String role = element.attr("role");
    Meaning named = tag.equals("body") ? Meaning.NONE : named(element);
    return new Mark(fault(element, named, role), hint(element, named, role));
  }

  /** It is not shown, or its names say so. */
  boolean isHidden(Element element) {
    return isSwitchedOff(element) || named(element).fault() == Zone.Fault.HIDDEN;
  }

  private static Zone.Fault fault(Element element, Meaning named, String role) {
    String tag = element.normalName();
    if (tag.equals("body") || tag.equals("html") || tag.equals("main")) {
      return Zone.Fault.NONE;
    }
    if (isSwitchedOff(element)) {
      return Zone.Fault.HIDDEN;
    }
    Zone.Fault fault = named.fault();
    if (fault != Zone.Fault.NONE && !(tag.equals("article") && fault == Zone.Fault.FURNITURE)) {
      return fault;
    }
    return FURNITURE_TAGS.contains(tag) || !role.isEmpty() && FURNITURE_ROLES.contains(role)
        ? Zone.Fault.FURNITURE
        : Zone.Fault.NONE;
  }

  private static int hint(Element element, Meaning named, String role) {
    if (named.body() || element.attr("itemprop").contains("articleBody")) {
      return 3;
    }
    String tag = element.normalName();
    if (tag.equals("article") || role.equals("article")) {
      return 2;
    }
    return tag.equals("main") || role.equals("main") ? 1 : 0;
  }

  private static boolean isSwitchedOff(Element element) {
    if (element.hasAttr("hidden") || element.attr("aria-hidden").equals("true")) {
      return true;
    }
    String style = element.attr("style");
    return style.length() > 10
        && style.length() < LONGEST
        && style.replace(" ", "").toLowerCase(Locale.ROOT).contains("display:none");
  }

  private Meaning named(Element element) {
    String className = element.className();
    String id = element.id();
    Meaning named = className.isEmpty() ? Meaning.NONE : known(className);
    return id.isEmpty() ? named : named.and(ofNames(cut(id)));
  }

  private Meaning known(String className) {
    Meaning known = classes.get(className);
    if (known == null) {
      known = ofNames(cut(className));
      classes.put(className, known);
    }
    return known;
  }

  private static String cut(String name) {
    return name.length() > LONGEST ? name.substring(0, LONGEST) : name;
  }

  /** Of names with white space between them. */
  private Meaning ofNames(String listed) {
    Meaning all = Meaning.NONE;
    int from = 0;
    for (int i = 0; i <= listed.length(); i++) {
      if (i == listed.length() || listed.charAt(i) <= ' ') {
        if (i > from) {
          all = all.and(names.computeIfAbsent(listed.substring(from, i), Naming::read));
        }
        from = i + 1;
      }
    }
    return all;
  }

  private static Meaning read(String name) {
    // A utility class such as hover:underline or w-[20px] says how a thing looks, not what it is.
    if (name.indexOf(':') >= 0 || name.indexOf('[') >= 0) {
      return Meaning.NONE;
    }
    List<String> tokens = tokens(name);
    if (tokens.isEmpty() || WebWords.NEGATING.contains(tokens.get(0))) {
      return Meaning.NONE;
    }
    // What names the body does so only by its tokens, and not by the whole.
    Meaning all = new Meaning(word(name.toLowerCase(Locale.ROOT)).fault(), false);
    String before = "";
    for (String token : tokens) {
      all = all.and(word(token));
      if (!before.isEmpty()) {
        all = all.and(word(before + token));
      }
      before = token;
    }
    return all;
  }

  private static Meaning word(String word) {
    return WORDS.getOrDefault(word, Meaning.NONE);
  }

  private static Map<String, Meaning> words() {
    Map<String, Meaning> words = new HashMap<>();
    tell(words, WebWords.FURNITURE, new Meaning(Zone.Fault.FURNITURE, false));
    tell(words, WebWords.HIDDEN, new Meaning(Zone.Fault.HIDDEN, false));
    tell(words, WebWords.COMMENTS, new Meaning(Zone.Fault.COMMENTS, false));
    tell(words, WebWords.BODY, new Meaning(Zone.Fault.NONE, true));
    return words;
  }

  private static void tell(Map<String, Meaning> words, Set<String> told, Meaning meaning) {
    told.forEach(word -> words.merge(word, meaning, Meaning::and));
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
