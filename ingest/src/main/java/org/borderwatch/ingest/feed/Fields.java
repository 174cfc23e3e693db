package org.borderwatch.ingest.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * The fields of an entry or of a feed's head: its child elements by name. Where an element was not
 * closed, the fields it swallowed are put back beside it; what only groups fields is looked into.
 */
final class Fields {
  private static final Set<String> ENTRIES = Set.of("item", "entry");

  /** Elements that hold text; what they seem to hold beside it belongs to their parent. */
  private static final Set<String> LEAVES =
      Set.of(
          "title",
          "link",
          "description",
          "guid",
          "id",
          "pubdate",
          "published",
          "updated",
          "category",
          "comments",
          "summary",
          "language",
          "dc:date",
          "dc:creator");

  /** What is a field also where it stands in a leaf, beside the leaves themselves. */
  private static final Set<String> SWALLOWED =
      Set.of("author", "content", "content:encoded", "item", "entry");

  private static final Set<String> GROUPS = Set.of("media:group", "media:content");

  private final Map<String, List<Element>> byName = new LinkedHashMap<>();
  private final List<Element> all = new ArrayList<>();
  private final Element parent;
  private final Vocabulary vocabulary;

  private Fields(Element parent, Vocabulary vocabulary) {
    this.parent = parent;
    this.vocabulary = vocabulary;
  }

  static Fields of(Element parent, Vocabulary vocabulary, Repairs repairs) {
    Fields fields = new Fields(parent, vocabulary);
    fields.collect(repairs);
    return fields;
  }

  /** What the fields are of. */
  Element parent() {
    return parent;
  }

  List<Element> all(String name) {
    return byName.getOrDefault(name, List.of());
  }

  /** The elements of the first of these names that has any. */
  List<Element> firstOf(String... names) {
    for (String name : names) {
      if (byName.containsKey(name)) {
        return byName.get(name);
      }
    }
    return List.of();
  }

  /** The elements of any of these names, in the feed's order; what is in a group comes last. */
  List<Element> inOrder(String... names) {
    Set<String> wanted = Set.of(names);
    return all.stream().filter(element -> wanted.contains(vocabulary.name(element))).toList();
  }

  private void collect(Repairs repairs) {
    // Each leaf may have swallowed the next, so depth is bounded by the queue and not the stack.
    List<Element> open = new ArrayList<>(List.of(parent));
    for (int i = 0; i < open.size(); i++) {
      Element holder = open.get(i);
      boolean leaf = i > 0 && !GROUPS.contains(vocabulary.name(holder));
      for (Node node : holder.childNodes()) {
        if (!(node instanceof Element child)) {
          continue;
        }
        String name = vocabulary.name(child);
        if (leaf && !isField(name)) {
          continue;
        }
        if (leaf) {
          repairs.add(Repair.UNCLOSED);
        }
        if (ENTRIES.contains(name)) {
          continue;
        }
        all.add(child);
        byName.computeIfAbsent(name, n -> new ArrayList<>(2)).add(child);
        if (child.childNodeSize() > 0 && (LEAVES.contains(name) || GROUPS.contains(name))) {
          open.add(child);
        }
      }
    }
  }

  /** Whether a child of a leaf is a field in its own right and no part of the leaf's text. */
  static boolean isField(Element child, Vocabulary vocabulary) {
    return isField(vocabulary.name(child));
  }

  private static boolean isField(String name) {
    return LEAVES.contains(name) || SWALLOWED.contains(name);
  }

  static boolean isLeaf(Element element, Vocabulary vocabulary) {
    return LEAVES.contains(vocabulary.name(element));
  }
}
