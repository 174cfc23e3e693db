package org.borderwatch.alerts.receiver;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.borderwatch.contracts.alert.Level;

/**
 * PagerDuty, by Events API v2: an alert triggers, is acknowledged and resolves as one incident.
 *
 * @param name names it in deliveries
 * @param minLevel as {@link ReceiverSettings#minLevel()}
 * @param districts as {@link ReceiverSettings#districts()}
 * @param rules as {@link ReceiverSettings#rules()}
 * @param secretFile a file that holds the integration's routing key
 * @param secret the same itself; one of the two
 * @param url where events go; default {@code https://events.pagerduty.com/v2/enqueue}
 * @param allowPrivateAddresses as {@link RemoteSettings#allowPrivateAddresses()}
 * @param hosts as {@link RemoteSettings#hosts()}
 */
public record PagerDutySettings(
    String name,
    Level minLevel,
    List<String> districts,
    List<String> rules,
    Path secretFile,
    Secret secret,
    URI url,
    Boolean allowPrivateAddresses,
    Map<String, String> hosts)
    implements RemoteSettings {
  static final String TYPE = "pagerduty";

  public PagerDutySettings {
    name = Checks.name(name);
    minLevel = Checks.minLevel(name, minLevel);
    districts = Checks.districts(name, districts);
    rules = Checks.rules(rules);
    Checks.oneOf(name, "secret", secret, secretFile);
    url =
        Checks.url(
            name, "url", url == null ? URI.create("https://events.pagerduty.com/v2/enqueue") : url);
    allowPrivateAddresses = allowPrivateAddresses != null && allowPrivateAddresses;
    hosts = Checks.hosts(hosts);
  }

  @Override
  public String type() {
    return TYPE;
  }
}
