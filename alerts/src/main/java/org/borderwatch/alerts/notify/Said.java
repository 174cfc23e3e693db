package org.borderwatch.alerts.notify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.borderwatch.contracts.alert.Acknowledgement;
import org.borderwatch.contracts.alert.Alert;
import org.borderwatch.contracts.alert.Directive;
import org.borderwatch.contracts.alert.Redrive;
import org.borderwatch.contracts.alert.Silence;

/** What people said about alerts, as it stands. Immutable. */
public final class Said {
  public static final Said NOTHING = new Said(List.of());

  private final List<Silence> silences = new ArrayList<>();
  private final Map<String, Acknowledgement> acknowledgements = new HashMap<>();
  private final Map<String, Redrive> redrives = new HashMap<>();

  public Said(Collection<Directive> directives) {
    for (Directive directive : directives) {
      if (directive instanceof Silence silence) {
        silences.add(silence);
      } else if (directive instanceof Acknowledgement acknowledgement) {
        acknowledgements.put(acknowledgement.alertId(), acknowledgement);
      } else if (directive instanceof Redrive redrive) {
        redrives.put(redrive.delivery(), redrive);
      }
    }
    silences.sort(Comparator.comparing(Silence::id));
  }

  /** Of the silences that hold at a moment and speak of the alert, the one that ends last. */
  public Optional<Silence> silence(Alert alert, Instant now) {
    return silences.stream()
        .filter(silence -> holds(silence, now))
        .filter(silence -> Matching.matches(silence, alert))
        .max(Comparator.comparing(Silence::endsAt));
  }

  /** Whether a silence is in force: from its start up to, and without, its end. */
  public static boolean holds(Silence silence, Instant now) {
    return !now.isBefore(silence.startsAt()) && now.isBefore(silence.endsAt());
  }

  /** In the order of their ids. */
  public List<Silence> silences() {
    return List.copyOf(silences);
  }

  /** The acknowledgement of an alert, unless it has risen over the level that was acknowledged. */
  Optional<Acknowledgement> acknowledged(Case one) {
    return Optional.ofNullable(acknowledgements.get(one.id()))
        .filter(
            said ->
                one.revisions().stream()
                    .noneMatch(
                        alert ->
                            alert.revision() > said.revision()
                                && alert.level().compareTo(said.level()) > 0));
  }

  /** As {@link #acknowledged(Case)}, of an alert's revisions. */
  public Optional<Acknowledgement> acknowledged(List<Alert> revisions) {
    return acknowledged(new Case(revisions, Told.NOTHING));
  }

  /** The wish to try a delivery again, by the delivery's key. */
  public Optional<Redrive> redrive(String delivery) {
    return Optional.ofNullable(redrives.get(delivery));
  }

  /** By the delivery's key. */
  public Map<String, Redrive> redrives() {
    return Map.copyOf(redrives);
  }
}
