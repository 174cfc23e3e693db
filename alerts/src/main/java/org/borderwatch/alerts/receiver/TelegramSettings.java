package org.borderwatch.alerts.receiver;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.borderwatch.contracts.alert.Level;

/**
 * Telegram, as a bot in a chat.
 *
 * @param name names it in deliveries
 * @param minLevel as {@link ReceiverSettings#minLevel()}
 * @param districts as {@link ReceiverSettings#districts()}
 * @param rules as {@link ReceiverSettings#rules()}
 * @param chat the chat's number, or {@code @name} of a public channel
 * @param tokenFile a file that holds the bot's token
 * @param token the same itself; one of the two
 * @param map whether the map follows the first message of an alert; default true
 * @param api where the Bot API is; default {@code https://api.telegram.org}
 * @param allowPrivateAddresses as {@link RemoteSettings#allowPrivateAddresses()}
 * @param hosts as {@link RemoteSettings#hosts()}
 */
public record TelegramSettings(
    String name,
    Level minLevel,
    List<String> districts,
    List<String> rules,
    String chat,
    Path tokenFile,
    Secret token,
    Boolean map,
    URI api,
    Boolean allowPrivateAddresses,
    Map<String, String> hosts)
    implements RemoteSettings {
  static final String TYPE = "telegram";
  private static final Pattern CHAT = Pattern.compile("-?[0-9]{1,20}|@[A-Za-z0-9_]{4,64}");

  public TelegramSettings {
    name = Checks.name(name);
    minLevel = Checks.minLevel(name, minLevel);
    districts = Checks.districts(name, districts);
    rules = Checks.rules(rules);
    Checks.oneOf(name, "token", token, tokenFile);
    chat = Checks.present(name, "chat", chat);
    if (!CHAT.matcher(chat).matches()) {
      throw new IllegalArgumentException(
          "the chat of receiver " + name + " is " + chat + "; give a number, or @name in quotes");
    }
    map = map == null || map;
    api = Checks.url(name, "api", api == null ? URI.create("https://api.telegram.org") : api);
    allowPrivateAddresses = allowPrivateAddresses != null && allowPrivateAddresses;
    hosts = Checks.hosts(hosts);
  }

  @Override
  public String type() {
    return TYPE;
  }
}
