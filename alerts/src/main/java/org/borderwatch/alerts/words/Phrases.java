package org.borderwatch.alerts.words;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.borderwatch.contracts.incident.Count;
import org.borderwatch.contracts.incident.IncidentType;

/** Figures and names of the records, as people read them. */
public final class Phrases {
  private Phrases() {}

  /** {@code 24 h}, {@code 7 d}, {@code 90 min}. */
  public static String window(Duration window) {
    if (window.toHours() > 24 && window.equals(Duration.ofDays(window.toDays()))) {
      return window.toDays() + " d";
    }
    return window.equals(Duration.ofHours(window.toHours()))
        ? window.toHours() + " h"
        : window.toMinutes() + " min";
  }

  /** {@code 4}, {@code 4.5}: at most one decimal, the point in every locale. */
  public static String number(double value) {
    return BigDecimal.valueOf(value)
        .setScale(1, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  /** {@code 4.5}, or below 1 two digits: {@code 0.25}, {@code 0.00041}, {@code under 0.000001}. */
  public static String figure(double value) {
    if (value >= 1 || value <= 0) {
      return number(value);
    }
    return value < 1e-6
        ? "under 0.000001"
        : new BigDecimal(value).round(new MathContext(2)).stripTrailingZeros().toPlainString();
  }

  /** {@code 1 incident}, {@code 3 incidents}. */
  public static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  /** {@code drone strike}. */
  public static String type(IncidentType type) {
    return switch (type) {
      case CEASEFIRE_FIRE -> "fire across the line";
      case DETENTION_CAPTURE -> "detention or capture";
      case SABOTAGE_INFILTRATION -> "sabotage or infiltration";
      default -> type.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    };
  }

  /** {@code killed AM 1, AZ 1}, or empty for nobody. */
  public static String people(String what, Map<String, Count> people) {
    if (people.isEmpty()) {
      return "";
    }
    return what
        + " "
        + people.entrySet().stream()
            .map(side -> (side.getKey().equals("all") ? "" : side.getKey() + " ") + side.getValue())
            .collect(Collectors.joining(", "));
  }
}
