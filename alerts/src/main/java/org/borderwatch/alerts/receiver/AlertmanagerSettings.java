package org.borderwatch.alerts.receiver;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.borderwatch.contracts.alert.Level;

/**
 * An Alertmanager, by its API v2. It forgets an alert at the end it was told, and takes it for
 * resolved.
 *
 * @param name names it in deliveries
 * @param minLevel as {@link ReceiverSettings#minLevel()}
 * @param districts as {@link ReceiverSettings#districts()}
 * @param rules as {@link ReceiverSettings#rules()}
 * @param url of the Alertmanager; {@code /api/v2/alerts} is added
 * @param validFor so long after it was told an open alert is held for open; it has to be told again
 *     before, which is the matter of {@code repeat}. Default P3D
 * @param user for signing in, or null
 * @param passwordFile a file that holds the password
 * @param password the same itself; one of the two where there is a user
 * @param allowPrivateAddresses as {@link RemoteSettings#allowPrivateAddresses()}
 * @param hosts as {@link RemoteSettings#hosts()}
 */
public record AlertmanagerSettings(
    String name,
    Level minLevel,
    List<String> districts,
    List<String> rules,
    URI url,
    Duration validFor,
    String user,
    Path passwordFile,
    Secret password,
    Boolean allowPrivateAddresses,
    Map<String, String> hosts)
    implements RemoteSettings {
  static final String TYPE = "alertmanager";

  public AlertmanagerSettings {
    name = Checks.name(name);
    minLevel = Checks.minLevel(name, minLevel);
    districts = Checks.districts(name, districts);
    rules = Checks.rules(rules);
    Checks.url(name, "url", url);
    validFor = validFor == null ? Duration.ofDays(3) : validFor;
    if (validFor.compareTo(Duration.ofMinutes(1)) < 0) {
      throw new IllegalArgumentException(
          "validFor of " + name + " is " + validFor + "; give PT1M or more");
    }
    if (user == null) {
      if (password != null || passwordFile != null) {
        throw new IllegalArgumentException(
            "receiver " + name + " has a password and no user; give both or none");
      }
    } else {
      Checks.oneOf(name, "password", password, passwordFile);
    }
    allowPrivateAddresses = allowPrivateAddresses != null && allowPrivateAddresses;
    hosts = Checks.hosts(hosts);
  }

  @Override
  public String type() {
    return TYPE;
  }
}
