package org.borderwatch.ingest.fetch;

import java.time.Duration;
import java.util.Map;

/**
 * How the web is asked.
 *
 * @param contact told to servers in the User-Agent, or null
 * @param hosts names that are not looked up in DNS, with the IP address to use
 * @param allowPrivateAddresses whether addresses that are no public host may be connected to
 * @param hostSpacing the least real time between two requests to one host
 * @param hostConcurrency how many requests to one host may be under way
 * @param connectTimeout for the connection to stand
 * @param responseTimeout the longest silence of a server
 * @param totalTimeout for the whole exchange, redirects included
 * @param connections how many connections may stand at once
 */
public record FetchSettings(
    String contact,
    Map<String, String> hosts,
    boolean allowPrivateAddresses,
    Duration hostSpacing,
    int hostConcurrency,
    Duration connectTimeout,
    Duration responseTimeout,
    Duration totalTimeout,
    int connections) {

  /** The name that robots.txt knows us by. */
  static final String ROBOT = "borderwatch";

  /** What we call ourselves to servers. */
  String userAgent() {
    return contact == null ? "Borderwatch/0.1" : "Borderwatch/0.1 (+" + contact + ")";
  }
}
