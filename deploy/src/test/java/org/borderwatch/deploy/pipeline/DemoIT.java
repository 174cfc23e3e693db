package org.borderwatch.deploy.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.borderwatch.contracts.topic.Json;
import org.borderwatch.deploy.demo.Demo;
import org.borderwatch.deploy.demo.DemoOptions;
import org.borderwatch.deploy.demo.DemoSummary;
import org.junit.jupiter.api.Test;

/** The scenario through every stage in this process. */
class DemoIT {
  @Test
  void shouldComeOutAsTheScenarioDeclares() {
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8);
    try (Demo demo =
        new Demo(new DemoOptions(true, true, 0, 0, null, null), out, System.nanoTime())) {
      DemoSummary summary = demo.play();

      assertThat(summary.differences()).isEmpty();
      assertThat(summary.ok()).isTrue();
      assertThat(summary.alerts()).isNotEmpty();
      assertThat(Json.MAPPER.readTree(Demo.json(summary)).at("/ok").asBoolean()).isTrue();
      assertThat(told.toString(StandardCharsets.UTF_8)).as("with --json nothing else").isEmpty();
    }
  }
}
