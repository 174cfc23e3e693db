package org.borderwatch.contracts.incident;

/**
 * Who says so.
 *
 * @param party the party spoken for, a code of the region pack: {@code AZ}, {@code AM}, {@code RU},
 *     {@code LOCAL} for residents and local officials …
 * @param name the body that speaks, as the region pack names it, for example {@code AZ Ministry of
 *     Defence}
 */
public record Claimant(String party, String name) {}
