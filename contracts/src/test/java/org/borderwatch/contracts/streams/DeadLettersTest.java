package org.borderwatch.contracts.streams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.test.TestRecord;
import org.borderwatch.contracts.feed.Source;
import org.borderwatch.contracts.stage.Ledger;
import org.borderwatch.contracts.topic.Json;
import org.borderwatch.contracts.topic.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One bad record neither stops the stream nor vanishes. */
class DeadLettersTest {
  private final Topics topics = Topics.of("test.");
  private final Ledger ledger = new Ledger();
  private TopologyTestDriver driver;
  private TestInputTopic<String, byte[]> in;
  private TestOutputTopic<String, byte[]> out;
  private TestOutputTopic<String, byte[]> dead;

  @BeforeEach
  void start() {
    Properties properties =
        StreamsStage.properties(
            "test",
            StreamsSettings.defaults(),
            topics,
            Map.of("bootstrap.servers", "none:1"),
            ledger);
    // The driver's mock producer forgets what was sent before its first transaction.
    properties.put("processing.guarantee", "at_least_once");
    driver = new TopologyTestDriver(topology(), properties);
    in = driver.createInputTopic("in", new StringSerializer(), new ByteArraySerializer());
    out = driver.createOutputTopic("out", new StringDeserializer(), new ByteArrayDeserializer());
    dead =
        driver.createOutputTopic(
            topics.deadLetters().name(), new StringDeserializer(), new ByteArrayDeserializer());
  }

  private static Topology topology() {
    StreamsBuilder builder = new StreamsBuilder();
    builder.stream(
            "in", Consumed.with(topics().sources().keys(), Json.serde(Source.class)).withName("in"))
        .mapValues(DeadLettersTest::refuseNameless, Named.as("greet"))
        .to(
            "out",
            Produced.with(topics().sources().keys(), Json.serde(Source.class)).withName("out"));
    return builder.build();
  }

  private static Topics topics() {
    return Topics.of("test.");
  }

  private static Source refuseNameless(Source source) {
    if (source.name() == null) {
      throw new IllegalStateException("a source without a name");
    }
    return source;
  }

  @AfterEach
  void stop() {
    driver.close();
  }

  @Test
  void shouldSetAsideWhatIsNotJsonAndGoOn() {
    in.pipeInput("a", "{ not json".getBytes(UTF_8));
    in.pipeInput(
        "b", "{\"name\":\"Valley Post\",\"intervalSeconds\":1,\"failures\":0}".getBytes(UTF_8));

    assertThat(out.readKeyValuesToMap()).containsOnlyKeys("b");
    TestRecord<String, byte[]> letter = dead.readRecord();
    assertThat(letter.key()).isEqualTo("a");
    assertThat(letter.value()).asString(UTF_8).isEqualTo("{ not json");
    assertThat(letter.headers().toArray())
        .extracting(h -> h.key())
        .contains("__streams.errors.topic", "__streams.errors.offset", "__streams.errors.message");
    assertThat(ledger.entries()).containsExactly(new Ledger.Entry("read", 1, 0, Map.of(), 1));
  }

  @Test
  void shouldSetAsideWhatAStepFailsOnUnderTheNameOfTheStep() {
    in.pipeInput("a", "{\"feedId\":\"x\",\"intervalSeconds\":1,\"failures\":0}".getBytes(UTF_8));

    assertThat(out.isEmpty()).isTrue();
    assertThat(dead.readKeyValuesToMap()).containsOnlyKeys("a");
    assertThat(ledger.entries()).containsExactly(new Ledger.Entry("greet", 1, 0, Map.of(), 1));
  }
}
