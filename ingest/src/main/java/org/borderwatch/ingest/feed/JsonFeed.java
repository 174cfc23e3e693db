package org.borderwatch.ingest.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.borderwatch.contracts.article.Page;
import org.borderwatch.contracts.article.Page.Media;
import org.borderwatch.contracts.article.Page.Media.Role;
import org.borderwatch.contracts.topic.Json;
import org.borderwatch.ingest.text.WellFormed;
import org.borderwatch.ingest.url.WebAddress;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** JSON Feed 1.0 and 1.1. */
final class JsonFeed {
  private static final Pattern VERSION = Pattern.compile("jsonfeed\\.org/version/([0-9.]+)");

  private final String base;
  private final Convention convention;
  private final Repairs repairs;
  private final Dates dates;

  private JsonFeed(String base, Convention convention, Repairs repairs) {
    this.base = base;
    this.convention = convention;
    this.repairs = repairs;
    this.dates = new Dates(repairs);
  }

  static ParsedFeed read(
      String json, String encoding, String base, Convention convention, Repairs repairs) {
    JsonNode root;
    try {
      root = Json.MAPPER.readTree(json);
    } catch (JacksonException e) {
      repairs.add(Repair.NOT_JSON);
      return ParsedFeed.none(encoding, repairs);
    }
    if (!root.path("items").isArray()) {
      return ParsedFeed.none(encoding, repairs);
    }
    return new JsonFeed(base, convention, repairs).read(root, encoding);
  }

  private ParsedFeed read(JsonNode root, String encoding) {
    List<Page.Entry> entries = new ArrayList<>();
    String author = author(root);
    for (JsonNode item : root.path("items")) {
      if (entries.size() == XmlFeed.MAX_ENTRIES) {
        repairs.add(Repair.TOO_MANY_ENTRIES);
        break;
      }
      if (item.isObject()) {
        entries.add(entry(item, author));
      }
    }
    Matcher version = VERSION.matcher(text(root, "version") == null ? "" : text(root, "version"));
    ParsedFeed.Head head =
        new ParsedFeed.Head(
            text(root, "title"),
            link(root, "home_page_url"),
            text(root, "description"),
            text(root, "language"),
            text(root, "feed_url"),
            null);
    return new ParsedFeed(
        "json-feed-" + (version.find() ? version.group(1) : "1.1"),
        encoding,
        repairs.words(),
        head,
        entries,
        null);
  }

  private Page.Entry entry(JsonNode item, String feedAuthor) {
    String url = link(item, "url");
    String html = text(item, "content_html");
    List<String> tags = new ArrayList<>();
    item.path("tags").forEach(tag -> tags.add(WellFormed.of(tag.asString("")).strip()));
    Instant published = date(item, "date_published");
    Instant updated = date(item, "date_modified");
    return new Page.Entry(
        text(item, "id"),
        text(item, "title"),
        url != null ? url : link(item, "external_url"),
        text(item, "summary"),
        html != null ? html : text(item, "content_text"),
        author(item) != null ? author(item) : feedAuthor,
        published,
        updated == null && convention == Convention.READER ? published : updated,
        tags.stream().filter(tag -> !tag.isBlank()).distinct().toList(),
        media(item));
  }

  private List<Media> media(JsonNode item) {
    List<Media> all = new ArrayList<>();
    for (JsonNode attachment : item.path("attachments")) {
      String size = attachment.path("size_in_bytes").asString("");
      add(all, attachment, "url", text(attachment, "mime_type"), MediaLinks.size(size));
    }
    add(all, item, "image", null, null);
    add(all, item, "banner_image", null, null);
    return all;
  }

  private void add(List<Media> all, JsonNode node, String field, String type, Long bytes) {
    String url = link(node, field);
    if (url != null && all.size() < MediaLinks.MAX) {
      Role role = field.equals("url") ? Role.ENCLOSURE : Role.THUMBNAIL;
      all.add(new Media(url, type, bytes, role));
    }
  }

  private Instant date(JsonNode item, String field) {
    String text = text(item, field);
    return text == null ? null : dates.first(Stream.of(text));
  }

  private String link(JsonNode node, String field) {
    String link = text(node, field);
    if (link == null || WebAddress.isAbsolute(link)) {
      return link;
    }
    repairs.add(Repair.RELATIVE_LINK);
    return WebAddress.resolve(base, link);
  }

  private static String author(JsonNode of) {
    for (JsonNode author : of.path("authors")) {
      if (text(author, "name") != null) {
        return text(author, "name");
      }
    }
    return text(of.path("author"), "name");
  }

  private static String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    String text =
        value.isString() || value.isNumber() ? WellFormed.of(value.asString()).strip() : "";
    return text.isEmpty() ? null : text;
  }
}
