package org.borderwatch.alerts.expect;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.borderwatch.contracts.config.ConfigText;

/**
 * Where the expectations of a test stand in its file. The reader of YAML tells no lines of what it
 * has read, so they are looked for in the lines between the test's name and the next one's.
 */
final class Places {
  private static final Pattern TIME = Pattern.compile("\\bat:\\s*[\"']?(P[0-9A-Z.]+)");

  private final ConfigText text;
  private final List<String> lines;
  private final int first;

  Places(ConfigText text, String test) {
    this.text = text;
    this.lines = text.text().lines().toList();
    this.first = Math.max(0, find(0, test));
  }

  /** The line of a time under {@code evaluate}, or that of the test. */
  String evaluated(Duration at) {
    int block = find(first, "evaluate:");
    for (int i = Math.max(first, block); block >= 0 && i < lines.size(); i++) {
      Matcher time = TIME.matcher(lines.get(i));
      if (time.find() && at.equals(parsed(time.group(1)))) {
        return text.line(i + 1);
      }
    }
    return text.line((block < 0 ? first : block) + 1);
  }

  /** The line of {@code changes}, or that of the test. */
  String changes() {
    int block = find(first, "changes:");
    return text.line((block < 0 ? first : block) + 1);
  }

  /** As a person writes it, with days: {@code P30DT2H}. */
  static String words(Duration at) {
    long days = at.toDays();
    String rest = at.minusDays(days).toString();
    return days == 0 ? rest : "P" + days + "D" + (rest.equals("PT0S") ? "" : rest.substring(1));
  }

  private static Duration parsed(String words) {
    try {
      return Duration.parse(words);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private int find(int from, String fragment) {
    for (int i = from; i < lines.size(); i++) {
      if (lines.get(i).contains(fragment)) {
        return i;
      }
    }
    return -1;
  }
}
