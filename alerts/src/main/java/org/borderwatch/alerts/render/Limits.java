package org.borderwatch.alerts.render;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.borderwatch.contracts.topic.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What each receiver takes, by its own documentation; what it would refuse, in words. */
final class Limits {
  /** Of a mail's subject, for a reader's sake; PagerDuty takes 1,024 in a summary. */
  private static final int HEADLINE = 240;

  private static final int TEXT = 20_000;

  /** Beyond 102 KB some mail readers cut a message. */
  private static final int EMAIL_BYTES = 90_000;

  /** In UTF-16 units, after the entities are parsed. */
  private static final int TELEGRAM = 4_096;

  private static final int TELEGRAM_ENTITIES = 100;
  private static final int SLACK_BLOCKS = 50;
  private static final int SLACK_HEADER = 150;
  private static final int SLACK_TEXT = 3_000;
  private static final int SLACK_FIELDS = 10;
  private static final int SLACK_FIELD = 2_000;
  private static final int SLACK_ELEMENTS = 10;

  /** Slack counts the text of all blocks together. */
  private static final int SLACK_ALL = 12_000;

  /** Teams refuses a message over 28 KB, to which its own envelope adds. */
  private static final int TEAMS_BYTES = 26_000;

  private Limits() {}

  static Optional<String> headline(String text) {
    return text.isEmpty() ? Optional.of("it is empty") : length(text, HEADLINE);
  }

  static Optional<String> text(String text) {
    return length(text, TEXT);
  }

  static Optional<String> email(String html) {
    return bytes(html, EMAIL_BYTES);
  }

  static Optional<String> telegram(String html) {
    try {
      TelegramText text = TelegramText.parse(html);
      return text.entities() > TELEGRAM_ENTITIES
          ? Optional.of("it has " + text.entities() + " styles and links; 100 are taken")
          : text.visible().isBlank()
              ? Optional.of("it is empty")
              : length(text.visible(), TELEGRAM);
    } catch (IllegalArgumentException e) {
      return Optional.of(e.getMessage());
    }
  }

  static Optional<String> teams(String json) {
    Optional<String> fault = json(json);
    return fault.isPresent() ? fault : bytes(json, TEAMS_BYTES);
  }

  static Optional<String> slack(String json) {
    Optional<String> malformed = json(json);
    if (malformed.isPresent()) {
      return malformed;
    }
    JsonNode message = Json.MAPPER.readTree(json);
    JsonNode blocks = message.path("blocks");
    if (message.path("text").asString("").isEmpty()) {
      return Optional.of("it has no text, which notifications show");
    }
    if (blocks.size() > SLACK_BLOCKS) {
      return Optional.of("it has " + blocks.size() + " blocks; " + SLACK_BLOCKS + " are taken");
    }
    int all = 0;
    for (JsonNode block : blocks) {
      all += texts(block);
      Optional<String> fault = block(block);
      if (fault.isPresent()) {
        return fault;
      }
    }
    return all > SLACK_ALL
        ? Optional.of("its blocks have " + all + " characters; " + SLACK_ALL + " are taken")
        : length(message.path("text").asString(), SLACK_TEXT);
  }

  private static Optional<String> block(JsonNode block) {
    String type = block.path("type").asString("");
    int most = type.equals("header") ? SLACK_HEADER : SLACK_TEXT;
    String text = block.path("text").path("text").asString("x");
    if (text.isEmpty() || text.length() > most) {
      return Optional.of("a " + type + " has " + text.length() + " characters; 1 to " + most);
    }
    if (block.path("fields").size() > SLACK_FIELDS) {
      return Optional.of("a section has more than " + SLACK_FIELDS + " fields");
    }
    for (JsonNode field : block.path("fields")) {
      if (field.path("text").asString("").length() > SLACK_FIELD) {
        return Optional.of("a field is longer than " + SLACK_FIELD + " characters");
      }
    }
    return type.equals("context") && block.path("elements").size() > SLACK_ELEMENTS
        ? Optional.of("a context has more than " + SLACK_ELEMENTS + " elements")
        : Optional.empty();
  }

  private static int texts(JsonNode node) {
    if (node.isString()) {
      return node.asString().length();
    }
    int length = 0;
    for (JsonNode child : node) {
      length += texts(child);
    }
    return length;
  }

  private static Optional<String> json(String text) {
    try {
      return Json.MAPPER.readTree(text).isObject()
          ? Optional.empty()
          : Optional.of("it is no JSON object");
    } catch (JacksonException e) {
      return Optional.of("it is not JSON: " + e.getOriginalMessage());
    }
  }

  private static Optional<String> length(String text, int most) {
    return text.length() <= most
        ? Optional.empty()
        : Optional.of("it has " + text.length() + " characters; " + most + " are taken");
  }

  private static Optional<String> bytes(String text, int most) {
    int bytes = text.getBytes(StandardCharsets.UTF_8).length;
    return bytes <= most
        ? Optional.empty()
        : Optional.of("it has " + bytes + " bytes; " + most + " are taken");
  }
}
