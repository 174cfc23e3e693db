package org.borderwatch.contracts.streams;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.borderwatch.contracts.stage.Health;
import org.borderwatch.contracts.stage.Ledger;
import org.borderwatch.contracts.stage.Stage;
import org.borderwatch.contracts.topic.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A stage that is one Kafka Streams topology. */
public final class StreamsStage implements Stage {
  private static final Logger LOG = LoggerFactory.getLogger(StreamsStage.class);
  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(20);

  private final String name;
  private final Ledger ledger;
  private final KafkaStreams streams;
  private final KafkaStreamsMetrics metrics;
  private final MeterRegistry registry;

  /**
   * @param name the stage
   * @param topology what it does; its processors count in {@code ledger}, in steps named as they
   *     are
   * @param kafka {@code bootstrap.servers} and any client property that is passed through
   */
  public StreamsStage(
      String name,
      Topology topology,
      StreamsSettings settings,
      Topics topics,
      Map<String, Object> kafka,
      Ledger ledger,
      MeterRegistry registry) {
    this.name = name;
    this.ledger = ledger;
    this.registry = registry;
    this.streams = new KafkaStreams(topology, properties(name, settings, topics, kafka, ledger));
    this.metrics = new KafkaStreamsMetrics(streams);
    streams.setUncaughtExceptionHandler(
        fault -> {
          LOG.error("{}: a stream thread failed and is replaced", name, fault);
          return StreamThreadExceptionResponse.REPLACE_THREAD;
        });
  }

  /** The properties a topology of ours runs with, in production as in a topology test. */
  public static Properties properties(
      String name,
      StreamsSettings settings,
      Topics topics,
      Map<String, Object> kafka,
      Ledger ledger) {
    Map<String, Object> p = new HashMap<>();
    p.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    p.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, settings.commitInterval());
    p.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.threads());
    p.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, settings.standbyReplicas());
    p.put(StreamsConfig.STATE_DIR_CONFIG, settings.stateDir().toString());
    p.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
    p.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    // The classic protocol with a static member is back 3 to 4 s after a kill; the defaults took
    // 43.
    p.put(StreamsConfig.GROUP_PROTOCOL_CONFIG, "classic");
    p.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), 6_000);
    p.put(StreamsConfig.consumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), 1_500);
    p.put(
        StreamsConfig.mainConsumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG),
        settings.instanceId());
    p.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
    // The exactly-once default of 100 ms would be waited for on every hop.
    p.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), 0);
    p.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "zstd");
    p.put(StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), 10_000);
    p.put(
        StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG),
        Topics.LARGE_MESSAGE_BYTES);
    p.put(
        StreamsConfig.topicPrefix("max.message.bytes"), String.valueOf(Topics.LARGE_MESSAGE_BYTES));
    p.put(
        StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetters.Unreadable.class);
    p.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetters.Unprocessed.class);
    p.put(StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG, topics.deadLetters().name());
    p.put(DeadLetters.LEDGER, ledger);
    p.putAll(kafka);
    p.put(StreamsConfig.APPLICATION_ID_CONFIG, topics.application(name));
    Properties properties = new Properties();
    properties.putAll(p);
    return properties;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void start() {
    metrics.bindTo(registry);
    streams.start();
  }

  /** Serving goes on through a rebalance, so that state counts as ready once it has run. */
  @Override
  public Health health() {
    KafkaStreams.State state = streams.state();
    return switch (state) {
      case RUNNING -> Health.ready("running");
      case CREATED -> Health.starting("not started yet");
      case REBALANCING -> Health.starting("taking up its partitions and restoring their state");
      case PENDING_SHUTDOWN, NOT_RUNNING -> Health.starting("shutting down");
      case PENDING_ERROR, ERROR ->
          Health.dead("every stream thread has failed: see the log, then restart the stage");
    };
  }

  @Override
  public Ledger ledger() {
    return ledger;
  }

  /**
   * Stays in the group: a replica that comes back within the session time-out goes on as it was.
   */
  @Override
  public void close() {
    boolean closed =
        streams.close(
            CloseOptions.timeout(CLOSE_WITHIN)
                .withGroupMembershipOperation(
                    CloseOptions.GroupMembershipOperation.REMAIN_IN_GROUP));
    metrics.close();
    if (!closed) {
      LOG.warn("{}: still busy after {}, closed without waiting longer", name, CLOSE_WITHIN);
    }
  }
}
