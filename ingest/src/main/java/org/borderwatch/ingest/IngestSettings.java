package org.borderwatch.ingest;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.borderwatch.contracts.Sorted;
import org.borderwatch.ingest.fetch.FetchSettings;
import org.borderwatch.ingest.poll.PollRules;

/**
 * The settings of ingest. What a file leaves out has the default named here.
 *
 * @param instanceId what this replica is called, stable over its restarts and unlike any other's,
 *     for example a pod's name; it is the consumer's static membership and part of the
 *     transactional id. Default {@code ingest-0}
 * @param contact an address or a page by which a publisher reaches the operator, told to every
 *     server in the User-Agent. Default none
 * @param workers how many feeds are asked at once. Default 16
 * @param pollInterval how often a feed is polled while its own rate is not known. Default PT15M
 * @param minPollInterval no feed is polled more often. Default PT1M
 * @param quietPollInterval a feed in health is polled at least this often, however little it
 *     publishes. Default PT1H, or as near as the two bounds allow
 * @param maxPollInterval failures stretch it no further; a Retry-After may. Default PT6H
 * @param hosts names that are not looked up in DNS, with the address to use, for demos and tests.
 *     Default none
 * @param allowPrivateAddresses whether loopback, private and other addresses that are no public
 *     host may be connected to. Default false
 * @param hostSpacing the least real time between two requests to one host. Default PT1S
 * @param hostConcurrency how many requests to one host may be under way. Default 2
 * @param obeyRobots whether pages that robots.txt excludes are left alone. Default true
 * @param connectTimeout for the connection to stand. Default PT5S
 * @param responseTimeout the longest silence while an answer is awaited or read. Default PT10S
 * @param totalTimeout for the whole of an exchange, redirects included. Default PT30S
 * @param maxPageBytes how much of a page is kept, decoded, in bytes of UTF-8; a cut is flagged.
 *     Default 2 MiB, which is also the most
 * @param maxFeedBytes how much of a feed is read, in bytes. Default 8 MiB
 * @param recheckAfter how long after an entry was first seen its page is asked for again. Default
 *     PT1H, PT6H, PT24H, P3D, P7D
 * @param retryPageAfter how long after each failure a page is asked for again before the entry goes
 *     on without it. Default PT2M, PT10M, PT30M
 */
