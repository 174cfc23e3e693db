package org.borderwatch.alerts.receiver;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.borderwatch.contracts.alert.Level;

/**
 * Slack, by an incoming webhook or as a bot that threads its updates.
 *
 * @param name names it in deliveries
 * @param minLevel as {@link ReceiverSettings#minLevel()}
 * @param districts as {@link ReceiverSettings#districts()}
 * @param rules as {@link ReceiverSettings#rules()}
 * @param channel the channel a bot writes to: {@code #border}, or its id; none for an incoming
 *     webhook
 * @param tokenFile a file that holds the bot's token, {@code xoxb-…}
 * @param token the same itself
 * @param secretUrlFile a file that holds the address of an incoming webhook, which is a secret
 * @param secretUrl the same itself; one of the four
 * @param api where the Web API is; default {@code https://slack.com/api}
 * @param allowPrivateAddresses as {@link RemoteSettings#allowPrivateAddresses()}
 * @param hosts as {@link RemoteSettings#hosts()}
 */
public record SlackSettings(
    String name,
    Level minLevel,
    List<String> districts,
    List<String> rules,
    String channel,
    Path tokenFile,
    Secret token,
    Path secretUrlFile,
    Secret secretUrl,
    URI api,
    Boolean allowPrivateAddresses,
    Map<String, String> hosts)
    implements RemoteSettings {
  static final String TYPE = "slack";

  public SlackSettings {
    name = Checks.name(name);
    minLevel = Checks.minLevel(name, minLevel);
    districts = Checks.districts(name, districts);
    rules = Checks.rules(rules);
    boolean bot = token != null || tokenFile != null;
    if (bot == (secretUrl != null || secretUrlFile != null)) {
      throw new IllegalArgumentException(
          "receiver "
              + name
              + " needs a way in; give a bot's token, or the secretUrl of a webhook");
    }
    if (bot) {
      Checks.oneOf(name, "token", token, tokenFile);
      channel = Checks.present(name, "channel", channel);
    } else {
      Checks.oneOf(name, "secretUrl", secretUrl, secretUrlFile);
      if (channel != null) {
        throw new IllegalArgumentException(
            "receiver " + name + " has a channel, but a webhook has its own; remove it");
      }
    }
    api = Checks.url(name, "api", api == null ? URI.create("https://slack.com/api") : api);
    allowPrivateAddresses = allowPrivateAddresses != null && allowPrivateAddresses;
    hosts = Checks.hosts(hosts);
  }

  /** Whether it is a bot, which can thread, rather than an incoming webhook. */
  public boolean bot() {
    return channel != null;
  }

  @Override
  public String type() {
    return TYPE;
  }
}
