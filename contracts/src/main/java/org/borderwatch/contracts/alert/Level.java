package org.borderwatch.contracts.alert;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How serious an escalation is, in rising order. On topics in lower case. */
public enum Level {
  NORMAL,
  WATCH,
  ELEVATED,
  CRITICAL;

  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
