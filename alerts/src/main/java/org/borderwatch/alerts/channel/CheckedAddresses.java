package org.borderwatch.alerts.channel;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.core5.net.InetAddressUtils;

/**
 * Finds addresses for host names and refuses those of the cluster's own networks. The check is on
 * the address that is connected to, so a name that changes its address cannot get round it.
 */
final class CheckedAddresses implements DnsResolver {
  private final Map<String, String> hosts;
  private final boolean allowPrivate;

  /**
   * @param hosts addresses for names, instead of DNS
   */
  CheckedAddresses(Map<String, String> hosts, boolean allowPrivate) {
    this.hosts = hosts;
    this.allowPrivate = allowPrivate;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] found = find(host);
    InetAddress[] allowed =
        Arrays.stream(found)
            .filter(address -> allowPrivate || isPublic(address))
            .toArray(InetAddress[]::new);
    if (allowed.length == 0) {
      throw new UnknownHostException(
          host + " is on a private or local address; set allowPrivateAddresses if that is meant");
    }
    return allowed;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  private InetAddress[] find(String host) throws UnknownHostException {
    String address = hosts.get(host.toLowerCase(Locale.ROOT));
    if (address == null) {
      return SystemDefaultDnsResolver.INSTANCE.resolve(host);
    }
    if (!InetAddressUtils.isIPv4(address) && !InetAddressUtils.isIPv6(address)) {
      throw new UnknownHostException(
          "hosts gives " + address + " for " + host + ", which is no address");
    }
    return new InetAddress[] {InetAddress.getByName(address)};
  }

  static boolean isPublic(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    byte[] bytes = address.getAddress();
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    if (address instanceof Inet4Address) {
      return first != 0
          && first < 240
          && !(first == 100 && second >= 64 && second < 128) // carriers' NAT
          && !(first == 192 && second == 0 && bytes[2] == 0) // protocol assignments
          && !(first == 198 && (second & 0xfe) == 18); // benchmarks
    }
    // Global unicast only, without the ranges that carry an IPv4 address within (6to4, Teredo).
    boolean carriesIpv4 =
        first == 0x20 && (second == 0x02 || second == 0x01 && bytes[2] == 0 && bytes[3] == 0);
    return (first & 0xe0) == 0x20 && !carriesIpv4;
  }
}
