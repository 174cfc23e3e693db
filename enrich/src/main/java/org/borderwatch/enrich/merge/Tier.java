package org.borderwatch.enrich.merge;

/**
 * How surely a report says where and when: the surest are clustered first, and the others join what
 * stands. A report looks only at events of surer tiers, so nothing chains from vague to vague.
 */
enum Tier {
  DAY,
  /** A day and a district, in an article that looks back: the day may be a slip of the pen. */
  RECOUNTED,
  NIGHT,
  RANGE,
  DAY_OR_BEFORE,
  UNDATED,
  /** Day and month without a year: the events of that day are known by now. */
  YEARLESS,
  /** Neither a day nor a time of publication. */
  TIMELESS,
  /** Names no district: joins an event, and never opens a counted incident. */
  PLACELESS,
  /** Older than reports may reach: joins nothing and opens no incident. */
  STALE;

  boolean joins() {
    return this != DAY && this != STALE;
  }
}
