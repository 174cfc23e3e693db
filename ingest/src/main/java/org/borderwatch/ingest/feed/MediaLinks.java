package org.borderwatch.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.borderwatch.contracts.article.Page.Media;
import org.borderwatch.contracts.article.Page.Media.Role;
import org.jsoup.nodes.Element;

/** The sound, images and films that go with an entry: named by the feed, never fetched. */
final class MediaLinks {
  static final int MAX = 50;
  private static final Pattern DIGITS = Pattern.compile("\\d{1,18}");

  private final Vocabulary vocabulary;
  private final Links links;
  private final Texts texts;

  MediaLinks(Vocabulary vocabulary, Links links, Texts texts) {
    this.vocabulary = vocabulary;
    this.links = links;
    this.texts = texts;
  }

  /** In the feed's order, each address once in each role. */
  List<Media> of(Fields fields) {
    List<Media> all = new ArrayList<>();
    for (Element element :
        fields.inOrder(
            "enclosure", "link", "atom:link", "media:content", "media:thumbnail", "itunes:image")) {
      Media media = media(element);
      if (media != null && all.size() < MAX && all.stream().noneMatch(media::isSameAs)) {
        all.add(media);
      }
    }
    return all;
  }

  private Media media(Element element) {
    return switch (vocabulary.name(element)) {
      case "link", "atom:link" ->
          Attributes.of(element, "rel").equalsIgnoreCase("enclosure")
              ? media(element, Role.ENCLOSURE, "length")
              : null;
      case "enclosure" -> media(element, Role.ENCLOSURE, "length");
      case "media:content" -> media(element, Role.CONTENT, "fileSize");
      default -> media(element, Role.THUMBNAIL, "");
    };
  }

  private Media media(Element element, Role role, String length) {
    String target = Attributes.of(element, "url");
    if (target.isEmpty()) {
      target = Attributes.of(element, "href");
    }
    if (target.isEmpty() && role == Role.THUMBNAIL && texts.of(element) != null) {
      target = texts.of(element);
    }
    String url = target.isEmpty() ? null : links.absolute(element, target);
    String type = Attributes.of(element, "type").toLowerCase(Locale.ROOT);
    return url == null
        ? null
        : new Media(url, type.isEmpty() ? null : type, size(Attributes.of(element, length)), role);
  }

  /** The number of bytes, or null; many feeds write 0 for not known. */
  static Long size(String text) {
    return DIGITS.matcher(text).matches() && Long.parseLong(text) > 0 ? Long.valueOf(text) : null;
  }
}
