package org.borderwatch.alerts.receiver;

import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.borderwatch.contracts.alert.Level;

/**
 * Mail by SMTP, HTML with a plain text beside it; the messages of an alert make a thread.
 *
 * @param name names it in deliveries
 * @param minLevel as {@link ReceiverSettings#minLevel()}
 * @param districts as {@link ReceiverSettings#districts()}
 * @param rules as {@link ReceiverSettings#rules()}
 * @param host of the mail server
 * @param port default 587, or 465 with {@code tls}, or 25 with {@code none}
 * @param security how the connection is protected; default {@code starttls}, without which nothing
 *     is sent
 * @param user for signing in, or null
 * @param passwordFile a file that holds the password
 * @param password the same itself; one of the two where there is a user
 * @param from who sends
 * @param to who is told
 * @param allowPrivateAddresses as {@link RemoteSettings#allowPrivateAddresses()}
 * @param hosts as {@link RemoteSettings#hosts()}
 */
public record EmailSettings(
    String name,
    Level minLevel,
    List<String> districts,
    List<String> rules,
    String host,
    Integer port,
    Security security,
    String user,
    Path passwordFile,
    Secret password,
    String from,
    List<String> to,
    Boolean allowPrivateAddresses,
    Map<String, String> hosts)
    implements RemoteSettings {
  static final String TYPE = "email";
  private static final Pattern ADDRESS =
      Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*");

  public EmailSettings {
    name = Checks.name(name);
    minLevel = Checks.minLevel(name, minLevel);
    districts = Checks.districts(name, districts);
    rules = Checks.rules(rules);
    host = Checks.present(name, "host", host);
    security = security == null ? Security.STARTTLS : security;
    port = port == null ? security.port : port;
    if (port < 1 || port > 65_535) {
      throw new IllegalArgumentException("port of " + name + " is " + port + "; give 1 to 65535");
    }
    if (user == null) {
      if (password != null || passwordFile != null) {
        throw new IllegalArgumentException(
            "receiver " + name + " has a password and no user; give both or none");
      }
    } else {
      Checks.oneOf(name, "password", password, passwordFile);
    }
    from = address(name, "from", from);
    String receiver = name;
    to = to == null ? List.of() : to.stream().map(one -> address(receiver, "to", one)).toList();
    if (to.isEmpty()) {
      throw new IllegalArgumentException("receiver " + name + " has nobody in to; give addresses");
    }
    allowPrivateAddresses = allowPrivateAddresses != null && allowPrivateAddresses;
    hosts = Checks.hosts(hosts);
  }

  /** How a connection is protected. In settings in lower case. */
  public enum Security {
    /** Begins in the clear and refuses to go on so. */
    STARTTLS(587),
    TLS(465),
    /** Not at all: for a server on the same machine. */
    NONE(25);

    private final int port;

    Security(int port) {
      this.port = port;
    }

    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What the ids of its messages end in. */
  public String domain() {
    return from.substring(from.indexOf('@') + 1);
  }

  private static String address(String name, String key, String address) {
    if (address == null || !ADDRESS.matcher(address).matches()) {
      throw new IllegalArgumentException(
          "%s of receiver %s has %s; give desk@paper.example".formatted(key, name, address));
    }
    return address;
  }

  @Override
  public String type() {
    return TYPE;
  }
}
