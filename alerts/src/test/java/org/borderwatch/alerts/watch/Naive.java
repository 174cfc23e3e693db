package org.borderwatch.alerts.watch;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.borderwatch.alerts.TopologyRun;
import org.borderwatch.alerts.count.Counted;
import org.borderwatch.alerts.count.LiveSet;
import org.borderwatch.alerts.count.Scopes;
import org.borderwatch.alerts.rule.Baseline;
import org.borderwatch.alerts.rule.EarsSignal;
import org.borderwatch.alerts.rule.Fixed;
import org.borderwatch.alerts.rule.Measure;
import org.borderwatch.alerts.rule.RecordHigh;
import org.borderwatch.alerts.rule.Rule;
import org.borderwatch.alerts.rule.Usual;
import org.borderwatch.alerts.rule.WindowBefore;
import org.borderwatch.alerts.statistic.Chance;
import org.borderwatch.alerts.statistic.Ears;
import org.borderwatch.alerts.statistic.Expectation;
import org.borderwatch.contracts.Ids;
import org.borderwatch.contracts.alert.Level;
import org.borderwatch.contracts.alert.Scope;
import org.borderwatch.contracts.feed.Source;
import org.borderwatch.contracts.incident.Incident;

/**
 * The alerts of a history by the definition: at every moment everything is counted anew from all
 * that came so far, and the state of an alert is read off the list of everything it was. It shares
 * with the watch the rules themselves, the statistics, and what makes evidence news.
 */
final class Naive {
  private static final ZoneId ZONE = TopologyRun.REGION.zone();

  /** What a rule was in a scope at a moment. */
  private record Reading(Instant at, Level reached, Level kept, boolean mayFall) {}

  /** What was told of a rule in a scope. */
  private record Told(Instant at, String id, Level from, Level level, int revision, boolean step) {}

  private final List<Rule> rules;

  private final List<Scope> scopes;
  private final Map<String, Counted> last = new TreeMap<>();
  private final Map<String, Usual> usual = new HashMap<>();
  private final Map<String, Source> sources = new HashMap<>();
  private final Map<String, List<Reading>> readings = new HashMap<>();
  private final Map<String, List<Told>> told = new HashMap<>();
  private final Map<String, List<Episode.Told>> evidence = new HashMap<>();
  private final List<String> alerts = new ArrayList<>();
  private Instant since;

  Naive(List<Rule> rules, List<Scope> scopes) {
    this.rules = rules;
    this.scopes = scopes;
  }

  List<String> alerts() {
    return alerts;
  }

  void incident(String id, Incident incident, Instant at) {
    since = since == null || at.isBefore(since) ? at : since;
    usual.clear();
    last.remove(id);
    if (incident != null && incident.counts()) {
      last.put(id, weighed(incident));
    }
  }

  void source(String id, Source source) {
    sources.put(id, source);
  }

  /** Judges every scope. */
  void judge(Instant at, boolean late) {
    if (since == null) {
      return;
    }
    for (Scope scope : scopes) {
      for (Rule rule : rules) {
        if (rule.judges(scope)) {
          judge(rule, scope, at, late);
        }
      }
    }
  }

  private void judge(Rule rule, Scope scope, Instant at, boolean late) {
    String key = rule.id() + "|" + scope.id();
    List<Told> revisions = told.computeIfAbsent(key, k -> new ArrayList<>());
    Told latest = revisions.isEmpty() ? null : revisions.get(revisions.size() - 1);
    Level now = latest == null ? Level.NORMAL : latest.level();
    List<Counted> counted = counted(rule, scope, at);
    double value = value(rule, scope, at, counted, now == Level.NORMAL ? at : startOf(revisions));
    boolean known = !Double.isNaN(value);
    Level reached =
        known && supported(rule, counted)
            ? rule.levels().reached(value, rule.comparison().sense())
            : Level.NORMAL;
    boolean blind = healthy(scope, at) == 0;
    if (late) {
      boolean untold = latest == null || at.isAfter(latest.at());
      if (rule.lasting().isZero()
          && untold
          && reached.compareTo(now) > 0
          && !fellFrom(revisions, reached)) {
        tell(rule, scope, at, now, reached, counted, key);
      }
      return;
    }
    Level kept = known ? rule.levels().kept(value, rule.comparison().sense()) : Level.CRITICAL;
    List<Reading> past = readings.computeIfAbsent(key, k -> new ArrayList<>());
    past.add(new Reading(at, reached, kept, known && !blind));
    Level ready = now;
    for (Level level : Level.values()) {
      if (level.compareTo(now) > 0
          && level.compareTo(reached) <= 0
          && rule.levels().of(level) != null
          && !at.isBefore(reachedSince(past, level).plus(rule.lasting()))
          && !(fellFrom(revisions, level) && at.isBefore(latest.at().plus(rule.pause())))) {
        ready = level;
      }
    }
    if (ready != now) {
      tell(rule, scope, at, now, ready, counted, key);
      return;
    }
    if (now == Level.NORMAL) {
      return;
    }
    Instant below = belowSince(past, revisions, now);
    if (below != null
        && !at.isBefore(below.plus(rule.hold()))
        && !at.isBefore(latest.at().plus(rule.pause()))) {
      tell(rule, scope, at, now, kept, counted, key);
    } else if (!at.isBefore(latest.at().plus(rule.pause()))
        && Updates.of(evidence.get(key), counted, at.minus(rule.window())).material()) {
      tell(rule, scope, at, now, now, counted, key);
    }
  }

