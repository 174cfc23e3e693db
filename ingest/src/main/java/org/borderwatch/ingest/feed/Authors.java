package org.borderwatch.ingest.feed;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Who wrote an entry: Atom's persons, and the lines in which RSS mixes a name and a mail. */
final class Authors {
  private static final String[] WRITERS = {
    "author", "dc:creator", "dc:author", "atom:author", "itunes:author", "managingeditor"
  };
  private static final Pattern NAME_IN_BRACKETS =
      Pattern.compile("(?:mailto:)?[^\\s<>()@]+@[^\\s<>()@]+\\s*\\(([^()@]*[^()@\\s][^()@]*)\\)");
  private static final Pattern NAME_BEFORE =
      Pattern.compile(
          "([^<>()@]*[^<>()@\\s][^<>()@]*?)\\s*[<(](?:mailto:)?[^\\s<>()@]+@[^<>()]+[>)]");

  private final Vocabulary vocabulary;
  private final Repairs repairs;
  private final Texts texts;

  Authors(Vocabulary vocabulary, Repairs repairs, Texts texts) {
    this.vocabulary = vocabulary;
    this.repairs = repairs;
    this.texts = texts;
  }

  /** The name of the first writer, by what says it best; the mail where there is no name. */
  String name(Fields fields) {
    for (String writer : WRITERS) {
      for (Element element : fields.all(writer)) {
        String name = name(element);
        if (name != null) {
          return name;
        }
      }
    }
    return null;
  }

  /**
   * The last writer, as {@code Name (mail)} where both are told apart, or the line as it stands.
   */
  String line(Fields fields) {
    List<Element> writers = fields.inOrder(WRITERS);
    for (int i = writers.size() - 1; i >= 0; i--) {
      String line = line(writers.get(i));
      if (line != null) {
        return line;
      }
    }
    return texts.first(owner(fields), "itunes:name", "itunes:email");
  }

  private Fields owner(Fields fields) {
    List<Element> owners = fields.all("itunes:owner");
    return owners.isEmpty() ? fields : Fields.of(owners.get(0), vocabulary, repairs);
  }

  private String name(Element element) {
    if (element.childrenSize() == 0) {
      return nameIn(texts.of(element));
    }
    Fields parts = Fields.of(element, vocabulary, repairs);
    String name = nameOf(parts);
    String named = name != null ? name : mailOf(parts);
    return named != null || isPerson(parts) ? named : texts.of(element);
  }

  private String line(Element element) {
    if (element.childrenSize() == 0) {
      return texts.of(element);
    }
    Fields parts = Fields.of(element, vocabulary, repairs);
    String name = nameOf(parts);
    String mail = mailOf(parts);
    if (name != null && mail != null) {
      return name + " (" + mail + ")";
    }
    return name != null ? name : mail != null || isPerson(parts) ? mail : texts.of(element);
  }

  private String nameOf(Fields person) {
    return texts.first(person, "name", "atom:name", "foaf:name");
  }

  private String mailOf(Fields person) {
    return texts.first(person, "email", "atom:email", "foaf:mbox");
  }

  /** Whether what has neither name nor mail is a person nonetheless, and its text no name. */
  private static boolean isPerson(Fields parts) {
    return !parts.firstOf("uri", "url", "homepage", "atom:uri").isEmpty();
  }

  /** The name in {@code mail (Name)} or {@code Name <mail>}; else the text as it is. */
  static String nameIn(String text) {
    if (text == null || text.indexOf('@') < 0) {
      return text;
    }
    Matcher brackets = NAME_IN_BRACKETS.matcher(text);
    if (brackets.matches()) {
      return brackets.group(1).strip();
    }
    Matcher before = NAME_BEFORE.matcher(text);
    return before.matches() ? before.group(1).strip() : text;
  }
}
