package org.borderwatch.deploy.receivers;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.borderwatch.alerts.AlertsSettings;
import org.borderwatch.alerts.AlertsStage;
import org.borderwatch.alerts.channel.Receivers;
import org.borderwatch.alerts.message.Samples;
import org.borderwatch.alerts.receiver.Notice;
import org.borderwatch.alerts.receiver.Receiver;
import org.borderwatch.alerts.receiver.ReceiverSettings;
import org.borderwatch.contracts.Ids;
import org.borderwatch.contracts.config.ConfigException;
import org.borderwatch.contracts.region.Region;
import org.borderwatch.contracts.region.RegionFiles;

/** Sends a message that is marked as a test, as the stage would send an alert. */
public final class ReceiverTrial {
  private final AlertsSettings settings;
  private final Region region;
  private final Receivers receivers;
  private final Instant now;

  /**
   * How a receiver answered.
   *
   * @param arrived whether it took the message
   * @param line in words
   */
  public record Result(boolean arrived, String line) {}

  /**
   * @param terminal where receivers of that type write
   * @throws ConfigException when the region or a template is wrong
   */
  public ReceiverTrial(
      AlertsSettings settings, RegionFiles files, Instant now, PrintStream terminal) {
    this.settings = settings;
    this.now = now;
    this.region = Region.read(files);
    this.receivers =
        new Receivers(
            AlertsStage.composer(settings, files, region),
            () -> now,
            settings.retry().timeout(),
            terminal);
  }

  /** The receivers there are. */
  public List<ReceiverSettings> known() {
    return settings.receivers();
  }

  /** Makes one attempt. */
  public Result of(ReceiverSettings chosen) {
    long began = System.nanoTime();
    String key = "msg_" + Ids.hash("test", chosen.name(), now.toString());
    try (Receiver receiver = receivers.make(chosen)) {
      Receiver.Answer answer = receiver.tell(Notice.of(new Samples(region, now).test(), key));
      boolean arrived = answer.verdict() == Receiver.Verdict.ACCEPTED;
      return new Result(
          arrived,
          "%s (%s): %s%s, %s, after %d ms"
              .formatted(
                  chosen.name(),
                  chosen.type(),
                  arrived ? "arrived" : "did not arrive",
                  answer.status() == 0 ? "" : ", status " + answer.status(),
                  answer.detail(),
                  Duration.ofNanos(System.nanoTime() - began).toMillis()));
    } catch (IllegalArgumentException e) {
      return new Result(false, chosen.name() + " (" + chosen.type() + "): " + e.getMessage());
    }
  }
}
