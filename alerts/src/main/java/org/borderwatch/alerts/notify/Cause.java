package org.borderwatch.alerts.notify;

/** What kind of reason holds a revision back, or settles it untold. */
public enum Cause {
  SILENCED("silenced"),
  COVERED("covered by a larger alert"),
  NOT_YET_DUE("escalation not due"),
  QUIET_HOURS("quiet hours"),
  TOO_SOON("told lately"),
  GROUPED("waits for its group"),
  UNDER_WAY("an earlier message is on its way"),
  TOLD_LATER("told by a later revision"),
  WENT_BACK("went back"),
  ACKNOWLEDGED("acknowledged");

  private final String words;

  Cause(String words) {
    this.words = words;
  }

  /** A few stable words, a metric's tag. */
  public String words() {
    return words;
  }
}
