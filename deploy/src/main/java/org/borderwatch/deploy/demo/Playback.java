package org.borderwatch.deploy.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.borderwatch.contracts.alert.Alert;
import org.borderwatch.contracts.alert.Delivery;
import org.borderwatch.contracts.feed.Feed;
import org.borderwatch.contracts.incident.Incident;
import org.borderwatch.contracts.topic.Topics;
import org.borderwatch.deploy.clock.SteppedClock;
import org.borderwatch.deploy.newsroom.Newsroom;
import org.borderwatch.deploy.newsroom.Scenario;
import org.borderwatch.deploy.newsroom.WebhookDesk;

/**
 * Plays a scenario to a pipeline that runs anywhere, in this process or in others, and compares
 * what came out with what is declared. It meets the pipeline only on the newsroom's port and on
 * topics. Used by one thread.
 */
public final class Playback implements AutoCloseable {
  private static final List<String> STREAMS = List.of("enrich", "alerts");

  private final Scenario scenario;
  private final Newsroom newsroom;
  private final TopicObserver observer;
  private final Groups groups;
  private final ScenarioRun run;

  /** What is played, and to whom. */
  public record Stage(
      Scenario scenario,
      SteppedClock clock,
      Newsroom newsroom,
      Topics topics,
      Map<String, Object> kafka,
      List<String> receivers,
      Duration stepTimeout) {}

  /**
   * @param began is told of each moment when the clock has just been set to it
   */
  public Playback(Stage stage, Consumer<Instant> began) {
    this(stage, Silent.INSTANCE, Silent.telling(began));
  }

  Playback(Stage stage, TopicObserver.Listener records, ScenarioRun.Listener steps) {
    this.scenario = stage.scenario();
    this.newsroom = stage.newsroom();
    this.observer = new TopicObserver(stage.topics(), stage.kafka(), records);
    this.groups = new Groups(stage.topics(), stage.kafka(), STREAMS);
    Settlement settlement =
        new Settlement(
            newsroom.feeds().stream().map(Feed::id).toList(),
            stage.receivers(),
            observer.observed(),
            newsroom.visits()::quietFor,
            groups,
            System::nanoTime);
    this.run =
        new ScenarioRun(
            scenario.moments(), stage.clock(), settlement, observer, stage.stepTimeout(), steps);
  }

  /**
   * Plays every moment.
   *
   * @throws IllegalStateException when a moment does not settle in time, with what is still open
   */
  public void play() {
    run.play();
  }

  /** Reads what has come since. */
  void follow() {
    observer.drain();
  }

  /** What differs from what is declared, one line each; empty when all is right. */
  public List<String> differences() {
    observer.drain();
    Observed observed = observer.observed();
    Comparison comparison = new Comparison(Expected.read(), scenario);
    List<String> differences = new ArrayList<>();
    differences.addAll(comparison.articles(observed.articles()));
    differences.addAll(comparison.incidents(observed.incidents()));
    differences.addAll(comparison.alerts(observed.alerts()));
    differences.addAll(comparison.feeds(newsroom.visits()::feed));
    differences.addAll(deliveries());
    if (observed.deadLetters() > 0) {
      differences.add(observed.deadLetters() + " dead letters, declared none");
    }
    return differences;
  }

  /**
   * Every revision must have reached the desk, rightly signed, by itself or by a later one that
   * stands for it; a repeat is the desk's to drop.
   */
  private List<String> deliveries() {
    List<WebhookDesk.Delivered> delivered = newsroom.webhooks().delivered();
    List<String> differences = new ArrayList<>();
    long unsigned = delivered.stream().filter(message -> !message.signed()).count();
    if (unsigned > 0) {
      differences.add(unsigned + " messages to the desk were not rightly signed");
    }
    Set<String> written = new TreeSet<>();
    for (Alert alert : observed().alerts()) {
      Delivery delivery =
          observed().delivery(Delivery.key(alert.id(), alert.revision(), DemoSettings.DESK));
      if (delivery != null && delivery.outcome() == Delivery.Outcome.DELIVERED) {
        written.add(delivery.idempotencyKey());
      } else if (delivery == null || delivery.outcome() != Delivery.Outcome.SUPPRESSED) {
        differences.add(
            "revision %d of alert %s to the desk: %s"
                .formatted(alert.revision(), alert.id(), delivery));
      }
    }
    Set<String> arrived = new TreeSet<>();
    delivered.forEach(message -> arrived.add(message.id()));
    if (!arrived.equals(written)) {
      differences.add(
          "the desk received %d messages, and %d are written down as delivered"
              .formatted(arrived.size(), written.size()));
    }
    return differences;
  }

  Observed observed() {
    return observer.observed();
  }

  /** How many incidents count now. */
  int counted() {
    return (int) observed().incidents().stream().filter(Incident::counts).count();
  }

  @Override
  public void close() {
    groups.close();
    observer.close();
  }
}