  private void tell(
      Rule rule, Scope scope, Instant at, Level from, Level to, List<Counted> counted, String key) {
    List<Told> revisions = told.get(key);
    Told latest = revisions.isEmpty() ? null : revisions.get(revisions.size() - 1);
    boolean fires = from == Level.NORMAL;
    boolean again = fires && latest != null && !at.isAfter(latest.at());
    String id = fires && !again ? Ids.hash(rule.id(), scope.id(), at.toString()) : latest.id();
    int revision = fires && !again ? 1 : latest.revision() + 1;
    List<Episode.Told> before = fires ? List.of() : evidence.get(key);
    evidence.put(
        key,
        to == Level.NORMAL
            ? List.of()
            : Updates.of(before, counted, at.minus(rule.window())).told());
    revisions.add(new Told(at, id, from, to, revision, from != to));
    String change =
        fires
            ? "fired"
            : to == from
                ? "updated"
                : to == Level.NORMAL ? "resolved" : to.compareTo(from) > 0 ? "raised" : "lowered";
    alerts.add(line(at, rule.id(), scope.id(), change, to.word(), revision, counted.size(), id));
  }

  static String line(
      Instant at,
      String rule,
      String scope,
      String change,
      String level,
      int revision,
      int count,
      String id) {
    return "%s %s %s %s %s, revision %d, count %d, %s"
        .formatted(at, rule, scope, change, level, revision, count, id);
  }

  private static Instant startOf(List<Told> revisions) {
    int i = revisions.size() - 1;
    while (revisions.get(i).revision() > 1) {
      i--;
    }
    return revisions.get(i).at();
  }

  /** Whether this level or a higher one was fallen from, and not risen to since. */
  private static boolean fellFrom(List<Told> revisions, Level level) {
    Level fallen = Level.NORMAL;
    for (Told one : revisions) {
      Level before = one.from().compareTo(fallen) > 0 ? one.from() : fallen;
      fallen = before.compareTo(one.level()) > 0 ? before : Level.NORMAL;
    }
    return fallen.compareTo(level) >= 0;
  }

  private static Instant reachedSince(List<Reading> past, Level level) {
    int i = past.size() - 1;
    while (i > 0 && past.get(i - 1).reached().compareTo(level) >= 0) {
      i--;
    }
    return past.get(i).at();
  }

  /** Since when the level could be left, without a break, after it was taken; or null. */
  private static Instant belowSince(List<Reading> past, List<Told> revisions, Level level) {
    Instant taken = null;
    for (Told one : revisions) {
      taken = one.step() ? one.at() : taken;
    }
    Instant below = null;
    for (int i = past.size() - 1; i >= 0; i--) {
      Reading reading = past.get(i);
      boolean own = reading.at().isAfter(taken) || i == past.size() - 1;
      if (!own || !reading.mayFall() || reading.kept().compareTo(level) >= 0) {
        return below;
      }
      below = reading.at();
    }
    return below;
  }

  private static boolean supported(Rule rule, List<Counted> counted) {
    long outlets =
        counted.stream().flatMap(c -> c.incident().sources().stream()).distinct().count();
    long parties =
        counted.stream().flatMap(c -> c.incident().claimants().stream()).distinct().count();
    return counted.size() >= rule.minIncidents()
        && outlets >= rule.minSources()
        && parties >= rule.minClaimants();
  }

  private int healthy(Scope scope, Instant at) {
    return (int) covering(scope).filter(s -> !at.isAfter(healthyUntil(s))).count();
  }

  private java.util.stream.Stream<Source> covering(Scope scope) {
    return sources.values().stream()
        .filter(s -> s.districts().isEmpty() || s.districts().stream().anyMatch(scope::covers));
  }

  private static Instant healthyUntil(Source source) {
    return source.lastSuccess().plusSeconds(3 * source.intervalSeconds());
  }

  /** What counts in the window of a rule, by the definition. */
  private List<Counted> counted(Rule rule, Scope scope, Instant at) {
    return counted(rule, scope, at.minus(rule.window()), at);
  }

  private List<Counted> counted(Rule rule, Scope scope, Instant after, Instant upTo) {
    Map<String, Counted> parts = new LinkedHashMap<>();
    last.values().stream()
        .filter(c -> c.at().isAfter(after) && !c.at().isAfter(upTo))
        .filter(c -> scope.covers(c.incident().district()) && rule.counts(c.incident().types()))
        .sorted()
        .forEach(
            c ->
                parts.merge(
                    scope.kind() == Scope.Kind.DISTRICT
                        ? c.incident().id()
                        : c.incident().eventId(),
                    c,
                    (one, two) -> two.score() > one.score() ? two : one));
    return parts.values().stream().sorted(Comparator.naturalOrder()).toList();
  }

