package org.borderwatch.alerts.receiver;

import com.fasterxml.jackson.annotation.JsonValue;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.borderwatch.contracts.alert.Level;

/**
 * One receiver of alerts.
 *
 * @param name names it in deliveries: lower case letters, digits and hyphens. What is already on
 *     the topic under a name is not sent again
 * @param type what it is
 * @param url where a webhook is posted to, http or https
 * @param secretFile a file that holds the signing secret ({@code whsec_…}); for a webhook this or
 *     {@code secret}
 * @param secret the secret itself, which the shell takes from the environment; never shown
 * @param minLevel it is told of changes to or from this level and higher; default {@code watch}
 * @param allowPrivateAddresses a webhook may be on a private or local address; default false
 * @param hosts addresses for host names, instead of DNS; default none
 */
public record ReceiverSettings(
    String name,
    Type type,
    URI url,
    Path secretFile,
    String secret,
    Level minLevel,
    Boolean allowPrivateAddresses,
    Map<String, String> hosts) {
  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  /** The kinds of receivers. In settings in lower case. */
  public enum Type {
    /** A readable block on the standard output. */
    TERMINAL,
    /** The alert as JSON by POST, signed as Standard Webhooks. */
    WEBHOOK;

    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public ReceiverSettings {
    if (name == null || !NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "a receiver's name is " + name + "; give lower case letters, digits and hyphens");
    }
    if (type == null) {
      throw new IllegalArgumentException(
          "receiver " + name + " has no type; give terminal or webhook");
    }
    if (type == Type.WEBHOOK) {
      checkUrl(name, url);
      if ((secretFile == null) == (secret == null)) {
        throw new IllegalArgumentException(
            "webhook " + name + " needs its signing secret; give one of secretFile, secret");
      }
    }
    minLevel = minLevel == null ? Level.WATCH : minLevel;
    if (minLevel == Level.NORMAL) {
      throw new IllegalArgumentException(
          "minLevel of " + name + " is normal; give watch, elevated or critical");
    }
    allowPrivateAddresses = allowPrivateAddresses != null && allowPrivateAddresses;
    hosts = hosts == null ? Map.of() : Map.copyOf(hosts);
  }

  public static ReceiverSettings terminal() {
    return new ReceiverSettings("terminal", Type.TERMINAL, null, null, null, null, null, null);
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "ReceiverSettings[name=" + name + ", type=" + type + ", url=" + url + "]";
  }

  private static void checkUrl(String name, URI url) {
    if (url == null
        || url.getHost() == null
        || url.getUserInfo() != null
        || !("http".equals(url.getScheme()) || "https".equals(url.getScheme()))) {
      throw new IllegalArgumentException(
          "the url of webhook " + name + " will not do; give http(s)://host/path without user");
    }
  }
}
