package org.borderwatch.alerts;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.borderwatch.alerts.deliver.RetrySettings;
import org.borderwatch.alerts.message.LinkSettings;
import org.borderwatch.alerts.notify.NotifySettings;
import org.borderwatch.alerts.receiver.AlertmanagerSettings;
import org.borderwatch.alerts.receiver.ReceiverSettings;
import org.borderwatch.alerts.receiver.TerminalSettings;
import org.borderwatch.contracts.streams.StreamsSettings;

/**
 * How the stage {@code alerts} runs.
 *
 * @param streams how its topology runs
 * @param windows the lengths of the rolling counts; default PT24H, P7D, P30D
 * @param rules a file of rules in place of the region pack's {@code rules.yaml}; default none
 * @param blindAfterIntervals so many of its intervals after its last success a source still counts
 *     as healthy; a district without a healthy source is blind, and its alerts do not resolve.
 *     Default 3. Where the clock is moved by hand in steps longer than that, give more
 * @param receivers who is told; default one, {@code terminal}
 * @param retry when a delivery that failed is tried again
 * @param notifications what receivers are told of, when, and what they are spared
 * @param templates a directory whose files come before the built-in templates of messages; default
 *     none
 * @param links where the links of messages lead; default none
 */
public record AlertsSettings(
    StreamsSettings streams,
    List<Duration> windows,
    Path rules,
    Integer blindAfterIntervals,
    List<ReceiverSettings> receivers,
    RetrySettings retry,
    NotifySettings notifications,
    Path templates,
    LinkSettings links) {

  public AlertsSettings {
    streams = streams == null ? StreamsSettings.defaults() : streams;
    windows =
        windows == null
            ? List.of(Duration.ofHours(24), Duration.ofDays(7), Duration.ofDays(30))
            : windows.stream().distinct().sorted().toList();
    if (windows.isEmpty() || windows.get(0).compareTo(Duration.ofMinutes(1)) < 0) {
      throw new IllegalArgumentException(
          "windows is " + windows + "; give lengths of PT1M or more");
    }
    blindAfterIntervals = blindAfterIntervals == null ? 3 : blindAfterIntervals;
    if (blindAfterIntervals < 1) {
      throw new IllegalArgumentException(
          "blindAfterIntervals is " + blindAfterIntervals + "; give at least 1");
    }
    receivers = receivers == null ? List.of(TerminalSettings.defaults()) : List.copyOf(receivers);
    Set<String> names = new HashSet<>();
    for (ReceiverSettings receiver : receivers) {
      if (!names.add(receiver.name())) {
        throw new IllegalArgumentException(
            "two receivers are named " + receiver.name() + "; give each a name of its own");
      }
    }
    retry = retry == null ? RetrySettings.defaults() : retry;
    notifications = notifications == null ? NotifySettings.defaults() : notifications;
    notifications.requireKnown(names);
    for (ReceiverSettings receiver : receivers) {
      requireToldInTime(receiver, notifications.repeat());
    }
    links = links == null ? LinkSettings.none() : links;
  }

  /** Alertmanager ends what is not told again in time, open or not. */
  private static void requireToldInTime(ReceiverSettings receiver, Duration repeat) {
    if (receiver instanceof AlertmanagerSettings held
        && (repeat.isZero() || held.validFor().compareTo(repeat) <= 0)) {
      throw new IllegalArgumentException(
          "validFor of %s is %s and notifications.repeat is %s; tell open alerts again sooner"
              .formatted(held.name(), held.validFor(), repeat));
    }
  }

  public static AlertsSettings defaults() {
    return new AlertsSettings(null, null, null, null, null, null, null, null, null);
  }
}
