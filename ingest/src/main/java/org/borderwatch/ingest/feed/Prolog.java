package org.borderwatch.ingest.feed;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands before a feed's root, which is dropped: of a document type only plain entities are
 * taken, and no parser sees it.
 *
 * @param rest the document from its root on
 * @param rooted whether a root of a feed was found
 * @param entities that the document declares and that may be used, by name
 */
record Prolog(String rest, boolean rooted, Map<String, String> entities) {
  private static final Pattern ROOT =
      Pattern.compile("<(?:[\\w-]+:)?(?:rss|feed|rdf)(?=[\\s>/])", Pattern.CASE_INSENSITIVE);
  private static final Pattern PART =
      Pattern.compile("<(?:[\\w-]+:)?(?:channel|item|entry)(?=[\\s>/])", Pattern.CASE_INSENSITIVE);
  private static final Pattern DECLARATION =
      Pattern.compile(
          "^[^<]{0,200}<\\?xml\\b[^>]{0,300}?encoding\\s*=\\s*[^\\w\\s]\\s*([\\w.:+-]+)");
  private static final int ROOT_WITHIN = 64 * 1024;

  static Prolog strip(String text, Repairs repairs) {
    int at = afterMisc(text, repairs);
    String rest = text.substring(at);
    Map<String, String> entities =
        at > 0 && text.lastIndexOf("<!ENTITY", at) >= 0
            ? References.declared(text.substring(0, at))
            : Map.of();
    Matcher root = ROOT.matcher(rest).region(0, Math.min(rest.length(), ROOT_WITHIN));
    if (root.find()) {
      return rooted(rest, root.start(), true, entities, repairs);
    }
    Matcher part = PART.matcher(rest).region(0, Math.min(rest.length(), ROOT_WITHIN));
    return part.find()
        ? rooted(rest, part.start(), false, entities, repairs)
        : new Prolog(rest, false, entities);
  }

  /** The encoding that an XML declaration names, or null; the text may be decoded wrongly yet. */
  static String encoding(String head) {
    Matcher matcher = DECLARATION.matcher(head);
    return matcher.find() ? matcher.group(1) : null;
  }

  private static Prolog rooted(
      String rest, int start, boolean root, Map<String, String> entities, Repairs repairs) {
    if (start > 0) {
      repairs.add(Repair.JUNK_BEFORE);
    }
    if (!root) {
      repairs.add(Repair.NO_ROOT);
    }
    return new Prolog(rest.substring(start), true, entities);
  }

  private static int afterMisc(String text, Repairs repairs) {
    int at = 0;
    while (true) {
      while (at < text.length()
          && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\ufeff')) {
        at++;
      }
      int end;
      if (text.startsWith("<?", at)) {
        end = after(text, "?>", at);
      } else if (text.startsWith("<!--", at)) {
        end = after(text, "-->", at);
      } else if (text.regionMatches(true, at, "<!DOCTYPE", 0, 9)) {
        repairs.add(Repair.DOCTYPE);
        end = afterDoctype(text, at);
      } else {
        return at;
      }
      if (end < 0) {
        return at;
      }
      at = end;
    }
  }

  private static int after(String text, String end, int from) {
    int found = text.indexOf(end, from);
    return found < 0 ? -1 : found + end.length();
  }

  /** Past the document type, whose internal subset holds declarations in brackets of their own. */
  private static int afterDoctype(String text, int from) {
    int depth = 0;
    char quote = 0;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '<') {
        depth++;
      } else if (c == '>' && --depth == 0) {
        return i + 1;
      }
    }
    return -1;
  }
}
