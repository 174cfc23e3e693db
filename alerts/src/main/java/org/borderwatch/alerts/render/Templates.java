package org.borderwatch.alerts.render;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.borderwatch.alerts.message.Message;
import org.borderwatch.contracts.config.ConfigException;
import org.borderwatch.contracts.config.ConfigException.Fault;
import org.borderwatch.contracts.config.ConfigText;

/**
 * The templates of all forms: those that are built in, or the operator's own. Thread-safe.
 *
 * <p>A template reads the message as {@code m}, and {@code map} where a map goes along. Everything
 * it prints is escaped as its form asks; a name that does not exist is a fault.
 */
public final class Templates {
  private static final String MESSAGE = "m";
  private static final String MAP = "map";

  private final Map<Form, ConfigText> texts = new EnumMap<>(Form.class);
  private final Map<Form, PebbleTemplate> templates = new EnumMap<>(Form.class);

  private Templates() {}

  public static Templates builtIn() {
    return read(null);
  }

  /**
   * @param directory whose files come before those that are built in, or null
   * @throws ConfigException naming line and remedy of a template that cannot be read
   */
  public static Templates read(Path directory) {
    Templates read = new Templates();
    for (Form form : Form.values()) {
      ConfigText text = text(directory, form);
      read.texts.put(form, text);
      read.templates.put(form, compile(form, text));
    }
    return read;
  }

  /** As {@link #render(Form, Message, boolean)}, without a map. */
  public String render(Form form, Message message) throws Unrendered {
    return render(form, message, false);
  }

  /**
   * The message in a form, without what there is no room for.
   *
   * @param map whether a map goes along, as {@code cid:map} in a mail
   * @throws Unrendered when the template fails, or even the barest message is refused
   */
  public String render(Form form, Message message, boolean map) throws Unrendered {
    String whole = evaluate(form, message, map);
    if (form.fault(whole).isEmpty()) {
      return whole;
    }
    List<Message> shorter =
        Stream.iterate(message.reduced(), Optional::isPresent, told -> told.get().reduced())
            .map(Optional::get)
            .toList();
    // Each is shorter than the one before: the longest that does is found by halving.
    int low = 0;
    int high = shorter.size() - 1;
    while (low < high) {
      int middle = (low + high) / 2;
      if (form.fault(evaluate(form, shorter.get(middle), map)).isEmpty()) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    String text = shorter.isEmpty() ? whole : evaluate(form, shorter.get(low), map);
    Optional<String> fault = form.fault(text);
    if (fault.isPresent()) {
      throw new Unrendered(
          new Fault(
              texts.get(form).source(),
              "a message does not do: " + fault.get(),
              "tell less in the template"));
    }
    return text;
  }

  private String evaluate(Form form, Message message, boolean map) throws Unrendered {
    StringWriter out = new StringWriter();
    try {
      templates.get(form).evaluate(out, Map.of(MESSAGE, message, MAP, map), Locale.ROOT);
    } catch (PebbleException e) {
      throw new Unrendered(fault(texts.get(form), e));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString().strip();
  }

  private static PebbleTemplate compile(Form form, ConfigText text) {
    PebbleEngine.Builder engine =
        new PebbleEngine.Builder()
            .loader(new OneTemplate(text))
            .strictVariables(true)
            .newLineTrimming(!form.linesCount())
            .defaultLocale(Locale.ROOT)
            .cacheActive(false);
    for (Escaping escaping : Escaping.values()) {
      engine.addEscapingStrategy(escaping.word(), escaping::of);
    }
    try {
      return engine
          .defaultEscapingStrategy(form.escaping().word())
          .build()
          .getTemplate(text.source());
    } catch (PebbleException e) {
      Fault fault = fault(text, e);
      throw ConfigException.at(fault.where(), fault.problem(), fault.remedy());
    }
  }

  private static Fault fault(ConfigText text, PebbleException e) {
    String where = e.getLineNumber() == null ? text.source() : text.line(e.getLineNumber());
    return new Fault(where, e.getPebbleMessage(), "mend the template here");
  }

  private static ConfigText text(Path directory, Form form) {
    Path own = directory == null ? null : directory.resolve(form.file());
    try {
      if (own != null && Files.isRegularFile(own)) {
        return new ConfigText(own.toString(), Files.readString(own, StandardCharsets.UTF_8));
      }
      try (InputStream in = Templates.class.getResourceAsStream(form.file())) {
        return new ConfigText(form.file(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw ConfigException.at(
          String.valueOf(own), "the template cannot be read", "check its permissions and encoding");
    }
  }
}
