package org.borderwatch.enrich.code.lexicon;

/** What is done to people, as reports count it. */
public enum Harm {
  KILLED,
  INJURED,
  CAPTURED,
  MISSING
}
