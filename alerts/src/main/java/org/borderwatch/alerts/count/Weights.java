package org.borderwatch.alerts.count;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.borderwatch.contracts.config.ConfigText;
import org.borderwatch.contracts.config.Yaml;
import org.borderwatch.contracts.incident.Count;
import org.borderwatch.contracts.incident.Incident;
import org.borderwatch.contracts.incident.IncidentType;

/** What an incident weighs in the escalation score: {@code weights.yaml} of the region pack. */
public final class Weights {
  private record File(Map<IncidentType, Double> types, PeopleWeights people, List<Tier> weapons) {
    private File {
      List<IncidentType> missing =
          Arrays.stream(IncidentType.values())
              .filter(type -> !type.isCalming() && (types == null || !types.containsKey(type)))
              .toList();
      if (!missing.isEmpty()) {
        throw new IllegalArgumentException("no weight for " + missing + "; give one to each type");
      }
      types.forEach((type, weight) -> notNegative("the weight of " + type, weight));
      if (people == null) {
        throw new IllegalArgumentException("no weights of people; add the key people");
      }
      weapons = weapons == null ? List.of() : List.copyOf(weapons);
    }
  }

  private record PeopleWeights(Each killed, Each injured, Each captured, Each missing) {
    private PeopleWeights {
      if (killed == null || injured == null || captured == null || missing == null) {
        throw new IllegalArgumentException(
            "a figure has no weight; give killed, injured, captured and missing");
      }
    }
  }

  private record Each(double each, double most) {
    private Each {
      notNegative("each", each);
      notNegative("most", most);
    }

    private double of(Map<String, Count> people) {
      return Math.min(most, each * people.values().stream().mapToInt(Count::atLeast).sum());
    }
  }

  private record Tier(String tier, double weight, List<String> words) {
    private Tier {
      notNegative("the weight of tier " + tier, weight);
      words = words == null ? List.of() : List.copyOf(words);
    }
  }

  private final Map<IncidentType, Double> types;
  private final PeopleWeights people;
  private final Map<String, Double> weapons = new HashMap<>();

  private Weights(File file) {
    types = Map.copyOf(file.types());
    people = file.people();
    for (Tier tier : file.weapons()) {
      tier.words().forEach(word -> weapons.merge(word, tier.weight(), Math::max));
    }
  }

  /**
   * @throws org.borderwatch.contracts.config.ConfigException naming line and remedy
   */
  public static Weights read(ConfigText text) {
    return new Weights(Yaml.read(text, File.class));
  }

  /** The heaviest type, and the people, and the heaviest weapon. */
  double of(Incident incident) {
    double type =
        incident.types().stream().mapToDouble(t -> types.getOrDefault(t, 0.0)).max().orElse(0);
    double weapon =
        incident.weapons().stream().mapToDouble(w -> weapons.getOrDefault(w, 0.0)).max().orElse(0);
    return type
        + people.killed().of(incident.killed())
        + people.injured().of(incident.injured())
        + people.captured().of(incident.captured())
        + people.missing().of(incident.missing())
        + weapon;
  }

  private static void notNegative(String what, double value) {
    if (!(value >= 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(what + " is " + value + "; give 0 or more");
    }
  }
}
