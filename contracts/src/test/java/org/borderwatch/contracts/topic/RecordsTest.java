package org.borderwatch.contracts.topic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.errors.SerializationException;
import org.borderwatch.contracts.alert.Acknowledgement;
import org.borderwatch.contracts.alert.Alert;
import org.borderwatch.contracts.alert.Delivery;
import org.borderwatch.contracts.alert.Directive;
import org.borderwatch.contracts.alert.Escalation;
import org.borderwatch.contracts.alert.Redrive;
import org.borderwatch.contracts.alert.Scope;
import org.borderwatch.contracts.alert.Silence;
import org.borderwatch.contracts.article.Article;
import org.borderwatch.contracts.article.Page;
import org.borderwatch.contracts.feed.Feed;
import org.borderwatch.contracts.feed.FeedState;
import org.borderwatch.contracts.feed.PageHealth;
import org.borderwatch.contracts.feed.Source;
import org.borderwatch.contracts.incident.Claimant;
import org.borderwatch.contracts.incident.Correction;
import org.borderwatch.contracts.incident.Count;
import org.borderwatch.contracts.incident.DatePrecision;
import org.borderwatch.contracts.incident.Incident;
import org.borderwatch.contracts.incident.IncidentType;
import org.borderwatch.contracts.incident.Report;
import org.borderwatch.contracts.incident.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What stands on the topics can be read by whoever wrote it, and by those who come after. */
class RecordsTest {

  /** Records of the first release, as bytes. Never edit one: add the next release's beside it. */
  @ParameterizedTest
  @ValueSource(
      classes = {
        Feed.class,
        FeedState.class,
        Source.class,
        Page.class,
        PageHealth.class,
        Article.class,
        Incident.class,
        Correction.class,
        Escalation.class,
        Alert.class,
        Delivery.class,
        Silence.class,
        Acknowledgement.class,
        Redrive.class
      })
  void shouldReadARecordOfTheFirstReleaseAndLoseNothingOfIt(Class<?> type) throws IOException {
    byte[] golden = resource("/records/0.1/" + type.getSimpleName() + ".json");

    Object record = Json.read(golden, type);

    assertHolds(Json.MAPPER.readTree(Json.write(record)), Json.MAPPER.readTree(golden), "");
  }

  @Test
  void shouldTellWhatAPersonSaidOnOneTopicApart() throws IOException {
    for (Class<?> type : List.of(Silence.class, Acknowledgement.class, Redrive.class)) {
      byte[] golden = resource("/records/0.1/" + type.getSimpleName() + ".json");
      assertThat(Json.read(golden, Directive.class)).isInstanceOf(type);
    }
  }

  @Test
  void shouldReadAnAlertThatDoesNotSayItsScopeAsOneOfItsDistrict() throws IOException {
    Alert old = Json.read(resource("/records/0.1/Alert.json"), Alert.class);
    assertThat(old.over()).isEqualTo(Scope.ofDistrict("AZ-LAC", "Lachin / Berdzor"));
    assertThat(old.open()).isTrue();
    assertThat(old.asLate().open()).as("late news goes on no longer").isFalse();
  }

  @Test
  void shouldIgnoreAFieldThatALaterReleaseAdds() {
    Source source =
        Json.read(
            bytes("{\"feedId\":\"a\",\"intervalSeconds\":1,\"failures\":0,\"mood\":1}"),
            Source.class);

    assertThat(source.feedId()).isEqualTo("a");
  }

  @Test
  void shouldSayWhatBytesAreNot() {
    assertThatThrownBy(() -> Json.read(bytes("<rss/>"), Page.class))
        .isInstanceOf(SerializationException.class)
        .hasMessageStartingWith("not a Page: ");
  }

  @Test
  void shouldTellSomeFromANumberAndFromNone() {
    Report report =
        Json.read(
            bytes("{\"killed\":{\"AZ\":7,\"AM\":\"some\"},\"recap\":false,\"confidence\":1}"),
            Report.class);

    assertThat(report.killed()).isEqualTo(Map.of("AM", Count.SOME, "AZ", Count.of(7)));
    assertThat(report.injured()).isEmpty();
    assertThat(new String(Json.write(report.killed()), UTF_8))
        .isEqualTo("{\"AM\":\"some\",\"AZ\":7}");
  }

  @Test
  void shouldCountAnIncidentFromTheEndOfItsDayOrItsFirstReportWhicheverIsEarlier() {
    ZoneId baku = ZoneId.of("Asia/Baku");
    LocalDate day = LocalDate.of(2026, 3, 10);
    Instant endOfDay = Instant.parse("2026-03-10T20:00:00Z");

    assertThat(incident(day, Instant.parse("2026-03-10T09:00:00Z")).effectiveAt(baku))
        .isEqualTo(Instant.parse("2026-03-10T09:00:00Z"));
    assertThat(incident(day, Instant.parse("2026-03-14T09:00:00Z")).effectiveAt(baku))
        .isEqualTo(endOfDay);
    assertThat(incident(null, Instant.parse("2026-03-14T09:00:00Z")).effectiveAt(baku))
        .isEqualTo(Instant.parse("2026-03-14T09:00:00Z"));
  }

  @Test
  void shouldWriteEqualRecordsAsEqualBytesWhateverTheOrderOfTheirMaps() {
    Report one =
        Json.read(
            bytes("{\"killed\":{\"AZ\":1,\"AM\":2},\"recap\":false,\"confidence\":1}"),
            Report.class);
    Report two =
        Json.read(
            bytes("{\"killed\":{\"AM\":2,\"AZ\":1},\"recap\":false,\"confidence\":1}"),
            Report.class);

    assertThat(Json.write(one)).isEqualTo(Json.write(two));
  }

  private static Incident incident(LocalDate day, Instant firstReportedAt) {
    return new Incident(
        "i",
        "e",
        "AZ-KAL",
        day,
        null,
        DatePrecision.DAY,
        null,
        List.of(),
        List.of(IncidentType.SHELLING),
        "AM",
        "AZ",
        Status.CLAIMED,
        null,
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        List.of(),
        List.of(
            new Incident.Telling(
                "a",
                "r",
                "https://valley.example/1",
                "t",
                "Valley Post",
                "Valley",
                "en",
                firstReportedAt,
                firstReportedAt,
                List.of(new Claimant("AZ", "MoD")),
                "q",
                null)),
        1,
        List.of("Valley"),
        List.of("AZ"),
        List.of(),
        List.of(),
        List.of(),
        0.5,
        firstReportedAt,
        firstReportedAt,
        List.of());
  }

  /** A later release may add fields; what the golden record says must still be said. */
  private static void assertHolds(JsonNode written, JsonNode golden, String at) {
    if (golden.isObject()) {
      golden
          .properties()
          .forEach(f -> assertHolds(written.path(f.getKey()), f.getValue(), at + "." + f.getKey()));
    } else if (golden.isArray()) {
      assertThat(written.size()).as(at).isEqualTo(golden.size());
      for (int i = 0; i < golden.size(); i++) {
        assertHolds(written.get(i), golden.get(i), at + "[" + i + "]");
      }
    } else {
      assertThat(written).as(at).isEqualTo(golden);
    }
  }

  private static byte[] bytes(String json) {
    return json.getBytes(UTF_8);
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = RecordsTest.class.getResourceAsStream(name)) {
      assertThat(in).as("golden record %s", name).isNotNull();
      return in.readAllBytes();
    }
  }
}
