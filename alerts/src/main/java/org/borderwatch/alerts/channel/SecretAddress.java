package org.borderwatch.alerts.channel;

import java.net.URI;
import java.net.URISyntaxException;
import org.borderwatch.alerts.receiver.ReceiverSettings;
import org.borderwatch.alerts.receiver.Secret;

/** An address that is itself a secret: who knows it may write to the receiver. */
final class SecretAddress {
  private SecretAddress() {}

  /**
   * @throws IllegalArgumentException naming the receiver and the remedy, never the address
   */
  static URI of(ReceiverSettings receiver, Secret secret) {
    try {
      URI address = new URI(secret.reveal());
      if (address.getHost() != null
          && address.getUserInfo() == null
          && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))) {
        return address;
      }
    } catch (URISyntaxException e) {
      // Its message would show the address.
    }
    throw new IllegalArgumentException(
        "the secretUrl of receiver " + receiver.name() + " is no address; give https://host/path");
  }
}
