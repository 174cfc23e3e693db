package org.borderwatch.alerts.rule;

import java.util.List;
import java.util.regex.Pattern;
import org.borderwatch.contracts.alert.Scope;

/**
 * Districts that rules may be judged over as one.
 *
 * @param id names the group in rules and alerts: lower case letters, digits and hyphens
 * @param name for people
 * @param districts ISO 3166-2 codes
 */
public record Group(String id, String name, List<String> districts) {
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  public Group {
    if (id == null || !ID.matcher(id).matches() || id.equals(Scope.REGION)) {
      throw new IllegalArgumentException(
          "id is " + id + "; give lower case letters, digits and hyphens, and not 'region'");
    }
    if (name == null || name.isBlank()) {
      throw new IllegalArgumentException("group " + id + " has no name; say what people call it");
    }
    if (districts == null || districts.isEmpty()) {
      throw new IllegalArgumentException("group " + id + " has no districts; give their codes");
    }
    districts = districts.stream().distinct().sorted().toList();
  }

  Scope scope() {
    return new Scope(Scope.Kind.GROUP, id, name, districts);
  }
}
