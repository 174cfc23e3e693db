package org.borderwatch.enrich.scrape.markup;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.borderwatch.enrich.scrape.text.PlainText;
import org.borderwatch.enrich.scrape.text.WordFile;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * An element whose markup says that it names who signed.
 *
 * @param text all of its text, cut
 * @param names what its links and its parts that are called names hold
 * @param rank how plainly it is marked: 3 names the author, 2 is called after one, 1 tells of one
 * @param block how many blocks stand before it
 */
public record Signature(String text, List<String> names, int rank, int block) {
  private static final WordFile WORDS = WordFile.read(Signature.class, "markup-words.txt");
  private static final Set<String> TOKENS = WORDS.tokens("signature tokens");
  private static final List<String> PARTS = List.copyOf(WORDS.tokens("signature parts"));
  private static final Set<String> TELLING = WORDS.tokens("telling tokens");
  private static final Set<String> OTHERS = WORDS.tokens("others' tokens");
  private static final Set<String> PATHS = WORDS.tokens("author paths");
  private static final int LONGEST_CLASS = 150;
  private static final int LONGEST_TEXT = 400;
  private static final int MOST_NODES = 120;

  public Signature {
    names = List.copyOf(names);
  }

  /**
   * What this element is called says how plainly it signs; 0 where it does not.
   *
   * @param named what its classes say, as {@link #named} reads them
   */
  static int rank(Element element, int named) {
    if (element.attr("rel").equals("author")) {
      return 3;
    }
    String tag = element.normalName();
    if (tag.equals("a")) {
      return isAuthorPage(element.attr("href")) ? 2 : named;
    }
    if (tag.equals("body") || tag.equals("img") || tag.equals("html") || tag.equals("article")) {
      return 0;
    }
    return named;
  }

  /** How plainly an element's classes say that it signs; 0 where they do not. */
  static int named(String classes) {
    if (classes.isEmpty() || classes.length() > LONGEST_CLASS) {
      return 0;
    }
    String folded = classes.toLowerCase(Locale.ROOT);
    if (PARTS.stream().noneMatch(folded::contains)) {
      return 0;
    }
    boolean exact = false;
    boolean telling = false;
    for (String token : folded.split("[\\s_-]+")) {
      if (OTHERS.contains(token)) {
        return 0;
      }
      telling |= TELLING.contains(token);
      exact |= TOKENS.contains(token);
    }
    return telling ? 1 : exact ? 3 : 2;
  }

  private static boolean isAuthorPage(String href) {
    if (href.isEmpty() || href.length() > 300) {
      return false;
    }
    String folded = href.toLowerCase(Locale.ROOT);
    int from = 0;
    for (int to = folded.indexOf('/'); to >= 0; to = folded.indexOf('/', from)) {
      if (PATHS.contains(folded.substring(from, to)) && hasMore(folded, to)) {
        return true;
      }
      from = to + 1;
    }
    return false;
  }

  private static boolean hasMore(String path, int at) {
    for (int i = at; i < path.length(); i++) {
      if (path.charAt(i) != '/') {
        return true;
      }
    }
    return false;
  }

  static Signature of(Element element, int rank, int block) {
    Reading reading = new Reading();
    element.filter(reading);
    return new Signature(PlainText.of(reading.text.toString()), reading.names, rank, block);
  }

  private record Start(Element element, int at) {}

  /** Reads so much of an element as a signature can be long. */
  private static final class Reading implements NodeFilter {
    private final StringBuilder text = new StringBuilder();
    private final List<String> names = new ArrayList<>();
    private final Deque<Start> open = new ArrayDeque<>();
    private int nodes;
    private int taken;

    @Override
    public FilterResult head(Node node, int depth) {
      if (++nodes > MOST_NODES || text.length() > LONGEST_TEXT) {
        return FilterResult.STOP;
      }
      if (node instanceof TextNode textNode) {
        String whole = textNode.getWholeText();
        text.append(whole, 0, Math.min(whole.length(), LONGEST_TEXT));
      } else if (node instanceof Element element) {
        String tag = element.normalName();
        if (tag.equals("script") || tag.equals("style") || tag.equals("time")) {
          return FilterResult.SKIP_ENTIRELY;
        }
        text.append(' ');
        if (depth > 0 && isName(element)) {
          open.push(new Start(element, text.length()));
        }
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (!open.isEmpty() && open.peek().element() == node) {
        int from = open.pop().at();
        // Of names within names the innermost is the name.
        if (from >= taken) {
          names.add(PlainText.of(text.substring(from)));
          taken = text.length();
        }
      }
      return FilterResult.CONTINUE;
    }

    private static boolean isName(Element element) {
      return element.normalName().equals("a")
          || element.attr("itemprop").equals("name")
          || element.className().length() < LONGEST_CLASS
              && element.className().toLowerCase(Locale.ROOT).contains("name");
    }
  }
}
