package org.borderwatch.deploy.duty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.borderwatch.contracts.alert.Acknowledgement;
import org.borderwatch.contracts.alert.Alert;
import org.borderwatch.contracts.alert.Delivery;
import org.borderwatch.contracts.alert.Delivery.Outcome;
import org.borderwatch.contracts.alert.Redrive;

/** Alerts and deliveries as they stand, and what a person may say about one. */
public final class Duty {
  private static final int SHORTEST_PREFIX = 6;

  private final Map<String, Alert> latest = new TreeMap<>();
  private final Map<String, Delivery> deliveries;

  /**
   * @param alerts the latest revision of each
   * @param deliveries by key
   */
  public Duty(Collection<Alert> alerts, Map<String, Delivery> deliveries) {
    alerts.forEach(alert -> latest.put(alert.id(), alert));
    this.deliveries = Map.copyOf(deliveries);
  }

  /**
   * An alert by its id, or enough of its beginning.
   *
   * @throws NotPossible when there is none, or several
   */
  public Alert alert(String name) {
    List<Alert> found =
        name.length() < SHORTEST_PREFIX
            ? List.of()
            : latest.values().stream().filter(alert -> alert.id().startsWith(name)).toList();
    if (found.isEmpty()) {
      throw new NotPossible(
          "no alert '%s'; give an id, or at least %d characters of its beginning"
              .formatted(name, SHORTEST_PREFIX));
    }
    if (found.size() > 1) {
      throw new NotPossible("several alerts begin with '" + name + "'; give more of the id");
    }
    return found.get(0);
  }

  /**
   * Somebody takes an alert up, at the level that it has.
   *
   * @throws NotPossible when it is over
   */
  public Acknowledgement acknowledge(String name, String owner, String note, Instant now) {
    Alert alert = alert(name);
    if (!alert.open()) {
      throw new NotPossible("alert " + alert.id() + " is over; there is nothing to take up");
    }
    return new Acknowledgement(alert.id(), alert.revision(), alert.level(), owner, note, now);
  }

  /**
   * The deliveries of an alert, or the one whose key is given.
   *
   * @throws NotPossible when there is none
   */
  public List<Delivery> deliveries(String name) {
    Delivery exact = deliveries.get(name);
    if (exact != null) {
      return List.of(exact);
    }
    String prefix = name.contains("|") ? name : alert(name).id() + "|";
    List<Delivery> found = new ArrayList<>();
    for (String key : new TreeSet<>(deliveries.keySet())) {
      if (key.startsWith(prefix)) {
        found.add(deliveries.get(key));
      }
    }
    if (found.isEmpty()) {
      throw new NotPossible("nothing was to be delivered of '" + name + "'");
    }
    return found;
  }

  /**
   * The wish to try again what was given up: each of the alert's, or the one whose key is given.
   *
   * @throws NotPossible when nothing of it was given up, or the receiver has been told more since
   */
  public List<Redrive> redrive(String name, String author, Instant now) {
    List<Delivery> given =
        deliveries(name).stream().filter(d -> d.outcome() == Outcome.FAILED).toList();
    if (given.isEmpty()) {
      throw new NotPossible(
          "nothing of '"
              + name
              + "' was given up; 'borderwatch deliveries show' says how it stands");
    }
    List<Redrive> wishes =
        given.stream()
            .filter(d -> toldSince(d) == null)
            .map(d -> new Redrive(d.key(), author, now))
            .toList();
    if (wishes.isEmpty()) {
      throw new NotPossible(
          "%s has been told revision %d of it since, which says more"
              .formatted(given.get(0).receiver(), toldSince(given.get(0)).revision()));
    }
    return wishes;
  }

  private Delivery toldSince(Delivery given) {
    return deliveries.values().stream()
        .filter(d -> d.alertId().equals(given.alertId()) && d.receiver().equals(given.receiver()))
        .filter(d -> d.revision() > given.revision() && d.outcome() == Outcome.DELIVERED)
        .findFirst()
        .orElse(null);
  }
}
