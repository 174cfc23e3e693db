package org.borderwatch.deploy.offline;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.borderwatch.contracts.topic.Json;
import tools.jackson.core.JacksonException;

/** Articles out of NDJSON, or a file of plain text that is one article. */
public final class TextInput {
  private final Consumer<String> faults;
  private final Set<String> ids = new HashSet<>();

  /**
   * @param faults is told of each line that is no article; the others are read
   */
  public TextInput(Consumer<String> faults) {
    this.faults = faults;
  }

  /** The articles of one input. A text that begins with a brace is NDJSON. */
  public List<Text> read(String name, byte[] bytes) {
    String content = new String(bytes, StandardCharsets.UTF_8);
    if (!content.stripLeading().startsWith("{")) {
      return content.isBlank() ? List.of() : checked(plain(name, content), name).stream().toList();
    }
    List<Text> texts = new ArrayList<>();
    int number = 0;
    for (String line : content.lines().toList()) {
      number++;
      if (!line.isBlank()) {
        parse(line, name + ":" + number).ifPresent(texts::add);
      }
    }
    return texts;
  }

  /** A file of text: the first line is the headline. */
  private static Text plain(String name, String content) {
    String text = content.strip();
    int end = text.indexOf('\n');
    String title = end < 0 ? text : text.substring(0, end).strip();
    return new Text(
        name.replaceFirst("\\.[A-Za-z]+$", ""),
        null,
        title,
        null,
        end < 0 ? "" : text.substring(end + 1));
  }

  private Optional<Text> parse(String line, String where) {
    try {
      return checked(Json.MAPPER.readValue(line, Text.class), where);
    } catch (JacksonException e) {
      faults.accept(
          where
              + ": "
              + e.getOriginalMessage()
              + "; give one JSON object a line: {\"id\",\"url\",\"title\",\"published\",\"text\"}");
      return Optional.empty();
    }
  }

  private Optional<Text> checked(Text text, String where) {
    if (text == null || text.id() == null || text.id().isBlank()) {
      faults.accept(where + ": the article has no id; give one");
      return Optional.empty();
    }
    if (!ids.add(text.id())) {
      faults.accept(where + ": the id '" + text.id() + "' came before; give each its own");
      return Optional.empty();
    }
    try {
      text.article(java.time.ZoneOffset.UTC);
      return Optional.of(text);
    } catch (IllegalArgumentException e) {
      faults.accept(where + ": " + e.getMessage());
      return Optional.empty();
    }
  }
}
