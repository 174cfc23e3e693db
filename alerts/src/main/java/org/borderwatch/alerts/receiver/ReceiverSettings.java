package org.borderwatch.alerts.receiver;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.borderwatch.contracts.alert.Alert;
import org.borderwatch.contracts.alert.Level;
import org.borderwatch.contracts.region.Region;

/**
 * One receiver of alerts: who it is, which alerts concern it, and, by its type, how it is told. In
 * settings the key {@code type} says which of the records it is.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = TerminalSettings.class, name = TerminalSettings.TYPE),
  @JsonSubTypes.Type(value = WebhookSettings.class, name = WebhookSettings.TYPE),
  @JsonSubTypes.Type(value = SlackSettings.class, name = SlackSettings.TYPE),
  @JsonSubTypes.Type(value = TeamsSettings.class, name = TeamsSettings.TYPE),
  @JsonSubTypes.Type(value = TelegramSettings.class, name = TelegramSettings.TYPE),
  @JsonSubTypes.Type(value = EmailSettings.class, name = EmailSettings.TYPE),
  @JsonSubTypes.Type(value = PagerDutySettings.class, name = PagerDutySettings.TYPE),
  @JsonSubTypes.Type(value = AlertmanagerSettings.class, name = AlertmanagerSettings.TYPE)
})
public sealed interface ReceiverSettings permits TerminalSettings, RemoteSettings {

  /**
   * Names it in deliveries: lower case letters, digits and hyphens. What is already on the topic
   * under a name is not sent again.
   */
  String name();

  /** The word for it in settings. */
  String type();

  /** It is told of changes to or from this level and higher; default {@code watch}. */
  Level minLevel();

  /**
   * It is told of alerts over these districts: ISO 3166-2 codes, or a country's code for all of its
   * districts. Empty for all.
   */
  List<String> districts();

  /** It is told of alerts by the rules of these ids. Empty for all. */
  List<String> rules();

  /** Whether it is to be told of the alert. */
  default boolean concerns(Alert alert) {
    return unmet(alert).isEmpty();
  }

  /** Why it is not to be told of the alert, in words; empty where it is. A test concerns all. */
  default List<String> unmet(Alert alert) {
    if (alert.test()) {
      return List.of();
    }
    List<String> unmet = new ArrayList<>();
    Level high =
        alert.level().compareTo(alert.previousLevel()) > 0 ? alert.level() : alert.previousLevel();
    if (high.compareTo(minLevel()) < 0) {
      unmet.add("the level " + high.word() + " is below its minLevel " + minLevel().word());
    }
    if (!districts().isEmpty() && districts().stream().noneMatch(d -> covers(alert, d))) {
      unmet.add(alert.over().id() + " is not among its districts " + districts());
    }
    if (!rules().isEmpty() && !rules().contains(alert.rule())) {
      unmet.add("the rule " + alert.rule() + " is not among its rules " + rules());
    }
    return unmet;
  }

  /**
   * What it asks for that there is not, in words: such a receiver would never be told.
   *
   * @param rules ids of the rules in force
   */
  default List<String> unknown(Region region, Set<String> rules) {
    List<String> unknown = new ArrayList<>();
    for (String code : districts()) {
      if (region.districts().values().stream()
          .noneMatch(d -> d.code().equals(code) || d.country().equals(code))) {
        unknown.add("receiver " + name() + " asks for district " + code + ", which there is not");
      }
    }
    for (String rule : rules()) {
      if (!rules.contains(rule)) {
        unknown.add("receiver " + name() + " asks for rule " + rule + ", which there is not");
      }
    }
    return unknown;
  }

  private static boolean covers(Alert alert, String code) {
    return alert.over().covers(code)
        || alert.over().districts().stream().anyMatch(d -> d.startsWith(code + "-"));
  }
}
