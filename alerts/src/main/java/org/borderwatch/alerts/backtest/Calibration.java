package org.borderwatch.alerts.backtest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.borderwatch.alerts.rule.Levels;
import org.borderwatch.alerts.rule.Measure;
import org.borderwatch.alerts.rule.Rule;
import org.borderwatch.alerts.rule.Sense;
import org.borderwatch.alerts.rule.Threshold;

/**
 * What another threshold would have cost: each rule with its lowest level alone, at a ladder of
 * thresholds around its own, all judged in one run over the same history.
 */
public final class Calibration {
  private static final double[] LADDER = {0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4};
  private static final double[] LADDER_DOWN = {10, 3, 2, 1, 0.5, 0.3, 0.1, 0.03, 0.01};

  /** A rule's stand-in at another threshold. */
  private record Rung(String rule, double threshold, boolean own, Rule variant) {}

  /**
   * A threshold against what it would have told.
   *
   * @param rule the rule's id
   * @param threshold at which its lowest level would be reached
   * @param own whether it is the rule's own
   * @param detection what it would have told
   */
  public record Row(String rule, double threshold, boolean own, Detection detection) {}

  private final List<Rung> rungs = new ArrayList<>();

  Calibration(List<Rule> rules) {
    for (Rule rule : rules) {
      boolean falls = rule.comparison().sense() == Sense.FALLING;
      boolean whole = rule.against() == null && rule.measure() != Measure.SCORE;
      Threshold lowest = rule.levels().lowest();
      Set<Double> raises = new LinkedHashSet<>();
      for (double factor : falls ? LADDER_DOWN : LADDER) {
        double raise = lowest.raise() * factor;
        raises.add(whole ? Math.max(1, Math.rint(raise)) : raise);
      }
      raises.forEach(raise -> variant(rule, lowest, raise).ifPresent(rungs::add));
    }
  }

  /** The stand-ins, to be judged together. */
  List<Rule> variants() {
    return rungs.stream().map(Rung::variant).toList();
  }

  /**
   * @param told what the stand-ins told
   */
  List<Row> rows(List<Told> told, Labels labels, Detection.Stretch stretch) {
    Map<String, List<Told>> byVariant = new LinkedHashMap<>();
    rungs.forEach(rung -> byVariant.put(rung.variant().id(), new ArrayList<>()));
    told.forEach(each -> byVariant.get(each.alert().rule()).add(each));
    return rungs.stream()
        .map(
            rung ->
                new Row(
                    rung.rule(),
                    rung.threshold(),
                    rung.own(),
                    Detection.of(byVariant.get(rung.variant().id()), labels, stretch)))
        .toList();
  }

  /** Empty where a rule of this kind refuses such a threshold, as a probability above 1. */
  private Optional<Rung> variant(Rule rule, Threshold lowest, double raise) {
    double clear = lowest.clear() * raise / lowest.raise();
    try {
      Levels one = new Levels(new Threshold(raise, clear), null, null);
      Rule variant = rule.variant("rung-" + rungs.size(), one);
      return Optional.of(new Rung(rule.id(), raise, raise == lowest.raise(), variant));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
