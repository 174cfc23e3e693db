package org.borderwatch.contracts.feed;

import java.util.List;

/**
 * A feed to poll: the value on the {@code feeds} topic.
 *
 * @param id unique in the region, lower case, for example {@code azernews-en}
 * @param url where the feed is
 * @param site the registrable domain, by which requests are spaced and partitions are chosen
 * @param name what readers call the publisher
 * @param owner who owns the publisher; outlets of one owner are one independent source
 * @param country ISO 3166-1 alpha-2 code, or {@code INT} for an international body
 * @param language ISO 639-1 code of the feed's main language
 * @param ownership who controls the publisher
 * @param knownFor one sentence: what the publisher is known for
 * @param districts the codes of the districts it covers; empty for the whole region
 * @param origin how the feed came to be polled
 */
public record Feed(
    String id,
    String url,
    String site,
    String name,
    String owner,
    String country,
    String language,
    Ownership ownership,
    String knownFor,
    List<String> districts,
    Origin origin) {

  public Feed {
    districts = districts == null ? List.of() : List.copyOf(districts);
    origin = origin == null ? Origin.PACK : origin;
  }

  /** The key on {@code feeds} and {@code feed-states}. */
  public String key() {
    return site + "|" + id;
  }

  public Outlet outlet() {
    return new Outlet(id, name, site, owner, country);
  }

  /** Who controls a publisher. */
  public enum Ownership {
    STATE,
    PUBLIC,
    PRIVATE,
    PARTY,
    NGO,
    INTERNATIONAL
  }

  /** How a feed came to be polled: from the region pack, an import, or a person's hand. */
  public enum Origin {
    PACK,
    IMPORT,
    MANUAL
  }
}
