package org.borderwatch.alerts.rule;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What the measure of a rule is compared with: in YAML a mapping with one of these keys, whose
 * value may be {@code {}} for all defaults.
 *
 * @param baseline what is usual there
 * @param before the window before
 * @param record the past year
 * @param ears the days before, as EARS does
 */
public record Against(Baseline baseline, WindowBefore before, RecordHigh record, EarsSignal ears) {
  public Against {
    if (Stream.of(baseline, before, record, ears).filter(Objects::nonNull).count() != 1) {
      throw new IllegalArgumentException(
          "against has none or several keys; give one of baseline, before, record, ears");
    }
  }

  Comparison comparison() {
    List<Comparison> one =
        Stream.<Comparison>of(baseline, before, record, ears).filter(Objects::nonNull).toList();
    return one.get(0);
  }
}
