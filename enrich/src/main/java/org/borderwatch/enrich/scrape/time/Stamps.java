package org.borderwatch.enrich.scrape.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.borderwatch.enrich.code.time.SolarYear;

/**
 * Reads times strictly: a day that does not exist, or one that could be two, is none. Days of the
 * Iranian solar calendar are known by their year.
 */
public final class Stamps {
  private static final int LONGEST = 120;
  private static final int FLAGS =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

  /** What stands between a day and its hour: a sign, a weekday, a word such as "at". */
  private static final String BEFORE_TIME = "(?:[T\\s,،|•·/–-]{1,4}(?:[\\p{L}]{1,6}\\s+){0,2})?";

  private static final String TIME =
      "(?:"
          + BEFORE_TIME
          + "(?<hour>\\d{1,2})[:h](?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,]\\d{1,9})?)?"
          + "(?:\\s*(?<half>[ap]\\.?m\\b\\.?))?"
          + "(?:\\s*\\(?(?:(?<zone>(?:UTC|GMT)?[+-]\\d{2}(?::?\\d{2})?)(?!\\d)"
          + "|(?<named>Z|UTC|GMT|CET|CEST|EET|EEST|MSK|EST|EDT|CDT|MDT|PST|PDT|JST|KST)\\b))?)?";
  private static final String WORD = "(?<month>[\\p{L}\\p{M}]{2,14})";
  private static final String DAY = "(?<![\\d.:])(?<day>\\d{1,2})";
  private static final String YEAR = "(?<year>\\d{4})(?!\\d)";

  private static final Pattern ISO =
      Pattern.compile(
          "(?<!\\d)(?<year>\\d{4})([-/.])(?<month>\\d{1,2})\\2(?<day>\\d{1,2})(?!\\d)" + TIME,
          FLAGS);
  private static final Pattern COMPACT =
      Pattern.compile(
          "^(?<year>20\\d{2}|19\\d{2})(?<month>\\d{2})(?<day>\\d{2})"
              + "(?:T?(?<hour>\\d{2})(?<minute>\\d{2})(?<second>\\d{2})?(?<half>)(?<named>Z)?(?<zone>))?$");
  private static final Pattern DAY_MONTH =
      Pattern.compile(
          DAY
              + "(?:st|nd|rd|th|er|º|ª|\\.|-?ին|-ի|-го)?(?:\\s+of|\\s+de)?[\\s,-]+"
              + WORD
              + "\\.?,?(?:\\s+of|\\s+del?)?[\\s,-]+"
              + YEAR
              + "(?:\\s*(?:թ|г|р|წ|il|년)\\.?)?"
              + TIME,
          FLAGS);
  private static final Pattern MONTH_DAY =
      Pattern.compile(
          "(?<!\\p{L})" + WORD + "\\.?\\s+(?<day>\\d{1,2})(?:st|nd|rd|th|-ին)?,?\\s+" + YEAR + TIME,
          FLAGS);
  private static final Pattern YEAR_MONTH_DAY =
      Pattern.compile(
          "(?<!\\d)(?<year>\\d{4})(?:\\.|\\s*թ\\.?|\\s*թվականի)?,?\\s+"
              + WORD
              + "\\s+(?<day>\\d{1,2})(?!\\d)\\.?"
              + TIME,
          FLAGS);
  private static final Pattern EAST_ASIAN =
      Pattern.compile(
          "(?<!\\d)(?<year>\\d{4})\\s*[年년]\\s*(?<month>\\d{1,2})\\s*[月월]\\s*(?<day>\\d{1,2})\\s*[日일]"
              + TIME,
          FLAGS);

  /** Points are only written between days and months in this order; strokes in both. */
  private static final Pattern FIGURES =
      Pattern.compile(
          "(?<![\\d/.-])(?<day>\\d{1,2})(?<sign>[./-])(?<month>\\d{1,2})\\k<sign>"
              + YEAR
              + "(?!\\.\\d)"
              + TIME,
          FLAGS);

  private static final Pattern IN_URL =
      Pattern.compile(
          "/(?<year>20\\d{2}|19\\d{2})(?<sign>[-/]?)(?<month>\\d{2})\\k<sign>(?<day>\\d{2})(?=[/_.-]|$)");
  private static final Pattern EPOCH = Pattern.compile("^(1[0-9]{9})(\\d{3})?$");
  private static final Map<String, Integer> HOURS =
      Map.ofEntries(
          Map.entry("CET", 1),
          Map.entry("CEST", 2),
          Map.entry("EET", 2),
          Map.entry("EEST", 3),
          Map.entry("MSK", 3),
          Map.entry("EST", -5),
          Map.entry("EDT", -4),
          Map.entry("CDT", -5),
          Map.entry("MDT", -6),
          Map.entry("PST", -8),
          Map.entry("PDT", -7),
          Map.entry("JST", 9),
          Map.entry("KST", 9));

