package org.borderwatch.ingest.feed;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.borderwatch.ingest.text.WellFormed;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The text of elements, which may hold HTML: escaped, in a CDATA section, or as it stands. */
final class Texts {
  private static final int MAX_LENGTH = 500_000;

  private final Vocabulary vocabulary;
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private final Repairs repairs;

  Texts(Vocabulary vocabulary, Repairs repairs) {
    this.vocabulary = vocabulary;
    this.repairs = repairs;
  }

  /** The first that is not blank, trimmed; or null. */
  String first(List<Element> elements) {
    for (Element element : elements) {
      String text = of(element);
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  /** The first that is not blank of the first of these names that has one, trimmed; or null. */
  String first(Fields fields, String... names) {
    for (String name : names) {
      String text = first(fields.all(name));
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  /** Those of these names that are not blank, trimmed, in the order of the names. */
  Stream<String> all(Fields fields, String... names) {
    return Arrays.stream(names)
        .flatMap(name -> fields.all(name).stream())
        .map(this::of)
        .filter(Objects::nonNull);
  }

  /** Trimmed; null when blank. */
  String of(Element element) {
    String type = Attributes.of(element, "type").toLowerCase(Locale.ROOT);
    if (Attributes.of(element, "mode").equals("base64") || isBase64(type)) {
      String decoded = decode(element.wholeText());
      if (decoded != null) {
        return tidy(decoded);
      }
    }
    boolean leaf = Fields.isLeaf(element, vocabulary);
    for (Node node : element.childNodes()) {
      if (node instanceof Element child && !(leaf && Fields.isField(child, vocabulary))) {
        return tidy(markup(element, leaf, type));
      }
    }
    // What says that it is markup is, where a text alone stands in it.
    boolean markup = type.contains("xhtml") || vocabulary.name(element).equals("xhtml:body");
    return tidy(markup ? Entities.escape(own(element)) : own(element));
  }

  private String markup(Element element, boolean leaf, String type) {
    boolean wrapped =
        type.contains("xhtml")
            && element.childrenSize() == 1
            && element.child(0).tag().localName().equalsIgnoreCase("div");
    return Markup.inside(
        wrapped ? element.child(0) : element, e -> leaf && Fields.isField(e, vocabulary));
  }

  private static String own(Element element) {
    if (element.childNodeSize() == 1 && element.childNode(0) instanceof TextNode only) {
      return only.getWholeText();
    }
    StringBuilder out = new StringBuilder();
    for (Node node : element.childNodes()) {
      if (node instanceof TextNode text) {
        out.append(text.getWholeText());
      }
    }
    return out.toString();
  }

  private static boolean isBase64(String type) {
    return type.indexOf('/') > 0
        && !type.startsWith("text/")
        && !type.endsWith("xml")
        && !type.equals("application/xhtml");
  }

  /** Null where it is no base64 of a text: some only say so. */
  private String decode(String text) {
    String plain = SPACE.matcher(text).replaceAll("");
    try {
      byte[] bytes = Base64.getDecoder().decode(plain);
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (IllegalArgumentException | CharacterCodingException e) {
      repairs.add(Repair.BAD_BASE64);
      return null;
    }
  }

  private String tidy(String text) {
    String mended = Mojibake.mend(text);
    if (mended.length() < text.length()) {
      repairs.add(Repair.DOUBLE_ENCODED);
    }
    String stripped = WellFormed.of(Unseen.drop(mended)).strip();
    if (stripped.length() > MAX_LENGTH) {
      repairs.add(Repair.LONG_TEXT);
      stripped = WellFormed.cut(stripped, MAX_LENGTH);
    }
    return stripped.isEmpty() ? null : stripped;
  }
}
