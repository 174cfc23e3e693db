package org.borderwatch.contracts.incident;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A number of people: a figure, or "some" where the text gives none. JSON: an integer, or {@code
 * "some"}.
 *
 * @param figure the figure, or null for "some"
 */
public record Count(Integer figure) {
  public static final Count SOME = new Count(null);

  public static Count of(int figure) {
    return new Count(figure);
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Count fromJson(Object json) {
    return json instanceof Number n ? of(n.intValue()) : SOME;
  }

  @JsonValue
  Object toJson() {
    return figure == null ? "some" : figure;
  }

  /** The least number of people this can mean: "some" is at least one. */
  public int atLeast() {
    return figure == null ? 1 : figure;
  }

  @Override
  public String toString() {
    return String.valueOf(toJson());
  }
}
