package org.borderwatch.alerts.channel;

import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import org.borderwatch.alerts.receiver.Receiver;
import org.borderwatch.alerts.receiver.ReceiverSettings;
import org.borderwatch.alerts.receiver.TerminalSettings;
import org.borderwatch.alerts.receiver.WebhookSettings;
import org.borderwatch.contracts.region.Region;

/** Makes receivers of their settings. */
public final class Receivers {
  private final Region region;
  private final InstantSource clock;
  private final Duration timeout;
  private final PrintStream terminal;

  /**
   * @param timeout for one attempt, in real time
   * @param terminal where the receivers of that type write
   */
  public Receivers(Region region, InstantSource clock, Duration timeout, PrintStream terminal) {
    this.region = region;
    this.clock = clock;
    this.timeout = timeout;
    this.terminal = terminal;
  }

  /**
   * @throws IllegalArgumentException when its secret is missing or will not do
   */
  public Receiver make(ReceiverSettings settings) {
    if (settings instanceof TerminalSettings) {
      return new Terminal(terminal, region);
    }
    if (settings instanceof WebhookSettings webhook) {
      return new Webhook(webhook, timeout, clock);
    }
    throw new IllegalArgumentException(
        "receivers of type " + settings.type() + " are on their way");
  }
}
