package org.borderwatch.ingest.feed;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * References to characters and entities, made such that a parser reads them as XML means them: what
 * has no semicolon is no reference but text, as in {@code ?a=1&copy=2}. Entities that the document
 * declares count when their value is plain and short, so that none can grow or reach out.
 */
final class References {
  private static final Pattern DECLARATION =
      Pattern.compile(
          "<!ENTITY\\s+([A-Za-z][\\w.-]{0,40})\\s+(?:\"([^\"<&%]{0,200}|&#\\w{1,7};)\"|'([^'<&%]{0,200}|&#\\w{1,7};)')\\s*>");
  private static final int MAX_ENTITIES = 300;
  private static final int MAX_NAME = 40;

  private final String xml;
  private final Map<String, String> declared;
  private final Repairs repairs;
  private StringBuilder out;
  private int kept;

  private References(String xml, Map<String, String> declared, Repairs repairs) {
    this.xml = xml;
    this.declared = declared;
    this.repairs = repairs;
  }

  /** The entities that a document type declares and that may be used. */
  static Map<String, String> declared(String doctype) {
    Map<String, String> entities = new HashMap<>();
    Matcher matcher = DECLARATION.matcher(doctype);
    while (entities.size() < MAX_ENTITIES && matcher.find()) {
      String value = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
      entities.putIfAbsent(matcher.group(1), value);
    }
    return entities;
  }

  /** The same object where there is nothing to mend. */
  static String mend(String xml, Map<String, String> declared, Repairs repairs) {
    return new References(xml, declared, repairs).mend();
  }

  private String mend() {
    int cdata = xml.indexOf("<![CDATA[");
    for (int at = xml.indexOf('&'); at >= 0; at = xml.indexOf('&', at)) {
      while (cdata >= 0 && cdata < at) {
        int end = xml.indexOf("]]>", cdata);
        at = end > at || end < 0 ? xml.indexOf('&', end < 0 ? xml.length() : end) : at;
        cdata = end < 0 ? -1 : xml.indexOf("<![CDATA[", end);
      }
      if (at < 0) {
        break;
      }
      at = mend(at);
    }
    return out == null ? xml : out.append(xml, kept, xml.length()).toString();
  }

  /** Returns where to go on. */
  private int mend(int at) {
    int end = at + 1;
    while (end < xml.length() && end - at <= MAX_NAME && isName(xml.charAt(end))) {
      end++;
    }
    if (end == at + 1 || end == xml.length() || xml.charAt(end) != ';') {
      repairs.add(Repair.BARE_AMPERSAND);
      replace(at, at + 1, "&amp;");
    } else if (!declared.isEmpty()) {
      String value = declared.get(xml.substring(at + 1, end));
      if (value != null) {
        replace(at, end + 1, value);
      }
    }
    return end;
  }

  private void replace(int from, int to, String by) {
    if (out == null) {
      out = new StringBuilder(xml.length() + 64);
    }
    out.append(xml, kept, from).append(by);
    kept = to;
  }

  private static boolean isName(char c) {
    return Character.isLetterOrDigit(c) || c == '#' || c == '_' || c == '-' || c == '.';
  }
}
