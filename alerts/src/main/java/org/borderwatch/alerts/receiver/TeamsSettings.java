package org.borderwatch.alerts.receiver;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.borderwatch.contracts.alert.Level;

/**
 * Microsoft Teams, by a workflow that posts an Adaptive Card.
 *
 * @param name names it in deliveries
 * @param minLevel as {@link ReceiverSettings#minLevel()}
 * @param districts as {@link ReceiverSettings#districts()}
 * @param rules as {@link ReceiverSettings#rules()}
 * @param secretUrlFile a file that holds the workflow's address, which is a secret
 * @param secretUrl the same itself; one of the two
 * @param allowPrivateAddresses as {@link RemoteSettings#allowPrivateAddresses()}
 * @param hosts as {@link RemoteSettings#hosts()}
 */
public record TeamsSettings(
    String name,
    Level minLevel,
    List<String> districts,
    List<String> rules,
    Path secretUrlFile,
    Secret secretUrl,
    Boolean allowPrivateAddresses,
    Map<String, String> hosts)
    implements RemoteSettings {
  static final String TYPE = "teams";

  public TeamsSettings {
    name = Checks.name(name);
    minLevel = Checks.minLevel(name, minLevel);
    districts = Checks.districts(name, districts);
    rules = Checks.rules(rules);
    Checks.oneOf(name, "secretUrl", secretUrl, secretUrlFile);
    allowPrivateAddresses = allowPrivateAddresses != null && allowPrivateAddresses;
    hosts = Checks.hosts(hosts);
  }

  @Override
  public String type() {
    return TYPE;
  }
}
