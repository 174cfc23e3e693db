package org.borderwatch.alerts.channel;

import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.borderwatch.alerts.message.Message;
import org.borderwatch.alerts.receiver.Notice;
import org.borderwatch.alerts.receiver.Receiver;
import org.borderwatch.alerts.words.Phrases;
import org.borderwatch.alerts.words.SafeText;
import org.borderwatch.contracts.alert.Alert;
import org.borderwatch.contracts.alert.Level;

/** Writes each alert as a readable block: what changed, then the evidence by incident. */
final class Terminal implements Receiver {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
  private static final int MOST_INCIDENTS = 5;
  private static final int WIDTH = 160;

  private final PrintStream out;
  private final Composer composer;
  private final ZoneId zone;

  Terminal(PrintStream out, Composer composer) {
    this.out = out;
    this.composer = composer;
    this.zone = composer.region().zone();
  }

  @Override
  public Answer tell(Notice notice) {
    out.println(block(notice));
    out.flush();
    return out.checkError()
        ? Answer.tryAgain(0, "the terminal does not take any more text", null)
        : Answer.accepted(0, "written");
  }

  String block(Notice notice) {
    Alert alert = notice.alert();
    Message message = composer.message(notice);
    Stream<String> head =
        Stream.of(
                Stream.of(title(alert)),
                message.notes().stream(),
                Stream.of(message.sentence(), message.health()),
                Stream.of(
                    "%s UTC, %s local; alert %s, revision %d"
                        .formatted(
                            time(alert.at(), ZoneOffset.UTC),
                            time(alert.at(), zone),
                            alert.id(),
                            alert.revision())),
                message.group().stream().map(other -> "also " + other))
            .flatMap(lines -> lines)
            .filter(line -> !line.isEmpty())
            .map(line -> "  " + line);
    Stream<String> incidents =
        alert.evidence().stream().limit(MOST_INCIDENTS).flatMap(Terminal::incident);
    int more = alert.evidence().size() - MOST_INCIDENTS;
    Stream<String> rest =
        more > 0 ? Stream.of("  and " + Phrases.count(more, "more incident")) : Stream.of();
    return Stream.of(head, incidents, rest)
        .flatMap(lines -> lines)
        .collect(Collectors.joining(System.lineSeparator()))
        .strip();
  }

  private static String title(Alert alert) {
    String level = alert.level() == Level.NORMAL ? "RESOLVED" : alert.level().name();
    return "%s%s %s  %s (%s)"
        .formatted(
            alert.test() ? "[TEST] " : "",
            sign(alert),
            level,
            SafeText.line(alert.districtName()),
            alert.district());
  }

  private static Stream<String> incident(Alert.Evidence incident) {
    String what =
        Stream.of(
                incident.date() == null ? "day unknown" : incident.date().toString(),
                incident.types().isEmpty() ? "" : Phrases.type(incident.types().get(0)),
                SafeText.line(incident.place()),
                Phrases.people("killed", incident.killed()),
                Phrases.people("injured", incident.injured()),
                incident.status() == null ? "" : incident.status().word(),
                parties("says ", incident.claimants()),
                parties("denies ", incident.deniedBy()),
                Phrases.count(incident.sources(), "source"))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", "));
    return Stream.concat(
        Stream.of("  - " + what), incident.quotes().stream().flatMap(Terminal::quote));
  }

  private static Stream<String> quote(Alert.Quote quote) {
    String party = quote.party() == null ? "" : SafeText.line(quote.party()) + " by way of ";
    return Stream.of(
        "      “" + SafeText.line(quote.words(), WIDTH) + "”",
        "      " + party + SafeText.line(quote.outlet()) + ", " + SafeText.line(quote.url()));
  }

  private static String parties(String verb, List<String> parties) {
    return parties.isEmpty() ? "" : verb + String.join(" and ", parties);
  }

  private static String sign(Alert alert) {
    return switch (alert.change()) {
      case FIRED, RAISED -> "▲";
      case LOWERED -> "▽";
      case RESOLVED -> "○";
      case UPDATED, NOTED -> "·";
    };
  }

  private static String time(Instant at, ZoneId zone) {
    return TIME.format(at.atZone(zone));
  }
}
