package org.borderwatch.deploy.settings;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A key of the settings file that a value can be given to.
 *
 * @param path the keys that lead to it: {@code [ingest, pollInterval]}
 * @param type of its value
 */
record SettingsKey(List<String> path, Class<?> type) {

  /** Every key, in the order of the records. Lists and mappings of free keys are one key each. */
  static List<SettingsKey> all() {
    List<SettingsKey> keys = new ArrayList<>();
    collect(List.of(), Settings.class, keys);
    return keys;
  }

  private static void collect(List<String> path, Class<?> type, List<SettingsKey> keys) {
    for (RecordComponent component : type.getRecordComponents()) {
      List<String> deeper = new ArrayList<>(path);
      deeper.add(component.getName());
      if (component.getType().isRecord()) {
        collect(deeper, component.getType(), keys);
      } else {
        keys.add(new SettingsKey(List.copyOf(deeper), component.getType()));
      }
    }
  }

  String dotted() {
    return String.join(".", path);
  }

  /** The environment variable that sets it: {@code BORDERWATCH_INGEST_POLL_INTERVAL}. */
  String variable() {
    StringBuilder name = new StringBuilder(Environment.PREFIX);
    for (int i = 0; i < path.size(); i++) {
      name.append(i == 0 ? "" : "_")
          .append(path.get(i).replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT));
    }
    return name.toString();
  }

  /** Underscores between words are free: INGEST_POLLINTERVAL and INGEST_POLL_INTERVAL are one. */
  boolean isNamedBy(String variable) {
    return squeezed(variable()).equals(squeezed(variable));
  }

  private static String squeezed(String variable) {
    return variable.replace("_", "").toUpperCase(Locale.ROOT);
  }
}
