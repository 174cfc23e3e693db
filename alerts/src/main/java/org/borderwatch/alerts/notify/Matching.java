package org.borderwatch.alerts.notify;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.borderwatch.contracts.alert.Alert;
import org.borderwatch.contracts.alert.Scope;
import org.borderwatch.contracts.alert.Silence;
import org.borderwatch.contracts.alert.Silence.Op;

/**
 * Which alerts a silence speaks of. Every matcher must hold; a field with several values, such as
 * {@code type}, is so when one of them is, and is not so when none is. Letter case does not matter.
 * The level of an alert that is over is the one it had, since who silences a level means its end
 * too. A matcher that names no field there is, or whose expression cannot be read, holds for
 * nothing, also where it says "not": a mistake must not silence.
 */
public final class Matching {
  private static final Pattern TEXT =
      Pattern.compile("([A-Za-z]+)(=~|!~|!=|=)(.*)", Pattern.DOTALL);

  private static final Map<String, Function<Alert, Stream<String>>> FIELDS =
      new TreeMap<>(
          Map.of(
              "alert", alert -> Stream.of(alert.id()),
              "rule", alert -> Stream.of(alert.rule()),
              "district", alert -> scope(alert, Scope.Kind.DISTRICT),
              "group", alert -> scope(alert, Scope.Kind.GROUP),
              "scope", alert -> Stream.of(alert.over().id()),
              "level", alert -> Stream.of(Case.gravity(alert).word()),
              "type",
                  alert ->
                      alert.evidence().stream().flatMap(e -> e.types().stream()).map(Enum::name),
              "place",
                  alert ->
                      alert.evidence().stream().map(Alert.Evidence::place).filter(p -> p != null),
              "claimant", alert -> alert.evidence().stream().flatMap(e -> e.claimants().stream())));

  private Matching() {}

  /** The names of the fields there are, in order. */
  public static List<String> fields() {
    return List.copyOf(FIELDS.keySet());
  }

  /**
   * Reads {@code district=AZ-LAC}, {@code level!=critical}, {@code rule=~day-.*} or {@code
   * place!~.*abad}.
   *
   * @throws IllegalArgumentException saying what is wrong and what to give
   */
  public static Silence.Matcher parse(String text) {
    Matcher parts = TEXT.matcher(text.strip());
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "'" + text + "' is no matcher; give FIELD=VALUE, with =, !=, =~ or !~ between them");
    }
    Op op =
        switch (parts.group(2)) {
          case "=" -> Op.IS;
          case "!=" -> Op.IS_NOT;
          case "=~" -> Op.MATCHES;
          default -> Op.MATCHES_NOT;
        };
    Silence.Matcher matcher =
        new Silence.Matcher(parts.group(1).toLowerCase(Locale.ROOT), op, parts.group(3).strip());
    String fault = fault(matcher);
    if (fault != null) {
      throw new IllegalArgumentException(fault);
    }
    return matcher;
  }

  /** As {@link #parse} reads it. */
  public static String text(Silence.Matcher matcher) {
    String sign =
        switch (matcher.op()) {
          case IS -> "=";
          case IS_NOT -> "!=";
          case MATCHES -> "=~";
          case MATCHES_NOT -> "!~";
        };
    return matcher.field() + sign + matcher.value();
  }

  /** Why a matcher holds for nothing, with a remedy; null when it can hold. */
  public static String fault(Silence.Matcher matcher) {
    if (matcher.field() == null || !FIELDS.containsKey(matcher.field())) {
      return "alerts have no field '" + matcher.field() + "'; give one of " + fields();
    }
    if (matcher.op() == null || matcher.value() == null || matcher.value().isEmpty()) {
      return "the matcher of " + matcher.field() + " has no value; give one";
    }
    boolean expression = matcher.op() == Op.MATCHES || matcher.op() == Op.MATCHES_NOT;
    return expression && pattern(matcher) == null
        ? "'" + matcher.value() + "' is no regular expression; correct it, or compare with ="
        : null;
  }

  /** Whether the silence speaks of the alert, whenever that is. */
  public static boolean matches(Silence silence, Alert alert) {
    return silence.matchers().stream().allMatch(matcher -> holds(matcher, alert));
  }

  static boolean holds(Silence.Matcher matcher, Alert alert) {
    if (fault(matcher) != null) {
      return false;
    }
    Stream<String> values = FIELDS.get(matcher.field()).apply(alert);
    return switch (matcher.op()) {
      case IS -> values.anyMatch(matcher.value()::equalsIgnoreCase);
      case IS_NOT -> values.noneMatch(matcher.value()::equalsIgnoreCase);
      case MATCHES -> values.anyMatch(pattern(matcher).asMatchPredicate());
      case MATCHES_NOT -> values.noneMatch(pattern(matcher).asMatchPredicate());
    };
  }

  private static Pattern pattern(Silence.Matcher matcher) {
    try {
      return Pattern.compile(
          matcher.value(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    } catch (PatternSyntaxException e) {
      return null;
    }
  }

  private static Stream<String> scope(Alert alert, Scope.Kind kind) {
    return Stream.of(alert.over()).filter(scope -> scope.kind() == kind).map(Scope::id);
  }
}
