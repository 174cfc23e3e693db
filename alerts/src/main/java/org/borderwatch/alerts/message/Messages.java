package org.borderwatch.alerts.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.borderwatch.alerts.receiver.Notice;
import org.borderwatch.alerts.words.Phrases;
import org.borderwatch.alerts.words.SafeText;
import org.borderwatch.contracts.alert.Alert;
import org.borderwatch.contracts.alert.Alert.Change;
import org.borderwatch.contracts.alert.Escalation.Coverage;
import org.borderwatch.contracts.region.Region;

/** Makes messages of notices: a pure function of notice, region and links. */
public final class Messages {
  private static final int SENTENCE = 400;

  /** A header of Slack takes 150 UTF-16 units. */
  private static final int HEADLINE = 150;

  private static final int PLACE = 90;
  private static final int NOTE = 200;
  private static final int MOST_TOGETHER = 12;

  private final LinkSettings links;
  private final Moments moments;
  private final Claims claims;

  public Messages(Region region, LinkSettings links) {
    this.links = links;
    this.moments = new Moments(region.zone());
    this.claims = new Claims(region);
  }

  public Message of(Notice notice) {
    Alert alert = notice.alert();
    int together = Math.min(notice.others().size(), MOST_TOGETHER);
    return new Message(
        alert.test(),
        alert.level().word(),
        rising(alert),
        headline(alert),
        notes(notice),
        sentence(alert),
        Facts.of(alert, moments),
        claims.sides(alert),
        claims.corroboration(alert),
        claims.sources(alert),
        Moments.utc(alert.at()),
        moments.local(alert.at()),
        health(alert),
        notice.others().stream().limit(together).map(Messages::headline).toList(),
        links.of(alert),
        claims.untold(alert) + notice.others().size() - together,
        "alert %s, revision %d, rule %s"
                .formatted(
                    SafeText.line(alert.id(), PLACE),
                    alert.revision(),
                    SafeText.line(alert.rule(), PLACE))
            + byCommand(alert));
  }

  private static String sentence(Alert alert) {
    String summary = SafeText.line(alert.summary(), SENTENCE);
    return summary.isEmpty() ? headline(alert) : summary;
  }

  /** Where no link leads there, the command that does it. */
  private String byCommand(Alert alert) {
    if (!alert.open()) {
      return "";
    }
    String ack = links.acknowledge() == null ? "; to take it up: borderwatch ack " + id(alert) : "";
    return links.mute() != null
        ? ack
        : ack
            + "; to mute its like: borderwatch silence add district=%s rule=%s"
                .formatted(id(alert.over().id()), id(alert.rule()));
  }

  private static String id(Alert alert) {
    return id(alert.id());
  }

  private static String id(String text) {
    return SafeText.line(text, PLACE);
  }

  /** {@code ▲ ELEVATED, up from watch: Lachin / Berdzor (AZ-LAC)}. */
  private static String headline(Alert alert) {
    return SafeText.units(
        "%s%s %s: %s"
            .formatted(alert.test() ? "[TEST] " : "", sign(alert), level(alert), place(alert)),
        HEADLINE);
  }

  private static String place(Alert alert) {
    String name = SafeText.line(alert.over().name(), PLACE);
    String id = SafeText.line(alert.over().id(), PLACE / 3);
    return name.isEmpty() ? id : name + " (" + id + ")";
  }

  private static String sign(Alert alert) {
    return switch (alert.change()) {
      case FIRED, RAISED -> "▲";
      case LOWERED -> "▽";
      case RESOLVED -> "○";
      case UPDATED, NOTED -> "•";
    };
  }

  private static String level(Alert alert) {
    String now = alert.level().word().toUpperCase(Locale.ROOT);
    return switch (alert.change()) {
      case FIRED -> now;
      case RAISED -> now + ", up from " + alert.previousLevel().word();
      case LOWERED -> now + ", down from " + alert.previousLevel().word();
      case RESOLVED -> "RESOLVED, was " + alert.previousLevel().word();
      case UPDATED -> "STILL " + now + ", with new evidence";
      case NOTED -> "LATE NEWS";
    };
  }

  private static boolean rising(Alert alert) {
    return alert.change() == Change.FIRED || alert.change() == Change.RAISED;
  }

  private static List<String> notes(Notice notice) {
    Alert alert = notice.alert();
    List<String> notes = new ArrayList<>();
    if (alert.test()) {
      notes.add("This is a test of the receiver. Nothing happened.");
    }
    if (alert.late()) {
      notes.add("Late news: it became known too late to be counted in its window.");
    }
    switch (notice.occasion()) {
      case REVISION -> {}
      case REPEAT -> notes.add("Told again: nothing changed, and it still holds.");
      case UNACKNOWLEDGED -> notes.add("Nobody has acknowledged this yet.");
      case ACKNOWLEDGED -> {}
    }
    if (notice.acknowledgedBy() != null) {
      String note = SafeText.line(notice.note(), NOTE);
      notes.add(
          "Acknowledged by "
              + SafeText.line(notice.acknowledgedBy(), PLACE)
              + (note.isEmpty() ? "." : ": " + note));
    }
    if (notice.possibleRepeat()) {
      notes.add("Possible repeat: whether an earlier attempt arrived is not known.");
    }
    return notes;
  }

  private static String health(Alert alert) {
    Coverage coverage = alert.coverage();
    if (coverage == null || !coverage.blind() && coverage.healthy() >= coverage.total()) {
      return "";
    }
    return coverage.blind()
        ? "None of its sources can be read now: that nothing is told does not mean calm."
        : "%d of %s cannot be read now: the count may be too low."
            .formatted(
                coverage.total() - coverage.healthy(), Phrases.count(coverage.total(), "source"));
  }
}
