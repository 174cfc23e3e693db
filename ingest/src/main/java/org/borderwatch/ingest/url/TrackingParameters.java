package org.borderwatch.ingest.url;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Query parameters that say how a reader came to a page, not which page it is. */
final class TrackingParameters {
  private static final TrackingParameters SHIPPED = load("tracking-parameters.txt");

  private final Set<String> names;
  private final List<String> prefixes;

  private TrackingParameters(List<String> patterns) {
    names = patterns.stream().filter(p -> !p.endsWith("*")).collect(Collectors.toSet());
    prefixes =
        patterns.stream()
            .filter(p -> p.endsWith("*"))
            .map(p -> p.substring(0, p.length() - 1))
            .toList();
  }

  static TrackingParameters shipped() {
    return SHIPPED;
  }

  /** The query without them, in the same order; null when nothing is left. */
  String removeFrom(String query) {
    String rest =
        Arrays.stream(query.split("&"))
            .filter(pair -> !pair.isEmpty() && !matches(pair))
            .collect(Collectors.joining("&"));
    return rest.isEmpty() ? null : rest;
  }

  private boolean matches(String pair) {
    int equals = pair.indexOf('=');
    String name = (equals < 0 ? pair : pair.substring(0, equals)).toLowerCase(Locale.ROOT);
    return names.contains(name) || prefixes.stream().anyMatch(name::startsWith);
  }

  private static TrackingParameters load(String resource) {
    try (InputStream in = TrackingParameters.class.getResourceAsStream(resource)) {
      return new TrackingParameters(
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .map(String::strip)
              .filter(line -> !line.isEmpty() && !line.startsWith("#"))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }
}
