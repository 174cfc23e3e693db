package org.borderwatch.enrich.merge;

/**
 * The event a report belongs to, also where the event has no district and so no incident.
 *
 * @param articleId the article
 * @param reportKey the report within it
 * @param eventId the event
 */
public record Assignment(String articleId, String reportKey, String eventId) {}
