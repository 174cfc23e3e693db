package org.borderwatch.alerts.rule;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The districts of a rule: in YAML the word {@code all}, or a list of codes.
 *
 * @param all every district of the region
 * @param codes ISO 3166-2; none where all
 */
public record Districts(boolean all, Set<String> codes) {
  static final Districts ALL = new Districts(true, Set.of());
  static final Districts NONE = new Districts(false, Set.of());

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Districts read(Object yaml) {
    if ("all".equals(yaml)) {
      return ALL;
    }
    if (yaml instanceof List<?> list
        && !list.isEmpty()
        && list.stream().allMatch(String.class::isInstance)) {
      TreeSet<String> codes = new TreeSet<>();
      list.forEach(code -> codes.add((String) code));
      return new Districts(false, codes);
    }
    throw new IllegalArgumentException(
        "districts is " + yaml + "; give all, or a list of codes such as [AM-SU, AZ-LAC]");
  }

  public boolean cover(String district) {
    return all || codes.contains(district);
  }
}
