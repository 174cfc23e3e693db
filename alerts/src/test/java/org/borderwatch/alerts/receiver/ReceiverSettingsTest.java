package org.borderwatch.alerts.receiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.borderwatch.contracts.alert.Level.CRITICAL;
import static org.borderwatch.contracts.alert.Level.ELEVATED;
import static org.borderwatch.contracts.alert.Level.NORMAL;
import static org.borderwatch.contracts.alert.Level.WATCH;

import java.util.List;
import java.util.Set;
import org.borderwatch.alerts.Alerts;
import org.borderwatch.alerts.TopologyRun;
import org.borderwatch.contracts.alert.Alert;
import org.borderwatch.contracts.alert.Level;
import org.borderwatch.contracts.alert.Scope;
import org.borderwatch.contracts.config.ConfigException;
import org.borderwatch.contracts.config.ConfigText;
import org.borderwatch.contracts.config.Yaml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceiverSettingsTest {
  private static final Alert RAISED = Alerts.alert("a", 2, WATCH, ELEVATED);

  /** One receiver, as in a settings file. */
  record File(ReceiverSettings receiver) {}

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "type: pigeon                                  | unknown type 'pigeon'",
        "minLevel: watch                               | no type",
        "type: webhook, secret: s                      | url of receiver x will not do",
        "type: webhook, url: 'ftp://a.example', secret: s | give http(s)://host/path",
        "type: webhook, url: 'https://a.example'       | give one of secretFile, secret",
        "type: slack                                   | needs a way in",
        "type: slack, token: s                         | has no channel",
        "type: slack, token: s, secretUrl: s           | needs a way in",
        "type: slack, secretUrl: s, channel: c         | remove it",
        "type: teams                                   | give one of secretUrlFile, secretUrl",
        "type: telegram, token: s                      | has no chat",
        "type: telegram, token: s, chat: desk          | give a number, or @name",
        "type: email, from: a@b.example, to: [c@d.example] | has no host",
        "type: email, host: h, from: a@b.example, to: ['c@d.example\\r\\nBcc: e'] | to of receiver x",
        "type: email, host: h, from: a@b.example       | nobody in to",
        "type: email, host: h, from: a@b.example, to: [c@d.example], user: u | needs its password",
        "type: email, host: h, security: maybe         | does not fit",
        "type: pagerduty                               | give one of secretFile, secret",
        "type: alertmanager, url: 'https://a.example', validFor: PT1S | give PT1M or more",
        "type: terminal, minLevel: normal              | give watch, elevated or critical",
        "type: terminal, districts: [lachin]           | codes such as XX-ABC",
        "type: terminal, colour: red                   | unknown key 'colour'",
      })
  void shouldRefuseWhatWillNotDoWithALineAndARemedy(String keys, String why) {
    assertThatThrownBy(() -> read(keys))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("s.yaml:")
        .hasMessageContaining(why);
  }

  @Test
  void shouldReadEachTypeAndShowNoSecret() {
    for (String keys :
        List.of(
            "type: terminal",
            "type: webhook, url: 'https://a.example', secret: hidden",
            "type: slack, channel: '#c', token: hidden",
            "type: slack, secretUrl: 'https://hooks.example/hidden'",
            "type: teams, secretUrl: 'https://flow.example/hidden'",
            "type: telegram, chat: '-5', token: hidden",
            "type: email, host: h, user: u, password: hidden, from: a@b.example, to: [c@d.example]",
            "type: pagerduty, secret: hidden",
            "type: alertmanager, url: 'http://am:9093', user: u, password: hidden")) {
      ReceiverSettings receiver = read(keys);
      assertThat(keys).startsWith("type: " + receiver.type());
      assertThat(receiver.toString()).doesNotContain("hidden");
      assertThat(new String(org.borderwatch.contracts.topic.Json.write(receiver)))
          .doesNotContain("hidden");
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "minLevel: elevated                       | true",
        "minLevel: critical                       | false",
        "districts: [AZ-LAC]                      | true",
        "districts: [AZ]                          | true",
        "districts: [AM, AZ-KAL]                  | false",
        "rules: [day-score]                       | true",
        "rules: [week-rate]                       | false",
        "minLevel: watch, districts: [AZ], rules: [week-rate] | false",
      })
  void shouldBeToldOfWhatConcernsIt(String keys, boolean concerned) {
    ReceiverSettings receiver = read("type: terminal, " + keys);
    assertThat(receiver.concerns(RAISED)).isEqualTo(concerned);
    assertThat(receiver.unmet(RAISED).isEmpty()).isEqualTo(concerned);
    assertThat(receiver.concerns(RAISED.asTest())).as("a test concerns all").isTrue();
  }

  @Test
  void shouldBeToldOfTheEndOfWhatItWasToldOf() {
    ReceiverSettings receiver = read("type: terminal, minLevel: critical");
    assertThat(receiver.concerns(Alerts.alert("a", 3, CRITICAL, NORMAL))).isTrue();
    assertThat(receiver.concerns(Alerts.alert("a", 3, WATCH, NORMAL))).isFalse();
  }

  @Test
  void shouldBeToldOfAGroupOrRegionThatHoldsItsDistrict() {
    ReceiverSettings receiver = read("type: terminal, districts: [AM-SU]");
    assertThat(receiver.concerns(over(Scope.Kind.GROUP, List.of("AZ-LAC", "AM-SU")))).isTrue();
    assertThat(receiver.concerns(over(Scope.Kind.GROUP, List.of("AZ-LAC", "AM-TV")))).isFalse();
    assertThat(receiver.concerns(over(Scope.Kind.REGION, List.of()))).isTrue();
  }

  @Test
  void shouldNameWhatItAsksForInVain() {
    ReceiverSettings receiver = read("type: terminal, districts: [AZ, AZ-NOW], rules: [a, b]");
    assertThat(receiver.unknown(TopologyRun.REGION, Set.of("a")))
        .containsExactly(
            "receiver x asks for district AZ-NOW, which there is not",
            "receiver x asks for rule b, which there is not");
  }

  private static Alert over(Scope.Kind kind, List<String> districts) {
    return Alerts.alert("a", 1, NORMAL, Level.WATCH)
        .told(new Scope(kind, "scope", "Scope", districts), null, null);
  }

  private static ReceiverSettings read(String keys) {
    String text = "receiver: {name: x, " + keys + "}\n";
    return Yaml.read(new ConfigText("s.yaml", text), File.class).receiver();
  }
}
