package org.borderwatch.deploy.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.common.config.ConfigResource;
import org.borderwatch.contracts.topic.Topic;
import org.borderwatch.contracts.topic.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicAdminTest {
  @TempDir Path data;

  @Test
  void shouldCreateWhatIsMissingAndNameEachDifference() throws Exception {
    Topics topics = Topics.of("borderwatch.test.");
    try (EmbeddedKafka kafka = EmbeddedKafka.start(data);
        TopicAdmin admin = new TopicAdmin(topics, client(kafka));
        Admin vandal = Admin.create(client(kafka))) {
      assertThat(admin.check())
          .hasSameSizeAs(topics.all())
          .allMatch(f -> f.problem().equals("is missing"));

      List<String> names = topics.all().stream().map(Topic::name).toList();
      assertThat(admin.createMissing(Optional.empty())).isEqualTo(names);
      assertThat(admin.check()).isEmpty();
      assertThat(admin.createMissing(Optional.empty())).isEmpty();

      vandal
          .createPartitions(Map.of(topics.incidents().name(), NewPartitions.increaseTo(3)))
          .all()
          .get();
      vandal
          .incrementalAlterConfigs(
              Map.of(
                  new ConfigResource(ConfigResource.Type.TOPIC, topics.pages().name()),
                  List.of(
                      new AlterConfigOp(
                          new ConfigEntry("retention.ms", "1000"), AlterConfigOp.OpType.SET))))
          .all()
          .get();
      // The broker confirms a change before its own metadata shows it.
      await()
          .untilAsserted(
              () ->
                  assertThat(admin.check())
                      .extracting(TopicFault::topic, TopicFault::problem)
                      .containsExactlyInAnyOrder(
                          tuple(topics.incidents().name(), "has 3 partitions instead of 1"),
                          tuple(
                              topics.pages().name(),
                              "retention.ms is 1000 instead of 2592000000")));
    }
    shouldKeepTopicsOverARestart(topics);
  }

  private void shouldKeepTopicsOverARestart(Topics topics) {
    try (EmbeddedKafka again = EmbeddedKafka.start(data);
        TopicAdmin admin = new TopicAdmin(topics, client(again))) {
      assertThat(admin.createMissing(Optional.empty())).isEmpty();
      assertThat(admin.found().get(topics.incidents().name()).partitions()).isEqualTo(3);
    }
  }

  @Test
  void shouldNameTheBrokersThatDoNotAnswer() {
    Map<String, Object> nobody =
        Map.of(
            "bootstrap.servers",
            "127.0.0.1:1",
            "default.api.timeout.ms",
            300,
            "request.timeout.ms",
            200);
    try (TopicAdmin admin = new TopicAdmin(Topics.of("x."), nobody)) {
      assertThatThrownBy(admin::check)
          .isInstanceOf(KafkaUnreachable.class)
          .hasMessageContaining("127.0.0.1:1")
          .hasMessageContaining("kafka.bootstrap.servers");
    }
  }

  private static Map<String, Object> client(EmbeddedKafka kafka) {
    return Map.of("bootstrap.servers", kafka.bootstrapServers());
  }
}
