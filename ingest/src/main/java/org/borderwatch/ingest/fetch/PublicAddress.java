package org.borderwatch.ingest.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Tells the addresses of public hosts from those that only something inside would ask for. */
final class PublicAddress {
  // IANA's special-purpose registries, less what is globally reachable; multicast; class E.
  private static final List<Block> IPV4 =
      List.of(
          block("this network", 8, 0, 0, 0, 0),
          block("private", 8, 10, 0, 0, 0),
          block("shared by a carrier", 10, 100, 64, 0, 0),
          block("loopback", 8, 127, 0, 0, 0),
          block("link-local", 16, 169, 254, 0, 0),
          block("private", 12, 172, 16, 0, 0),
          block("protocol assignments", 24, 192, 0, 0, 0),
          block("documentation", 24, 192, 0, 2, 0),
          block("6to4 relay", 24, 192, 88, 99, 0),
          block("private", 16, 192, 168, 0, 0),
          block("benchmarking", 15, 198, 18, 0, 0),
          block("documentation", 24, 198, 51, 100, 0),
          block("documentation", 24, 203, 0, 113, 0),
          block("multicast", 4, 224, 0, 0, 0),
          block("reserved", 4, 240, 0, 0, 0));
  private static final Block IPV6_GLOBAL = block("global unicast", 3, 0x20);
  private static final List<Block> IPV6_SPECIAL =
      List.of(
          block("protocol assignments", 23, 0x20, 0x01, 0x00, 0x00),
          block("documentation", 32, 0x20, 0x01, 0x0d, 0xb8),
          block("documentation", 20, 0x3f, 0xff, 0x00));
  private static final Block NAT64 = block("NAT64", 96, 0x00, 0x64, 0xff, 0x9b);
  private static final Block SIX_TO_FOUR = block("6to4", 16, 0x20, 0x02);
  private static final Block MAPPED =
      block("IPv4-mapped", 96, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff);

  private PublicAddress() {}

  /** Why the address is not that of a public host; empty when it is. */
  static Optional<String> objection(InetAddress address) {
    byte[] bytes = address.getAddress();
    return address instanceof Inet4Address ? ipv4(bytes) : ipv6(bytes);
  }

  private static Optional<String> ipv4(byte[] bytes) {
    return IPV4.stream().filter(b -> b.holds(bytes)).map(Block::name).findFirst();
  }

  private static Optional<String> ipv6(byte[] bytes) {
    if (NAT64.holds(bytes) || MAPPED.holds(bytes)) {
      return ipv4(Arrays.copyOfRange(bytes, 12, 16)).map(name -> name + " in IPv6");
    }
    if (SIX_TO_FOUR.holds(bytes)) {
      return ipv4(Arrays.copyOfRange(bytes, 2, 6)).map(name -> name + " in 6to4");
    }
    if (!IPV6_GLOBAL.holds(bytes)) {
      return Optional.of("not global unicast");
    }
    return IPV6_SPECIAL.stream().filter(b -> b.holds(bytes)).map(Block::name).findFirst();
  }

  private static Block block(String name, int bits, int... bytes) {
    byte[] prefix = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      prefix[i] = (byte) bytes[i];
    }
    return new Block(name, prefix, bits);
  }

  /** Bytes of the prefix that are not given are zero. */
  private record Block(String name, byte[] prefix, int bits) {

    boolean holds(byte[] address) {
      for (int bit = 0; bit < bits; bit += 8) {
        int mask = bits - bit >= 8 ? 0xff : 0xff << (8 - (bits - bit)) & 0xff;
        int expected = bit / 8 < prefix.length ? prefix[bit / 8] : 0;
        if ((address[bit / 8] & mask) != (expected & mask)) {
          return false;
        }
      }
      return true;
    }
  }
}
