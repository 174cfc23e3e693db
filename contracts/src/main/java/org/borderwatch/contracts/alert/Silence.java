package org.borderwatch.contracts.alert;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Alerts that match are not pushed for a time; they still stand on {@code alerts} and on the board.
 *
 * @param id its own
 * @param matchers each of which must hold
 * @param startsAt from when, UTC
 * @param endsAt until when, UTC; every silence ends
 * @param author who says so
 * @param reason why
 * @param createdAt when it was said, UTC
 */
public record Silence(
    String id,
    List<Matcher> matchers,
    Instant startsAt,
    Instant endsAt,
    String author,
    String reason,
    Instant createdAt)
    implements Directive {

  /**
   * @throws IllegalArgumentException when something is missing: what matches nothing, or everything
   *     for ever, must not be said by mistake
   */
  public Silence {
    matchers = matchers == null ? List.of() : List.copyOf(matchers);
    require(present(id) && createdAt != null, "a silence needs id and createdAt");
    require(!matchers.isEmpty(), "a silence needs at least one matcher");
    require(present(author) && present(reason), "a silence needs its author and reason");
    require(
        startsAt != null && endsAt != null && !endsAt.isBefore(startsAt),
        "a silence needs startsAt and, not before it, endsAt");
  }

  @Override
  public String key() {
    return id;
  }

  private static boolean present(String value) {
    return value != null && !value.isBlank();
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  /**
   * One condition on an alert.
   *
   * @param field of the alert: {@code rule}, {@code district}, {@code scope}, {@code level}, {@code
   *     type} …
   * @param op how it is compared
   * @param value with what
   */
  public record Matcher(String field, Op op, String value) {}

  /** How a field is compared. On topics in lower case. */
  public enum Op {
    IS,
    IS_NOT,
    /** A regular expression that matches the whole value. */
    MATCHES,
    MATCHES_NOT;

    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