  private static Counted weighed(Incident incident) {
    LiveSet set = new LiveSet(ZONE, TopologyRun.WEIGHTS, new Scopes(TopologyRun.REGION, List.of()));
    set.put(incident.id(), incident);
    return set.counted(incident.id());
  }

  private double value(Rule rule, Scope scope, Instant at, List<Counted> counted, Instant anchor) {
    double measured = measured(rule.measure(), counted);
    if (rule.comparison() instanceof Fixed) {
      return measured;
    }
    if (rule.comparison() instanceof WindowBefore before) {
      Instant start = at.minus(rule.window());
      double then =
          measured(rule.measure(), counted(rule, scope, start.minus(rule.window()), start));
      return measured / Math.max(then, before.least());
    }
    LocalDate first = since.atZone(ZONE).toLocalDate().plusDays(1);
    LocalDate end = at.minus(rule.window()).atZone(ZONE).toLocalDate().minusDays(1);
    int window = (int) rule.window().toDays();
    if (rule.comparison() instanceof RecordHigh) {
      if (measured == 0) {
        return 0;
      }
      end = anchor.minus(rule.window()).atZone(ZONE).toLocalDate().minusDays(1);
      int days = 0;
      for (LocalDate day = end; !day.isBefore(first); day = day.minusDays(1)) {
        double sum = 0;
        for (int i = 0; i < window && !day.minusDays(i).isBefore(first); i++) {
          sum += onDay(rule, scope, day.minusDays(i));
        }
        if (sum >= measured) {
          return days;
        }
        days++;
      }
      return days;
    }
    if (rule.comparison() instanceof EarsSignal signal) {
      Ears ears = new Ears(signal.method(), signal.baseline(), signal.leastSigma(), 0.5);
      int blocks = ears.needed() - 1;
      if (end.minusDays((long) blocks * window - 1).isBefore(first)) {
        return measured == 0 ? 0 : Double.NaN;
      }
      int[] counts = new int[blocks + 1];
      for (int i = 0; i < blocks * window; i++) {
        counts[blocks - 1 - i / window] += (int) onDay(rule, scope, end.minusDays(i));
      }
      counts[blocks] = (int) measured;
      return ears.deviations(counts).orElseThrow();
    }
    return chance((Baseline) rule.comparison(), rule, scope, at, (int) measured, first, end);
  }

  private double chance(
      Baseline how, Rule rule, Scope scope, Instant at, int count, LocalDate first, LocalDate end) {
    if (count == 0) {
      return 1;
    }
    LocalDate upTo = end.minusDays(how.guard().toDays());
    Usual usual =
        this.usual.computeIfAbsent(
            rule.id() + scope.id() + first + upTo, key -> usual(how, rule, scope, first, upTo));
    if (!(usual.of(scope.id()) instanceof Expectation.Usual day)) {
      return Double.NaN;
    }
    int healthy = healthy(scope, at);
    double share = healthy == 0 ? 1 : (double) healthy / covering(scope).count();
    double mean = day.perDay() * rule.window().toMinutes() / 1440.0 * share;
    return Chance.atLeast(count, mean, usual.dispersion(day.perDay()));
  }

  private Usual usual(Baseline how, Rule rule, Scope scope, LocalDate first, LocalDate upTo) {
    int days = (int) Math.max(0, upTo.toEpochDay() - first.toEpochDay() + 1);
    Map<String, double[]> series = new LinkedHashMap<>();
    List<Scope> over =
        scope.kind() == Scope.Kind.DISTRICT
            ? TopologyRun.REGION.districts().keySet().stream()
                .map(code -> Scope.ofDistrict(code, code))
                .toList()
            : List.of(scope);
    for (Scope one : over) {
      series.put(
          one.id(),
          IntStream.range(0, days).mapToDouble(i -> onDay(rule, one, first.plusDays(i))).toArray());
    }
    return Usual.of(series, how);
  }

  /** What a rule measures on a day. */
  private double onDay(Rule rule, Scope scope, LocalDate day) {
    Map<String, Double> largest = new HashMap<>();
    for (Counted counted : last.values()) {
      Incident incident = counted.incident();
      if (scope.covers(incident.district())
          && rule.counts(incident.types())
          && dayOf(incident).equals(day)) {
        String unit = scope.kind() == Scope.Kind.DISTRICT ? incident.id() : incident.eventId();
        largest.merge(unit, measured(rule.measure(), List.of(counted)), Math::max);
      }
    }
    return largest.values().stream().mapToDouble(Double::doubleValue).sorted().sum();
  }

  private static LocalDate dayOf(Incident incident) {
    LocalDate told = incident.firstReportedAt().atZone(ZONE).toLocalDate();
    return incident.date() != null && incident.date().isBefore(told) ? incident.date() : told;
  }

  private static double measured(Measure measure, List<Counted> counted) {
    double sum = 0;
    for (Counted one : counted) {
      sum +=
          switch (measure) {
            case INCIDENTS -> 1;
            case SCORE -> one.score();
            case KILLED ->
                one.incident().killed().values().stream().mapToInt(c -> c.atLeast()).sum();
          };
    }
    return sum;
  }
}
