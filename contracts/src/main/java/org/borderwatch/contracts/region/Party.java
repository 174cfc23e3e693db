package org.borderwatch.contracts.region;

/**
 * Who can act, claim or deny in the region.
 *
 * @param code a short code: {@code AM}, {@code AZ}, {@code RU}, {@code LOCAL}
 * @param name the name in English
 * @param side the party is one of the two sides of the border
 */
public record Party(String code, String name, boolean side) {}
