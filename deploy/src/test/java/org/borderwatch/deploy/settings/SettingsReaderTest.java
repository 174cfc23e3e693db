package org.borderwatch.deploy.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.borderwatch.contracts.config.ConfigException;
import org.borderwatch.contracts.config.ConfigText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SettingsReaderTest {
  @TempDir Path directory;

  @Test
  void shouldHaveADefaultForEveryKey() {
    Settings settings = read("{}", Map.of());

    assertThat(settings).usingRecursiveComparison().isEqualTo(Settings.defaults());
    assertThat(settings.topicPrefix()).isEqualTo("borderwatch.am-az.");
  }

  static Stream<Arguments> refusedFiles() {
    return Stream.of(
        Arguments.of("regoin: am-az", "s.yaml:1", "unknown key 'regoin'", "region"),
        Arguments.of(
            "ingest:\n  pollIntervall: PT1M",
            "s.yaml:2",
            "unknown key 'pollIntervall'",
            "pollInterval"),
        Arguments.of(
            "http:\n  host: 127.0.0.1\n  port: many",
            "s.yaml:3",
            "'many' does not fit",
            "a whole number"),
        Arguments.of("ingest:\n  pollInterval: soon", "s.yaml:2", "soon", "PT15M"),
        Arguments.of("ingest:\n  workers: 0\n", "s.yaml", "ingest.workers", "1 to 1000"),
        Arguments.of("http: 8080", "s.yaml:1", "a wrong kind of value", "a mapping"),
        Arguments.of("region: a\nregion: b", "s.yaml:2", "uplicate", "mend"),
        Arguments.of(
            "kafka:\n  bootstrap.server: a:1", "s.yaml:2", "no property", "bootstrap.servers"),
        Arguments.of(
            "kafka:\n  bootstrap:\n    servers: a:1", "s.yaml:2", "no property", "near are"),
        Arguments.of("kafka:\n  client.id:\n", "s.yaml:2", "kafka.client.id has no value", "give"),
        Arguments.of(
            "kafka:\n  ssl.key.password: hunter2",
            "s.yaml:2",
            "the secret 'ssl.key.password' stands in the file",
            "${env:NAME}"),
        Arguments.of(
            "kafka:\n  ssl.key.password: ${env:NOWHERE}",
            "s.yaml:2",
            "the variable NOWHERE is not set",
            "set it"),
        Arguments.of(
            "kafka:\n  ssl.key.password: ${file:/no/such}",
            "s.yaml:2",
            "the file /no/such cannot be read",
            "check"),
        Arguments.of(
            "kafka:\n  client.id: a-${env:PATH}",
            "s.yaml:2",
            "within a longer text",
            "whole value"));
  }

  @ParameterizedTest
  @MethodSource("refusedFiles")
  void shouldRefuseAFileWithPlaceAndRemedy(
      String text, String where, String problem, String remedy) {
    ConfigException refused =
        catchThrowableOfType(ConfigException.class, () -> read(text, Map.of()));

    assertThat(refused).isNotNull();
    ConfigException.Fault fault = refused.faults().get(0);
    assertThat(fault.where()).startsWith(where);
    assertThat(fault.problem()).contains(problem);
    assertThat(fault.problem() + fault.remedy()).contains(remedy);
  }

  @ParameterizedTest
  @org.junit.jupiter.params.provider.ValueSource(
      strings = {"BORDERWATCH_INGEST_POLL_INTERVAL", "BORDERWATCH_INGEST_POLLINTERVAL"})
  void shouldLetTheEnvironmentOverrideTheFile(String variable) {
    Settings settings = read("ingest:\n  pollInterval: PT1H", Map.of(variable, "PT5M"));

    assertThat(settings.ingest().pollInterval()).isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void shouldTakeKafkaPropertiesAndMappingsFromTheEnvironment() {
    Settings settings =
        read(
            "{}",
            Map.of(
                "BORDERWATCH_KAFKA_BOOTSTRAP_SERVERS", "a:1,b:2",
                "BORDERWATCH_INGEST_HOSTS", "{a.example: 127.0.0.1}",
                "BORDERWATCH_HTTP_PORT", "0",
                "PATH", "/bin"));

    assertThat(settings.kafka()).containsEntry("bootstrap.servers", "a:1,b:2");
    assertThat(settings.ingest().hosts()).containsEntry("a.example", "127.0.0.1");
    assertThat(settings.http().port()).isZero();
  }

  static Stream<Arguments> refusedVariables() {
    return Stream.of(
        Arguments.of(
            "BORDERWATCH_INGEST_POLL_INTERVALL",
            "PT1M",
            "no setting",
            "BORDERWATCH_INGEST_POLL_INTERVAL"),
        Arguments.of(
            "BORDERWATCH_KAFKA_BOOTSTRAP_SERVER", "a:1", "no property", "bootstrap.servers"),
        Arguments.of("BORDERWATCH_HTTP_PORT", "many", "'many' does not fit", "a whole number"),
        Arguments.of("BORDERWATCH_INGEST_WORKERS", "0", "ingest.workers", "1 to 1000"));
  }

  @ParameterizedTest
  @MethodSource("refusedVariables")
  void shouldRefuseAVariableByItsName(
      String variable, String value, String problem, String remedy) {
    ConfigException refused =
        catchThrowableOfType(ConfigException.class, () -> read("{}", Map.of(variable, value)));

    assertThat(refused.faults()).hasSize(1);
    ConfigException.Fault fault = refused.faults().get(0);
    assertThat(fault.where()).isEqualTo(variable);
    assertThat(fault.problem()).contains(problem);
    assertThat(fault.problem() + fault.remedy()).contains(remedy);
  }

  @Test
  void shouldTellOfAllFaultyVariablesAtOnce() {
    assertThatThrownBy(() -> read("{}", Map.of("BORDERWATCH_A", "1", "BORDERWATCH_HTTP_PORT", "x")))
        .satisfies(e -> assertThat(((ConfigException) e).faults()).hasSize(2));
  }

  @Test
  void shouldTakeSecretsFromOutsideAndNeverSayThem() throws Exception {
    Path secret = Files.writeString(directory.resolve("jaas"), "s3cret \"quoted\"\n");
    String file =
        "kafka:\n"
            + "  sasl.jaas.config: ${file:"
            + secret
            + "}\n"
            + "  ssl.key.password: \"${env:BORDERWATCH_KEY}\" # theirs\n";
    Map<String, String> environment = Map.of("BORDERWATCH_KEY", "hunter2");

    Settings settings = read(file, environment);

    assertThat(settings.kafka())
        .containsEntry("sasl.jaas.config", "s3cret \"quoted\"")
        .containsEntry("ssl.key.password", "hunter2");
    assertThat(settings.toString()).doesNotContain("hunter2").doesNotContain("s3cret");
    assertThatThrownBy(() -> read(file + "http:\n  port: ${env:BORDERWATCH_KEY}\n", environment))
        .message()
        .contains("s.yaml:5")
        .doesNotContain("hunter2");
  }

  @Test
  void shouldAskForABrokerWhereOneIsNeeded() {
    assertThatThrownBy(() -> SettingsReader.requireKafka(Settings.defaults(), Path.of("s.yaml")))
        .hasMessageContaining("s.yaml: kafka.bootstrap.servers is missing")
        .hasMessageContaining("BORDERWATCH_KAFKA_BOOTSTRAP_SERVERS");
  }

  @Test
  void shouldGiveEachKeyAVariableOfItsOwn() {
    List<SettingsKey> keys = SettingsKey.all();
    for (SettingsKey key : keys) {
      assertThat(keys.stream().filter(k -> k.isNamedBy(key.variable()))).containsExactly(key);
    }
  }

  private static Settings read(String text, Map<String, String> environment) {
    return SettingsReader.read(new ConfigText("s.yaml", text), environment);
  }
}
