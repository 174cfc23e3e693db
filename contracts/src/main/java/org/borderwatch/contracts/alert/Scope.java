package org.borderwatch.contracts.alert;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;

/**
 * What a rule is judged over.
 *
 * @param kind a district, a named group of them, or the whole region
 * @param id the district's ISO 3166-2 code, or the name of the group in the rules, or {@code
 *     region}
 * @param name for people, all names
 * @param districts ISO 3166-2 codes of what it holds, in order; empty for a region, which is all
 */
public record Scope(Kind kind, String id, String name, List<String> districts) {

  /** The id of the scope that is the whole region. */
  public static final String REGION = "region";

  public Scope {
    districts = districts == null ? List.of() : List.copyOf(districts);
  }

  /** How large a scope is. On topics in lower case. */
  public enum Kind {
    DISTRICT,
    GROUP,
    REGION;

    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public static Scope ofDistrict(String code, String name) {
    return new Scope(Kind.DISTRICT, code, name, List.of(code));
  }

  /** Whether something in a district is within it. */
  public boolean covers(String district) {
    return kind == Kind.REGION || districts.contains(district);
  }
}
