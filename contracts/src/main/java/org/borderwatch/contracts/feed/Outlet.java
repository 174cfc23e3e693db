package org.borderwatch.contracts.feed;

/**
 * The publisher of an article, as the feed's entry in the region pack describes it.
 *
 * @param feedId the feed that brought the article
 * @param name what readers call the publisher
 * @param site the registrable domain the feed is served from
 * @param owner who owns the publisher; outlets of one owner are one independent source
 * @param country ISO 3166-1 alpha-2 code of the country it publishes from, or {@code INT}
 */
public record Outlet(String feedId, String name, String site, String owner, String country) {}
