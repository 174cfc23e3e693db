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
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.borderwatch.alerts.receiver.Receiver;
import org.borderwatch.contracts.alert.Alert;
import org.borderwatch.contracts.alert.Delivery;
import org.borderwatch.contracts.alert.Delivery.Outcome;
import org.borderwatch.contracts.topic.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivery from taking over the partition until something goes wrong. What is decided about a
 * revision is written to {@code deliveries} in the transaction that commits its offset, before
 * anybody is told; an attempt is written before the next message about its alert goes out.
 */
final class Round implements ConsumerRebalanceListener, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Round.class);

  /** The clock may be moved by hand: so often what is due is looked for, in real time. */
  private static final Duration LOOK = Duration.ofMillis(50);

  private static final Duration FINISH_WITHIN = Duration.ofSeconds(5);

  private final Conditions conditions;
  private final InstantSource clock;
  private final Books books;
  private final KafkaConsumer<String, byte[]> consumer;
  private final Directives directives;
  private final Journal journal;
  private final Secretary secretary;
  private final Redrives redrives = new Redrives();
  private final ConcurrentLinkedQueue<Desk.Done> done = new ConcurrentLinkedQueue<>();
  private final Map<String, Desk> desks = new LinkedHashMap<>();
  private Register register = new Register();
  private Outbox outbox = new Outbox();
  private boolean owner;

  /**
   * @param receivers by name; they are closed with this
   */
  Round(Conditions conditions, Map<String, Receiver> receivers) {
    this.conditions = conditions;
    this.clock = conditions.clock();
    this.books = conditions.books();
    receivers.forEach((name, receiver) -> desks.put(name, new Desk(name, receiver, done)));
    this.secretary = conditions.secretary();
    this.consumer = conditions.kafka().member();
    this.journal = new Journal(conditions.kafka().producer(), conditions.topics(), clock);
    this.directives =
        new Directives(conditions.kafka().reader(), conditions.topics().silences().name());
  }

  void run(BooleanSupplier closing) {
    journal.open();
    consumer.subscribe(List.of(conditions.topics().alerts().name()), this);
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

  /** Takes what came, decides what follows, and writes both down before anything is done. */
  private void turn(ConsumerRecords<String, byte[]> records) {
    if (directives.refresh()) {
      secretary.disturb();
      if (owner && redrives.unknown(directives.said(), register)) {
        takeUp();
      }
    }
    records.forEach(this::read);
    List<Letter> attempted = attempted();
    if (!owner) {
      // What was under way when the partition went to another replica is that one's to tell of.
      journal.discard();
      attempted.forEach(letter -> desks.get(letter.receiver()).settled(letter.key()));
      return;
    }
    Instant now = clock.instant();
    Decision redriven = redrives.decide(directives.said(), register, now);
    Decision decided = secretary.decide(register, directives.said(), now);
    redriven.deliveries().forEach(journal::note);
    decided.deliveries().forEach(journal::note);
    if (!records.isEmpty() || !journal.isEmpty()) {
      journal.write(consumer);
      books.said(directives.said(), now);
      register.forget(now.minus(conditions.keep()), desks.keySet());
    }
    attempted.forEach(this::settle);
    redriven.letters().forEach(outbox::put);
    decided.letters().forEach(outbox::put);
    books.waiting(outbox.size());
  }

  private void read(ConsumerRecord<String, byte[]> record) {
    try {
      Alert alert = Json.read(record.value(), Alert.class);
      if (alert != null && register.add(alert)) {
        secretary.disturb();
      }
    } catch (SerializationException e) {
      LOG.warn("offset {} of {} goes to the dead letters", record.offset(), record.topic(), e);
      journal.unreadable(record, e.getMessage());
      books.unreadable();
    }
  }

  /** The attempts that have ended since, as they are noted. */
  private List<Letter> attempted() {
    List<Letter> attempted = new ArrayList<>();
    for (Desk.Done end = done.poll(); end != null; end = done.poll()) {
      Letter after =
          conditions.retry().after(end.letter(), end.answer(), clock.instant(), end.millis());
      attempted.add(after);
      after.deliveries().forEach(register::put);
      after.deliveries().forEach(journal::note);
      for (int i = 0; i < after.alerts().size(); i++) {
        if (end.answer().verdict() != Receiver.Verdict.ACCEPTED
            && after.lead().outcome() != Outcome.PENDING) {
          journal.giveUp(after.alerts().get(i), after.deliveries().get(i), end.answer().detail());
        }
      }
      if (end.answer().retryAfter() != null) {
        outbox.asked(after);
      }
      secretary.disturb();
    }
    return attempted;
  }

  private void settle(Letter letter) {
    letter.deliveries().forEach(books::attempted);
    desks.get(letter.receiver()).settled(letter.key());
    outbox.put(letter);
    if (letter.lead().outcome() == Outcome.DELIVERED) {
      outbox.answered(letter.receiver(), clock.instant());
    }
  }

  private void handOut() {
    Instant now = clock.instant();
    for (Desk desk : desks.values()) {
      outbox
          .due(desk.name(), now, desk.underWay())
          .forEach(letter -> desk.tell(letter, Notices.of(letter, register, directives.said())));
    }
  }

  /** From what is written down. */
  private void takeUp() {
    Map<TopicPartition, Long> read = new HashMap<>();
    consumer.assignment().forEach(partition -> read.put(partition, consumer.position(partition)));
    Restoration.Left left =
        conditions.restoration().restore(read, directives.said(), clock.instant());
    register = left.register();
    outbox = new Outbox();
    left.letters().forEach(outbox::put);
    for (Delivery gone : left.gone()) {
      journal.note(gone);
    }
    secretary.disturb();
  }

  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
    if (!partitions.isEmpty()) {
      owner = true;
      takeUp();
    }
  }

  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
    if (!partitions.isEmpty()) {
      owner = false;
      register = new Register();
      outbox = new Outbox();
    }
  }

  @Override
  public void close() {
    desks.values().forEach(Desk::close);
    consumer.close();
    directives.close();
    journal.close();
  }
}
