package org.borderwatch.deploy.duty;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.borderwatch.alerts.notify.Matching;
import org.borderwatch.contracts.Ids;
import org.borderwatch.contracts.alert.Alert;
import org.borderwatch.contracts.alert.Level;
import org.borderwatch.contracts.alert.Silence;
import org.borderwatch.contracts.alert.Silence.Op;
import org.borderwatch.contracts.incident.IncidentType;

/** Makes silences of what a person typed. A name that nothing has is refused: it is a mistake. */
public final class Silences {
  private final Map<String, Set<String>> known;

  /**
   * @param districts codes of the region
   * @param rules ids in force
   */
  public Silences(Collection<String> districts, Collection<String> rules) {
    this.known =
        Map.of(
            "district",
            new TreeSet<>(districts),
            "rule",
            new TreeSet<>(rules),
            "level",
            words(List.of(Level.WATCH, Level.ELEVATED, Level.CRITICAL)),
            "type",
            words(Arrays.asList(IncidentType.values())));
  }

  private static Set<String> words(List<? extends Enum<?>> values) {
    return values.stream()
        .map(value -> value instanceof Level level ? level.word() : value.name())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * @param matchers as {@link Matching#parse} reads them
   * @param from from when
   * @param until when it ends
   * @param now when it is said
   * @throws NotPossible when it would hold for nothing
   */
  public Silence make(
      List<String> matchers,
      Instant from,
      Instant until,
      String author,
      String reason,
      Instant now) {
    List<Silence.Matcher> read = read(matchers);
    if (!until.isAfter(now) || !until.isAfter(from)) {
      throw new NotPossible(
          "it would be over at " + until + " already; give an end after its start and after now");
    }
    String id = Ids.hash(String.join("\n", matchers), author, now.toString()).substring(0, 12);
    return new Silence(id, read, from, until, author, reason, now);
  }

  /**
   * @throws NotPossible when one cannot be read, or names what there is not
   */
  public List<Silence.Matcher> read(List<String> matchers) {
    return matchers.stream().map(this::read).toList();
  }

  private Silence.Matcher read(String text) {
    Silence.Matcher matcher;
    try {
      matcher = Matching.parse(text);
    } catch (IllegalArgumentException e) {
      throw new NotPossible(e.getMessage());
    }
    boolean exact = matcher.op() == Op.IS || matcher.op() == Op.IS_NOT;
    Set<String> values = known.get(matcher.field());
    if (exact && values != null && values.stream().noneMatch(matcher.value()::equalsIgnoreCase)) {
      throw new NotPossible(
          "there is no %s '%s'; give one of %s"
              .formatted(matcher.field(), matcher.value(), String.join(", ", values)));
    }
    return matcher;
  }

  /** The alerts that go on and that all the matchers speak of. */
  public static List<Alert> preview(List<Silence.Matcher> matchers, Collection<Alert> alerts) {
    Silence silence =
        new Silence(
            "preview", matchers, Instant.EPOCH, Instant.EPOCH, "preview", "preview", Instant.EPOCH);
    return alerts.stream()
        .filter(Alert::open)
        .filter(alert -> Matching.matches(silence, alert))
        .toList();
  }

  /**
   * The same silence, over.
   *
   * @throws NotPossible when it is over already
   */
  public static Silence expired(Silence silence, Instant now) {
    if (!silence.endsAt().isAfter(now)) {
      throw new NotPossible("silence " + silence.id() + " ended at " + silence.endsAt());
    }
    Instant end = silence.startsAt().isAfter(now) ? silence.startsAt() : now;
    return new Silence(
        silence.id(),
        silence.matchers(),
        silence.startsAt(),
        end,
        silence.author(),
        silence.reason(),
        silence.createdAt());
  }
}
