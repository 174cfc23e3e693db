package org.borderwatch.alerts.receiver;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.borderwatch.contracts.alert.Level;

/** What the settings of receivers have in common; each fault says what to do. */
final class Checks {
  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern PLACE = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,3})?");

  private Checks() {}

  static String name(String name) {
    if (name == null || !NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "a receiver's name is " + name + "; give lower case letters, digits and hyphens");
    }
    return name;
  }

  static Level minLevel(String name, Level minLevel) {
    if (minLevel == Level.NORMAL) {
      throw new IllegalArgumentException(
          "minLevel of " + name + " is normal; give watch, elevated or critical");
    }
    return minLevel == null ? Level.WATCH : minLevel;
  }

  static List<String> districts(String name, List<String> districts) {
    List<String> given = districts == null ? List.of() : List.copyOf(districts);
    for (String code : given) {
      if (!PLACE.matcher(code).matches()) {
        throw new IllegalArgumentException(
            "districts of %s has %s; give codes such as XX-ABC, or XX for a country"
                .formatted(name, code));
      }
    }
    return given;
  }

  static List<String> rules(List<String> rules) {
    return rules == null ? List.of() : List.copyOf(rules);
  }

  static Map<String, String> hosts(Map<String, String> hosts) {
    return hosts == null ? Map.of() : Map.copyOf(hosts);
  }

  /** An address that is no secret, so that it can be shown. */
  static URI url(String name, String key, URI url) {
    if (!isHttp(url) || url.getUserInfo() != null) {
      throw new IllegalArgumentException(
          "the %s of receiver %s will not do; give http(s)://host/path without user"
              .formatted(key, name));
    }
    return url;
  }

  static boolean isHttp(URI url) {
    return url != null
        && url.getHost() != null
        && ("http".equals(url.getScheme()) || "https".equals(url.getScheme()));
  }

  static void oneOf(String name, String key, Secret secret, Path file) {
    if ((secret == null) == (file == null)) {
      throw new IllegalArgumentException(
          "receiver %s needs its %s; give one of %sFile, %s".formatted(name, key, key, key));
    }
  }

  static String present(String name, String key, String value) {
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException("receiver %s has no %s; give it one".formatted(name, key));
    }
    return value.strip();
  }
}
