package org.borderwatch.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Map;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves a name to the very addresses that are then connected to, so that a second look-up with
 * another answer cannot come between the check and the connection.
 */
class GuardedResolver implements DnsResolver {
  private final Map<String, String> hosts;
  private final boolean allowPrivate;
  private final Lookup lookup;

  /** What knows the addresses of names. */
  @FunctionalInterface
  interface Lookup {
    InetAddress[] addresses(String name) throws UnknownHostException;
  }

  GuardedResolver(Map<String, String> hosts, boolean allowPrivate) {
    this(hosts, allowPrivate, InetAddress::getAllByName);
  }

  GuardedResolver(Map<String, String> hosts, boolean allowPrivate, Lookup lookup) {
    this.hosts = hosts;
    this.allowPrivate = allowPrivate;
    this.lookup = lookup;
  }

  /**
   * @throws BlockedAddressException when one of the addresses is no public host's: a name that
   *     points inside as well as outside is not to be trusted
   */
  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    String known = hosts.get(host.toLowerCase(Locale.ROOT));
    InetAddress[] addresses = lookup.addresses(known == null ? bare(host) : known);
    if (!allowPrivate) {
      for (InetAddress address : addresses) {
        var objection = PublicAddress.objection(address);
        if (objection.isPresent()) {
          throw new BlockedAddressException(
              host + " is at " + address.getHostAddress() + ", which is " + objection.get());
        }
      }
    }
    return addresses;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  private static String bare(String host) {
    return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
  }

  /** The address is one that may not be connected to. */
  static final class BlockedAddressException extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    BlockedAddressException(String message) {
      super(message);
    }
  }
}
