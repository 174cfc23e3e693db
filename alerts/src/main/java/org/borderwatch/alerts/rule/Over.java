package org.borderwatch.alerts.rule;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.borderwatch.contracts.alert.Scope;

/**
 * The groups of a rule: in YAML a list of their ids.
 *
 * @param ids as they stand in the rule
 * @param scopes the groups themselves, once the file is read
 */
public record Over(List<String> ids, List<Scope> scopes) {
  static final Over NOTHING = new Over(List.of(), List.of());

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Over read(List<String> yaml) {
    return new Over(List.copyOf(new TreeSet<>(yaml)), List.of());
  }

  Over named(Map<String, Group> groups) {
    return new Over(ids, ids.stream().map(groups::get).map(Group::scope).toList());
  }
}
