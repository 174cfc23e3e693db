package org.borderwatch.alerts.receiver;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.borderwatch.contracts.alert.Level;

/**
 * The alert as JSON by POST, signed as Standard Webhooks.
 *
 * @param name names it in deliveries
 * @param minLevel as {@link ReceiverSettings#minLevel()}
 * @param districts as {@link ReceiverSettings#districts()}
 * @param rules as {@link ReceiverSettings#rules()}
 * @param url where to, http or https
 * @param secretFile a file that holds the signing secret, {@code whsec_…}; several with white space
 *     between, the newest first, while one is exchanged for another: each of them signs
 * @param secret the same itself; one of the two
 * @param allowPrivateAddresses as {@link RemoteSettings#allowPrivateAddresses()}
 * @param hosts as {@link RemoteSettings#hosts()}
 */
public record WebhookSettings(
    String name,
    Level minLevel,
    List<String> districts,
    List<String> rules,
    URI url,
    Path secretFile,
    Secret secret,
    Boolean allowPrivateAddresses,
    Map<String, String> hosts)
    implements RemoteSettings {
  static final String TYPE = "webhook";

  public WebhookSettings {
    name = Checks.name(name);
    minLevel = Checks.minLevel(name, minLevel);
    districts = Checks.districts(name, districts);
    rules = Checks.rules(rules);
    Checks.url(name, "url", url);
    Checks.oneOf(name, "secret", secret, secretFile);
    allowPrivateAddresses = allowPrivateAddresses != null && allowPrivateAddresses;
    hosts = Checks.hosts(hosts);
  }

  @Override
  public String type() {
    return TYPE;
  }
}
