package org.borderwatch.ingest.feed;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** What an entry is filed under, in the feed's order, each once. */
final class Categories {
  private static final int MAX = 50;
  private static final String[] NAMES = {
    "category",
    "atom:category",
    "dc:subject",
    "keywords",
    "tags",
    "media:category",
    "media:keywords",
    "itunes:keywords",
    "itunes:category"
  };

  private final Vocabulary vocabulary;
  private final Texts texts;
  private final Convention convention;

  Categories(Vocabulary vocabulary, Texts texts, Convention convention) {
    this.vocabulary = vocabulary;
    this.texts = texts;
    this.convention = convention;
  }

  List<String> of(Fields fields) {
    return fields.inOrder(NAMES).stream()
        .flatMap(this::terms)
        .filter(term -> term != null && !term.isBlank())
        .distinct()
        .limit(MAX)
        .toList();
  }

  private Stream<String> terms(Element element) {
    String name = vocabulary.name(element);
    return switch (name) {
      case "tags" -> list(texts.of(element), "\\s*,\\s*|\\s+");
      case "media:keywords", "itunes:keywords" -> list(texts.of(element), ",");
      case "itunes:category" ->
          element.stream()
              .filter(e -> vocabulary.name(e).equals(name))
              .map(e -> Attributes.of(e, "text"));
      default -> category(element);
    };
  }

  private static Stream<String> list(String text, String separator) {
    return text == null ? Stream.empty() : Arrays.stream(text.split(separator)).map(String::strip);
  }

  /**
   * The term, which is what rules can rely on, and the text; to the desk a term that is an address
   * says less than its label.
   */
  private Stream<String> category(Element element) {
    String term = Attributes.of(element, "term");
    String label = Attributes.of(element, "label");
    String text = texts.of(element);
    if (convention == Convention.DESK && term.contains("://") && !label.isEmpty()) {
      term = label;
    }
    return term.isEmpty() && text == null
        ? Stream.of(label)
        : Stream.of(term, text == null ? "" : text);
  }
}
