package org.borderwatch.contracts.incident;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How exactly a day is known. On topics in lower case. */
public enum DatePrecision {
  DAY,
  /** Night of the day into the next. */
  NIGHT,
  /** Some day between {@code date} and {@code dateEnd}. */
  RANGE,
  /** The day named or shortly before it, as in "said on Wednesday that …". */
  DAY_OR_BEFORE,
  MONTH,
  UNKNOWN;

  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
