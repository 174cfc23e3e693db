package org.borderwatch.alerts.deliver;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.borderwatch.alerts.notify.Said;
import org.borderwatch.contracts.alert.Alert;
import org.borderwatch.contracts.alert.Delivery;
import org.borderwatch.contracts.alert.Delivery.Outcome;
import org.borderwatch.contracts.topic.Json;
import org.borderwatch.contracts.topic.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes up what an earlier process left, from {@code alerts} and {@code deliveries}. */
final class Restoration {
  private static final Logger LOG = LoggerFactory.getLogger(Restoration.class);

  private final Kafka kafka;
  private final Topics topics;
  private final Set<String> receivers;
  private final Duration keep;

  /**
   * @param keep so long after a receiver was last told of it, an alert that is over still matters
   */
  Restoration(Kafka kafka, Topics topics, Set<String> receivers, Duration keep) {
    this.kafka = kafka;
    this.topics = topics;
    this.receivers = Set.copyOf(receivers);
    this.keep = keep;
  }

  /**
   * What was left.
   *
   * @param letters those that were on their way
   * @param gone deliveries whose revision is no longer on the topic, as they are to be written down
   */
  record Left(Register register, List<Letter> letters, List<Delivery> gone) {}

  /**
   * @param read up to where each partition of {@code alerts} was read: what is after comes again
   */
  Left restore(Map<TopicPartition, Long> read, Said said, Instant now) {
    Map<String, Delivery> deliveries = new LinkedHashMap<>();
    kafka.readAll(topics.deliveries().name(), record -> take(record, deliveries));
    deliveries.values().removeIf(d -> !receivers.contains(d.receiver()));
    Set<String> needed = new HashSet<>();
    for (Delivery delivery : deliveries.values()) {
      if (matters(delivery, said, now)) {
        needed.add(delivery.alertId());
      }
    }
    Map<String, List<Alert>> alerts = new LinkedHashMap<>();
    kafka.readAll(
        topics.alerts().name(),
        record -> {
          Long end = read.get(new TopicPartition(record.topic(), record.partition()));
          if (end != null && record.offset() < end) {
            take(record, needed, alerts);
          }
        });
    return left(alerts, deliveries, now);
  }

  private boolean matters(Delivery delivery, Said said, Instant now) {
    return delivery.outcome() == Outcome.PENDING
        || delivery.outcome() == Outcome.HELD
        || delivery.outcome() == Outcome.FAILED && said.redrive(delivery.key()).isPresent()
        || delivery.attempts().stream().anyMatch(a -> a.at().plus(keep).isAfter(now));
  }

  private static void take(
      ConsumerRecord<String, byte[]> record, Map<String, Delivery> deliveries) {
    try {
      Delivery delivery = Json.read(record.value(), Delivery.class);
      if (delivery == null) {
        deliveries.remove(record.key());
      } else {
        deliveries.put(record.key(), delivery);
      }
    } catch (SerializationException e) {
      LOG.warn("offset {} of {} is left out: {}", record.offset(), record.topic(), e.getMessage());
    }
  }

  /** Of what is over and needed no more, nothing is kept, as most of the topic is. */
  private static void take(
      ConsumerRecord<String, byte[]> record, Set<String> needed, Map<String, List<Alert>> alerts) {
    Alert alert;
    try {
      alert = Json.read(record.value(), Alert.class);
    } catch (SerializationException e) {
      return; // It went to the dead letters when it was first read.
    }
    if (alert == null || !alert.open() && !needed.contains(alert.id())) {
      alerts.remove(record.key());
    } else {
      alerts.computeIfAbsent(alert.id(), id -> new ArrayList<>()).add(alert);
    }
  }

  private Left left(
      Map<String, List<Alert>> alerts, Map<String, Delivery> deliveries, Instant now) {
    Register register = new Register();
    alerts.values().forEach(revisions -> revisions.forEach(register::add));
    Map<String, List<Delivery>> onTheirWay = new LinkedHashMap<>();
    List<Delivery> gone = new ArrayList<>();
    for (Delivery delivery : deliveries.values()) {
      boolean pending = delivery.outcome() == Outcome.PENDING;
      boolean known = register.alert(delivery.alertId(), delivery.revision()) != null;
      if (!known && (pending || delivery.outcome() == Outcome.HELD)) {
        gone.add(Standing.gone(delivery));
        continue;
      }
      boolean perhapsSent = pending && !delivery.nextAttemptAt().isAfter(now);
      Delivery taken = perhapsSent ? Standing.perhapsSent(delivery) : delivery;
      if (alerts.containsKey(taken.alertId())) {
        register.put(taken);
      }
      if (pending) {
        onTheirWay
            .computeIfAbsent(
                taken.receiver() + "|" + taken.idempotencyKey(), key -> new ArrayList<>())
            .add(taken);
      }
    }
    alerts.values().forEach(revisions -> ignoreWhatWasNotAddressed(revisions, register));
    List<Letter> letters =
        onTheirWay.values().stream().map(parts -> letter(parts, register)).toList();
    return new Left(register, letters, gone);
  }

  /**
   * A revision that was read and has no delivery was none of the receiver's business, unless an
   * earlier one is held: then it is decided on with that.
   */
  private void ignoreWhatWasNotAddressed(List<Alert> revisions, Register register) {
    for (String receiver : receivers) {
      for (Alert alert : revisions) {
        Delivery delivery = register.delivery(alert, receiver);
        if (delivery == null) {
          register.ignore(alert, receiver);
        } else if (delivery.outcome() == Outcome.HELD) {
          break;
        }
      }
    }
  }

  /**
   * A message as it was: the alert whose key it has comes first.
   *
   * @param parts the deliveries that share the key, of revisions that the register knows
   */
  static Letter letter(List<Delivery> parts, Register register) {
    List<Delivery> ordered =
        parts.stream().sorted(Comparator.comparing(d -> !isLead(d, register))).toList();
    return new Letter(
        ordered.stream().map(d -> register.alert(d.alertId(), d.revision())).toList(), ordered);
  }

  private static boolean isLead(Delivery d, Register register) {
    Alert alert = register.alert(d.alertId(), d.revision());
    return Standing.key(alert, d.receiver(), Standing.occasion(d), d.since())
        .equals(d.idempotencyKey());
  }
}
