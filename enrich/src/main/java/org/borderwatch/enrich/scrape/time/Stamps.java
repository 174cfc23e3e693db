package org.borderwatch.enrich.scrape.time;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads times strictly: a day that does not exist, or one that could be two, is none. */
public final class Stamps {
  private static final int LONGEST = 120;
  private static final String TIME =
      "(?:[T\\s,]*(?:at |um |um | )?(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?\\s*([ap]\\.?m\\.?)?)?";
  private static final String ZONE = "\\s*(Z|UTC|GMT|[+-]\\d{2}:?\\d{2}|[+-]\\d{2})?";
  private static final Pattern ISO =
      Pattern.compile(
          "^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})" + TIME + ZONE + "\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern COMPACT = Pattern.compile("^(20\\d{2}|19\\d{2})(\\d{2})(\\d{2})$");
  private static final Pattern DOTTED =
      Pattern.compile("\\b(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})\\b" + TIME + ZONE);
  private static final Pattern DAY_MONTH =
      Pattern.compile(
          "\\b(\\d{1,2})(?:st|nd|rd|th|º|\\.)?[\\s,-]+(?:de\\s+)?(\\p{L}{3,12})\\.?,?[\\s-]+(?:de\\s+)?(\\d{4})\\b"
              + TIME
              + ZONE,
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern MONTH_DAY =
      Pattern.compile(
          "(?<!\\p{L})(\\p{L}{3,12})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b"
              + TIME
              + ZONE,
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern IN_URL =
      Pattern.compile("/(20\\d{2}|19\\d{2})[-/]?(\\d{2})[-/]?(\\d{2})(?=[/_.-]|$)");
  private static final Pattern EPOCH = Pattern.compile("^(1[0-9]{9})(\\d{3})?$");
  private static final Map<String, Integer> MONTHS = months();

  private Stamps() {}

  /** A time as machines write it: in JSON-LD, meta and {@code datetime}. */
  public static Optional<Stamp> ofValue(String value) {
    String text = value == null ? "" : value.strip();
    if (text.isEmpty() || text.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher iso = ISO.matcher(text);
    if (iso.find()) {
      return stamp(iso.group(1), iso.group(2), iso.group(3), iso, 4);
    }
    Matcher compact = COMPACT.matcher(text);
    if (compact.matches()) {
      return day(compact.group(1), compact.group(2), compact.group(3));
    }
    Matcher epoch = EPOCH.matcher(text);
    if (epoch.matches()) {
      return Optional.of(
          new Stamp(
              LocalDateTime.ofEpochSecond(Long.parseLong(epoch.group(1)), 0, ZoneOffset.UTC),
              true,
              ZoneOffset.UTC));
    }
    return ofWords(text);
  }

  /** A time as people read it: {@code 3 May 2024}, {@code May 3, 2024}, {@code 03.05.2024}. */
  public static Optional<Stamp> ofWords(String words) {
    if (words.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher m = DAY_MONTH.matcher(words);
    while (m.find()) {
      Integer month = MONTHS.get(m.group(2).toLowerCase(Locale.ROOT));
      if (month != null) {
        return stamp(m.group(3), month.toString(), m.group(1), m, 4);
      }
    }
    m = MONTH_DAY.matcher(words);
    while (m.find()) {
      Integer month = MONTHS.get(m.group(1).toLowerCase(Locale.ROOT));
      if (month != null) {
        return stamp(m.group(3), month.toString(), m.group(2), m, 4);
      }
    }
    m = DOTTED.matcher(words);
    if (m.find()) {
      return stamp(m.group(3), m.group(2), m.group(1), m, 4);
    }
    m = ISO.matcher(words.strip());
    return m.find() ? stamp(m.group(1), m.group(2), m.group(3), m, 4) : Optional.empty();
  }

  public static Optional<Stamp> ofUrl(String url) {
    if (url == null || url.length() > 2_000) {
      return Optional.empty();
    }
    Matcher m = IN_URL.matcher(url);
    return m.find() ? day(m.group(1), m.group(2), m.group(3)) : Optional.empty();
  }

  private static Optional<Stamp> day(String year, String month, String day) {
    try {
      LocalDate date =
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
      return Optional.of(new Stamp(date.atStartOfDay(), false, null));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Stamp> stamp(
      String year, String month, String day, Matcher m, int hourGroup) {
    Optional<Stamp> date = day(year, month, day);
    if (date.isEmpty() || m.group(hourGroup) == null) {
      return date;
    }
    try {
      int hour = Integer.parseInt(m.group(hourGroup));
      String half = m.group(hourGroup + 3);
      if (half != null) {
        hour = hour % 12 + (Character.toLowerCase(half.charAt(0)) == 'p' ? 12 : 0);
      }
      String second = m.group(hourGroup + 2);
      LocalTime time =
          LocalTime.of(
              hour,
              Integer.parseInt(m.group(hourGroup + 1)),
              second == null ? 0 : Integer.parseInt(second));
      return Optional.of(
          new Stamp(date.get().day().atTime(time), true, zone(m.group(hourGroup + 4))));
    } catch (DateTimeException e) {
      return date;
    }
  }

  private static ZoneOffset zone(String zone) {
    if (zone == null) {
      return null;
    }
    return Character.isLetter(zone.charAt(0)) ? ZoneOffset.UTC : ZoneOffset.of(zone);
  }

  private static Map<String, Integer> months() {
    try (InputStream in = Stamps.class.getResourceAsStream("months.txt")) {
      Map<String, Integer> months = new HashMap<>();
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        if (!line.startsWith("#") && !line.isBlank()) {
          String[] names = line.strip().split(" ");
          for (int i = 0; i < 12; i++) {
            months.put(names[i], i + 1);
          }
        }
      }
      return Map.copyOf(months);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read months.txt", e);
    }
  }
}
