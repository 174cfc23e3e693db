package org.borderwatch.alerts.receiver;

import java.util.Map;

/** A receiver that is reached over the network. */
public sealed interface RemoteSettings extends ReceiverSettings
    permits WebhookSettings,
        SlackSettings,
        TeamsSettings,
        TelegramSettings,
        EmailSettings,
        PagerDutySettings,
        AlertmanagerSettings {

  /** Whether it may be on a private or local address; default false. */
  Boolean allowPrivateAddresses();

  /** Addresses for host names, instead of DNS; default none. */
  Map<String, String> hosts();
}
