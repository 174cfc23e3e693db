package org.borderwatch.alerts.channel;

import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import org.borderwatch.alerts.receiver.AlertmanagerSettings;
import org.borderwatch.alerts.receiver.EmailSettings;
import org.borderwatch.alerts.receiver.PagerDutySettings;
import org.borderwatch.alerts.receiver.Receiver;
import org.borderwatch.alerts.receiver.ReceiverSettings;
import org.borderwatch.alerts.receiver.SlackSettings;
import org.borderwatch.alerts.receiver.TeamsSettings;
import org.borderwatch.alerts.receiver.TelegramSettings;
import org.borderwatch.alerts.receiver.WebhookSettings;

/** Makes receivers of their settings. */
public final class Receivers {
  private final Composer composer;
  private final InstantSource clock;
  private final Duration timeout;
  private final PrintStream terminal;

  /**
   * @param composer writes what those are told who are told in words
   * @param timeout for one attempt, in real time
   * @param terminal where the receivers of that type write
   */
  public Receivers(Composer composer, InstantSource clock, Duration timeout, PrintStream terminal) {
    this.composer = composer;
    this.clock = clock;
    this.timeout = timeout;
    this.terminal = terminal;
  }

  /**
   * @throws IllegalArgumentException when its secret is missing or will not do
   */
  public Receiver make(ReceiverSettings settings) {
    if (settings instanceof WebhookSettings webhook) {
      return new Webhook(webhook, timeout, clock);
    }
    if (settings instanceof SlackSettings slack) {
      return new Slack(slack, composer, timeout, clock);
    }
    if (settings instanceof TeamsSettings teams) {
      return new Teams(teams, composer, timeout, clock);
    }
    if (settings instanceof TelegramSettings telegram) {
      return new Telegram(telegram, composer, timeout, clock);
    }
    if (settings instanceof EmailSettings email) {
      return new Email(email, composer, timeout, clock);
    }
    if (settings instanceof PagerDutySettings pagerDuty) {
      return new PagerDuty(pagerDuty, composer, timeout, clock);
    }
    if (settings instanceof AlertmanagerSettings alertmanager) {
      return new Alertmanager(alertmanager, composer, timeout, clock);
    }
    return new Terminal(terminal, composer);
  }
}
