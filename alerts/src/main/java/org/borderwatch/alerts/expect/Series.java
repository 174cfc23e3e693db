package org.borderwatch.alerts.expect;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.borderwatch.contracts.incident.IncidentType;

/**
 * Incidents of a district in compact notation.
 *
 * @param district ISO 3166-2 code
 * @param type of each; default CEASEFIRE_FIRE
 * @param values one word an interval, apart by blanks: {@code 2} for two incidents, spread evenly;
 *     {@code 2x5} for two in each of five intervals; {@code _} and {@code _x5} where nobody watches
 *     the district
 */
public record Series(String district, IncidentType type, String values) {
  private static final Pattern WORD = Pattern.compile("(\\d{1,3}|_)(?:x(\\d{1,4}))?");

  /** In an interval that nobody watches. */
  static final int UNWATCHED = -1;

  public Series {
    if (district == null || values == null || values.isBlank()) {
      throw new IllegalArgumentException(
          "a series has no district or no values; give both, such as values: 0x30 1 3");
    }
    type = type == null ? IncidentType.CEASEFIRE_FIRE : type;
    counts(values);
  }

  /** One figure an interval, {@link #UNWATCHED} where nobody watches. */
  List<Integer> counts() {
    return counts(values);
  }

  private static List<Integer> counts(String values) {
    List<Integer> counts = new ArrayList<>();
    for (String word : values.strip().split("\\s+")) {
      Matcher matcher = WORD.matcher(word);
      if (!matcher.matches()) {
        throw new IllegalArgumentException(
            "'" + word + "' in values is no count; give 2, 2x5, _ or _x5");
      }
      int count = word.startsWith("_") ? UNWATCHED : Integer.parseInt(matcher.group(1));
      int times = matcher.group(2) == null ? 1 : Integer.parseInt(matcher.group(2));
      for (int i = 0; i < times; i++) {
        counts.add(count);
      }
    }
    return counts;
  }
}
