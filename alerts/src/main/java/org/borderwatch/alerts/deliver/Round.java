package org.borderwatch.alerts.deliver;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.borderwatch.alerts.channel.Receivers;
import org.borderwatch.alerts.receiver.Receiver;
import org.borderwatch.alerts.receiver.ReceiverSettings;
import org.borderwatch.contracts.alert.Alert;
import org.borderwatch.contracts.alert.Delivery;
import org.borderwatch.contracts.topic.CloudEvents;
import org.borderwatch.contracts.topic.Json;
import org.borderwatch.contracts.topic.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivery from taking over the partition until something goes wrong. A revision is written to
 * {@code deliveries} in the transaction that commits its offset, before anybody is told; an attempt
 * is written before the next revision of its alert goes out.
 */
final class Round implements ConsumerRebalanceListener, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Round.class);

  /** The clock may be moved by hand: so often what is due is looked for, in real time. */
  private static final Duration LOOK = Duration.ofMillis(50);

  /** The topic keeps each revision for longer than the dead line, unless somebody changed that. */
  private static final Receiver.Answer GONE =
      Receiver.Answer.refused(0, "this revision is no longer on the topic; a later one is");

  private static final Duration FINISH_WITHIN = Duration.ofSeconds(5);

  private final List<ReceiverSettings> settings;
  private final Retry retry;
  private final Topics topics;
  private final Kafka kafka;
  private final InstantSource clock;
  private final Books books;
  private final KafkaConsumer<String, byte[]> consumer;
  private final KafkaProducer<String, byte[]> producer;
  private final ConcurrentLinkedQueue<Desk.Done> done = new ConcurrentLinkedQueue<>();
  private final Map<String, Desk> desks = new LinkedHashMap<>();
  private final List<ProducerRecord<String, byte[]>> unwritten = new ArrayList<>();
  private Outbox outbox;
  private boolean owner;

  Round(
      List<ReceiverSettings> settings,
      Receivers receivers,
      Retry retry,
      Topics topics,
      Kafka kafka,
      InstantSource clock,
      Books books) {
    this.settings = settings;
    this.retry = retry;
    this.topics = topics;
    this.kafka = kafka;
    this.clock = clock;
    this.books = books;
    this.outbox = new Outbox(settings);
    this.consumer = kafka.member();
    this.producer = kafka.producer();
    settings.forEach(
        receiver ->
            desks.put(receiver.name(), new Desk(receiver.name(), receivers.make(receiver), done)));
  }

  void run(BooleanSupplier closing) {
    producer.initTransactions();
    consumer.subscribe(List.of(topics.alerts().name()), this);
    while (!closing.getAsBoolean()) {
      turn(consumer.poll(done.isEmpty() ? LOOK : Duration.ZERO));
      handOut();
    }
    long end = System.nanoTime() + FINISH_WITHIN.toNanos();
    while (desks.values().stream().anyMatch(desk -> !desk.underWay().isEmpty())
        && System.nanoTime() < end) {
      consumer.pause(consumer.assignment());
      turn(consumer.poll(LOOK));
    }
  }

  /** Takes new revisions and finished attempts, and writes both down. */
  private void turn(ConsumerRecords<String, byte[]> records) {
    List<Outbox.Letter> letters = new ArrayList<>();
    for (ConsumerRecord<String, byte[]> record : records) {
      letters.addAll(read(record));
    }
    List<Outbox.Letter> attempted = new ArrayList<>();
    for (Desk.Done end = done.poll(); end != null; end = done.poll()) {
      Outbox.Letter letter = end.letter();
      Instant revisedAt = letter.alert().at();
      attempted.add(
          new Outbox.Letter(
              letter.alert(),
              retry.after(letter.delivery(), end.answer(), revisedAt, clock.instant())));
    }
    letters.addAll(attempted);
    letters.forEach(letter -> unwritten.add(record(letter.delivery())));
    if (!owner) {
      // What was under way when the partition went to another replica is that one's to tell of.
      unwritten.clear();
      return;
    }
    if (!records.isEmpty() || !unwritten.isEmpty()) {
      write(records);
    }
    letters.forEach(outbox::put);
    attempted.forEach(letter -> settle(letter.delivery()));
    books.waiting(outbox.size());
  }

  private List<Outbox.Letter> read(ConsumerRecord<String, byte[]> record) {
    Alert alert;
    try {
      alert = Json.read(record.value(), Alert.class);
    } catch (SerializationException e) {
      LOG.warn("offset {} of {} goes to the dead letters", record.offset(), record.topic(), e);
      RecordHeaders headers = new RecordHeaders(record.headers());
      headers.add("error", e.getMessage().getBytes(java.nio.charset.StandardCharsets.UTF_8));
      unwritten.add(
          new ProducerRecord<>(
              topics.deadLetters().name(),
              null,
              record.timestamp(),
              record.key(),
              record.value(),
              headers));
      books.unreadable();
      return List.of();
    }
    if (alert == null) {
      return List.of();
    }
    settings.stream()
        .filter(receiver -> !Outbox.concerns(receiver, alert))
        .forEach(receiver -> books.notConcerned());
    return outbox.address(alert, clock.instant());
  }

  private ProducerRecord<String, byte[]> record(Delivery delivery) {
    Instant now = clock.instant();
    RecordHeaders headers = new RecordHeaders();
    CloudEvents.stamp(
        headers,
        topics.deliveries().eventType(),
        "borderwatch/alerts",
        delivery.key() + "|" + delivery.attempts().size(),
        now);
    return new ProducerRecord<>(
        topics.deliveries().name(),
        null,
        now.toEpochMilli(),
        delivery.key(),
        Json.write(delivery),
        headers);
  }

  private void write(ConsumerRecords<String, byte[]> records) {
    producer.beginTransaction();
    unwritten.forEach(producer::send);
    if (!records.isEmpty()) {
      producer.sendOffsetsToTransaction(records.nextOffsets(), consumer.groupMetadata());
    }
    producer.commitTransaction();
    unwritten.clear();
  }

  private void settle(Delivery delivery) {
    books.attempted(delivery);
    desks.get(delivery.receiver()).settled(delivery.alertId());
  }

  private void handOut() {
    Instant now = clock.instant();
    for (Desk desk : desks.values()) {
      outbox.due(desk.name(), now, desk.underWay()).forEach(desk::tell);
    }
  }

  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
    if (partitions.isEmpty()) {
      return;
    }
    owner = true;
    Map<String, Alert> revisions = new HashMap<>();
    kafka.readAll(
        topics.alerts().name(),
        record -> {
          Alert alert = readable(record.value());
          if (alert != null) {
            revisions.put(alert.id() + "|" + alert.revision(), alert);
          }
        });
    Map<String, Delivery> deliveries = new LinkedHashMap<>();
    kafka.readAll(
        topics.deliveries().name(),
        record -> deliveries.put(record.key(), Json.read(record.value(), Delivery.class)));
    deliveries.values().removeIf(Objects::isNull);
    for (Delivery delivery : deliveries.values()) {
      Alert alert = revisions.get(delivery.alertId() + "|" + delivery.revision());
      if (delivery.outcome() == Delivery.Outcome.PENDING && alert == null) {
        Delivery failed = retry.after(delivery, GONE, clock.instant(), clock.instant());
        unwritten.add(record(failed));
        outbox.restore(failed, null);
      } else {
        outbox.restore(delivery, alert);
      }
    }
  }

  private static Alert readable(byte[] value) {
    try {
      return Json.read(value, Alert.class);
    } catch (SerializationException e) {
      return null;
    }
  }

  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
    if (!partitions.isEmpty()) {
      owner = false;
      outbox = new Outbox(settings);
    }
  }

  @Override
  public void close() {
    desks.values().forEach(Desk::close);
    consumer.close();
    producer.close(Duration.ofSeconds(5));
  }
}