public record IngestSettings(
    String instanceId,
    String contact,
    Integer workers,
    Duration pollInterval,
    Duration minPollInterval,
    Duration quietPollInterval,
    Duration maxPollInterval,
    Map<String, String> hosts,
    Boolean allowPrivateAddresses,
    Duration hostSpacing,
    Integer hostConcurrency,
    Boolean obeyRobots,
    Duration connectTimeout,
    Duration responseTimeout,
    Duration totalTimeout,
    Integer maxPageBytes,
    Integer maxFeedBytes,
    List<Duration> recheckAfter,
    List<Duration> retryPageAfter) {
  private static final int MIB = 1024 * 1024;
  private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
  private static final Predicate<Duration> POSITIVE = d -> !d.isNegative() && !d.isZero();

  public IngestSettings {
    instanceId = or(instanceId, "ingest-0");
    workers = or(workers, 16);
    pollInterval = or(pollInterval, Duration.ofMinutes(15));
    minPollInterval = or(minPollInterval, Duration.ofMinutes(1));
    maxPollInterval = or(maxPollInterval, Duration.ofHours(6));
    quietPollInterval =
        or(quietPollInterval, usually(Duration.ofHours(1), pollInterval, maxPollInterval));
    hosts = Sorted.copyOf(hosts);
    allowPrivateAddresses = or(allowPrivateAddresses, false);
    hostSpacing = or(hostSpacing, Duration.ofSeconds(1));
    hostConcurrency = or(hostConcurrency, 2);
    obeyRobots = or(obeyRobots, true);
    connectTimeout = or(connectTimeout, Duration.ofSeconds(5));
    responseTimeout = or(responseTimeout, Duration.ofSeconds(10));
    totalTimeout = or(totalTimeout, Duration.ofSeconds(30));
    maxPageBytes = or(maxPageBytes, 2 * MIB);
    maxFeedBytes = or(maxFeedBytes, 8 * MIB);
    recheckAfter = List.copyOf(or(recheckAfter, PollRules.RECHECK_AFTER));
    retryPageAfter = List.copyOf(or(retryPageAfter, PollRules.RETRY_PAGE_AFTER));

    require(instanceId.matches("[A-Za-z0-9._-]{1,100}"), "instanceId", "letters, digits, . _ -");
    require(
        contact == null || contact.matches("[\\x21-\\x7e]{3,200}"),
        "contact",
        "a mail address or a page's address, without spaces");
    require(workers >= 1 && workers <= 1000, "workers", "1 to 1000");
    require(POSITIVE.test(pollInterval), "pollInterval", "a positive duration such as PT15M");
    require(POSITIVE.test(minPollInterval), "minPollInterval", "a positive duration");
    require(
        maxPollInterval.compareTo(minPollInterval) >= 0,
        "maxPollInterval",
        "at least minPollInterval, " + minPollInterval);
    require(
        pollInterval.compareTo(minPollInterval) >= 0
            && pollInterval.compareTo(maxPollInterval) <= 0,
        "pollInterval",
        "between minPollInterval " + minPollInterval + " and maxPollInterval " + maxPollInterval);
    require(
        quietPollInterval.compareTo(pollInterval) >= 0
            && quietPollInterval.compareTo(maxPollInterval) <= 0,
        "quietPollInterval",
        "between pollInterval " + pollInterval + " and maxPollInterval " + maxPollInterval);
    require(!hostSpacing.isNegative(), "hostSpacing", "PT0S or more");
    require(hostConcurrency >= 1, "hostConcurrency", "1 or more");
    require(POSITIVE.test(connectTimeout), "connectTimeout", "a positive duration");
    require(POSITIVE.test(responseTimeout), "responseTimeout", "a positive duration");
    require(POSITIVE.test(totalTimeout), "totalTimeout", "a positive duration");
    require(
        maxPageBytes >= 1024 && maxPageBytes <= 2 * MIB, "maxPageBytes", "1024 to 2097152 (2 MiB)");
    require(
        maxFeedBytes >= 1024 && maxFeedBytes <= 64 * MIB,
        "maxFeedBytes",
        "1024 to 67108864 (64 MiB)");
    require(
        recheckAfter.stream().allMatch(POSITIVE) && ascending(recheckAfter),
        "recheckAfter",
        "positive durations, each longer than the one before");
    require(retryPageAfter.stream().allMatch(POSITIVE), "retryPageAfter", "positive durations");
    hosts.forEach(IngestSettings::requireAddress);
  }

  /** Every setting at its default. */
  public static IngestSettings defaults() {
    return new IngestSettings(
        null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
        null, null, null, null);
  }

  FetchSettings fetch() {
    return new FetchSettings(
        contact,
        hosts,
        allowPrivateAddresses,
        hostSpacing,
        hostConcurrency,
        connectTimeout,
        responseTimeout,
        totalTimeout,
        workers);
  }

  /** The rules by which feeds are polled. */
  public PollRules rules() {
    return new PollRules(
        pollInterval,
        minPollInterval,
        quietPollInterval,
        maxPollInterval,
        recheckAfter,
        retryPageAfter,
        maxPageBytes,
        maxFeedBytes);
  }

  private static void requireAddress(String host, String address) {
    boolean literal = address != null && ADDRESS.matcher(address).matches();
    try {
      literal = literal && InetAddress.getByName(address) != null;
    } catch (UnknownHostException e) {
      literal = false;
    }
    require(literal, "hosts." + host, "an IP address such as 127.0.0.1");
  }

  private static boolean ascending(List<Duration> durations) {
    for (int i = 1; i < durations.size(); i++) {
      if (durations.get(i).compareTo(durations.get(i - 1)) <= 0) {
        return false;
      }
    }
    return true;
  }

  /** The first, but within the two others where they leave it room. */
  private static Duration usually(Duration wanted, Duration least, Duration most) {
    Duration enough = wanted.compareTo(least) < 0 ? least : wanted;
    return enough.compareTo(most) > 0 ? most : enough;
  }

  private static <T> T or(T value, T fallback) {
    return value == null ? fallback : value;
  }

  private static void require(boolean holds, String key, String remedy) {
    if (!holds) {
      throw new IllegalArgumentException("ingest." + key + " cannot be that; give " + remedy);
    }
  }
}