  private Stamps() {}

  /** A time as machines write it: in JSON-LD, meta and {@code datetime}. */
  public static Optional<Stamp> ofValue(String value) {
    String text = value == null ? "" : value.strip();
    if (text.isEmpty() || text.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher compact = COMPACT.matcher(text);
    if (compact.find()) {
      return stamp(compact);
    }
    Matcher epoch = EPOCH.matcher(text);
    if (epoch.matches()) {
      long second = Long.parseLong(epoch.group(1));
      return Optional.of(
          new Stamp(LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC), true, ZoneOffset.UTC));
    }
    return ofWords(text);
  }

  /** A time as people read it: {@code 3 May 2024}, {@code May 3, 2024}, {@code 03.05.2024}. */
  public static Optional<Stamp> ofWords(String words) {
    if (words == null || words.length() > LONGEST || !hasFigures(words)) {
      return Optional.empty();
    }
    String plain = Months.plain(words);
    for (Pattern pattern : new Pattern[] {ISO, DAY_MONTH, MONTH_DAY, YEAR_MONTH_DAY, EAST_ASIAN}) {
      Matcher m = pattern.matcher(plain);
      while (m.find()) {
        if (month(m) != null) {
          return stamp(m);
        }
      }
    }
    Matcher m = FIGURES.matcher(plain);
    return m.find() && isOneDay(m) ? stamp(m) : Optional.empty();
  }

  /** The day that an address holds. */
  public static Optional<Stamp> ofUrl(String url) {
    if (url == null || url.length() > 2_000) {
      return Optional.empty();
    }
    Matcher m = IN_URL.matcher(url);
    return m.find()
        ? date(m).map(day -> new Stamp(day.atStartOfDay(), false, null))
        : Optional.empty();
  }

  /** Most lines hold no day: whether one has the least that a day needs. */
  public static boolean hasFigures(String text) {
    int figures = 0;
    for (int i = 0; i < text.length(); i++) {
      figures += Character.isDigit(text.charAt(i)) ? 1 : 0;
    }
    return figures >= 5;
  }

  private static boolean isOneDay(Matcher figures) {
    return figures.group("sign").equals(".")
        || Integer.parseInt(figures.group("day")) > 12
        || figures.group("day").equals(figures.group("month"));
  }

  private static Integer month(Matcher m) {
    String month = m.group("month");
    return Character.isDigit(month.charAt(0))
        ? Integer.valueOf(month)
        : Months.of(month, SolarYear.isYear(Integer.parseInt(m.group("year"))));
  }

  private static Optional<LocalDate> date(Matcher m) {
    try {
      int year = Integer.parseInt(m.group("year"));
      int day = Integer.parseInt(m.group("day"));
      return Optional.of(
          SolarYear.isYear(year)
              ? SolarYear.date(year, month(m), day)
              : LocalDate.of(year, month(m), day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Stamp> stamp(Matcher m) {
    Optional<LocalDate> date = date(m);
    if (date.isEmpty()) {
      return Optional.empty();
    }
    LocalDate day = date.get();
    if (m.group("hour") == null) {
      return Optional.of(new Stamp(day.atStartOfDay(), false, null));
    }
    try {
      return Optional.of(new Stamp(day.atTime(time(m)), true, zone(m)));
    } catch (DateTimeException e) {
      return Optional.of(new Stamp(day.atStartOfDay(), false, null));
    }
  }

  private static LocalTime time(Matcher m) {
    int hour = Integer.parseInt(m.group("hour"));
    String half = m.group("half");
    if (half != null && !half.isEmpty()) {
      hour = hour % 12 + (Character.toLowerCase(half.charAt(0)) == 'p' ? 12 : 0);
    }
    String second = m.group("second");
    return LocalTime.of(
        hour, Integer.parseInt(m.group("minute")), second == null ? 0 : Integer.parseInt(second));
  }

  private static ZoneOffset zone(Matcher m) {
    String offset = m.group("zone");
    if (offset != null && !offset.isEmpty()) {
      return ZoneOffset.of(offset.replaceFirst("^[A-Za-z]+", ""));
    }
    String named = m.group("named");
    return named == null
        ? null
        : ZoneOffset.ofHours(HOURS.getOrDefault(named.toUpperCase(Locale.ROOT), 0));
  }
}
