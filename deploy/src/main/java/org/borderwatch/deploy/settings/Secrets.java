package org.borderwatch.deploy.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.borderwatch.contracts.config.ConfigException;
import org.borderwatch.contracts.config.ConfigException.Fault;
import org.borderwatch.contracts.config.ConfigText;
import org.borderwatch.contracts.topic.Json;

/**
 * References to secrets in a settings file: <code>${env:NAME}</code> and <code>${file:PATH}</code>,
 * each as the whole value of a key. Lines keep their numbers when values are put in.
 */
final class Secrets {
  private static final Pattern REFERENCE =
      Pattern.compile("(?<=[\\s\\[,])([\"']?)\\$\\{(env|file):([^}]*)}\\1(?=\\s*(?:$|[,\\]}]|#))");
  private static final Pattern ANY_REFERENCE = Pattern.compile("\\$\\{(env|file):");
  private static final Pattern PLAIN_SECRET =
      Pattern.compile(
          "^[\\s-]*['\"]?([\\w.]*(?:password|secret|secretUrl|token|jaas\\.config|apikey))['\"]?\\s*:\\s*"
              + "(?!\\s*(?:#|$|['\"]?\\$\\{))\\S",
          Pattern.CASE_INSENSITIVE);

  private final Map<String, String> environment;
  private final Set<String> variables = new TreeSet<>();
  private final List<String> values = new ArrayList<>();

  Secrets(Map<String, String> environment) {
    this.environment = environment;
  }

  /**
   * The text with each reference replaced by its value.
   *
   * @throws ConfigException when a reference leads nowhere, or a secret stands in the file itself
   */
  ConfigText resolve(ConfigText text) {
    List<Fault> faults = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    int number = 0;
    for (String line : text.text().lines().toList()) {
      lines.add(resolve(line, text.line(++number), faults));
    }
    if (!faults.isEmpty()) {
      throw new ConfigException(faults);
    }
    return new ConfigText(text.source(), String.join("\n", lines) + "\n");
  }

  private String resolve(String line, String where, List<Fault> faults) {
    if (line.stripLeading().startsWith("#")) {
      return line;
    }
    Matcher plain = PLAIN_SECRET.matcher(line);
    if (plain.find()) {
      faults.add(
          new Fault(
              where,
              "the secret '" + plain.group(1) + "' stands in the file",
              "keep it outside and write ${env:NAME} or ${file:PATH}"));
    }
    String resolved =
        REFERENCE
            .matcher(line)
            .replaceAll(
                m ->
                    Matcher.quoteReplacement(
                        Json.MAPPER.writeValueAsString(
                            value(m.group(2), m.group(3), where, faults))));
    if (ANY_REFERENCE.matcher(resolved).find()) {
      faults.add(
          new Fault(where, "a reference stands within a longer text", "make it the whole value"));
    }
    return resolved;
  }

  private String value(String kind, String name, String where, List<Fault> faults) {
    String value = kind.equals("env") ? fromEnvironment(name) : fromFile(name);
    if (value == null) {
      faults.add(
          kind.equals("env")
              ? new Fault(where, "the variable " + name + " is not set", "set it")
              : new Fault(where, "the file " + name + " cannot be read", "check path and rights"));
      return "";
    }
    values.add(value);
    return value;
  }

  private String fromEnvironment(String name) {
    variables.add(name);
    return environment.get(name);
  }

  private static String fromFile(String name) {
    try {
      return Files.readString(Path.of(name), StandardCharsets.UTF_8).stripTrailing();
    } catch (IOException e) {
      return null;
    }
  }

  /** Variables that the file refers to, which are therefore no overrides. */
  Set<String> variables() {
    return variables;
  }

  /** The same faults with no secret in their words. */
  ConfigException redacted(ConfigException e) {
    return new ConfigException(
        e.faults().stream()
            .map(f -> new Fault(redacted(f.where()), redacted(f.problem()), redacted(f.remedy())))
            .toList());
  }

  private String redacted(String words) {
    String safe = words;
    for (String value : values) {
      safe = value.isEmpty() ? safe : safe.replace(value, "***");
    }
    return safe;
  }

  static boolean isSecret(String key) {
    String k = key.toLowerCase(Locale.ROOT);
    return k.endsWith("password")
        || k.endsWith("secret")
        || k.endsWith("secreturl")
        || k.endsWith("token")
        || k.endsWith("jaas.config");
  }
}
