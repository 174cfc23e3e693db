package org.borderwatch.alerts.message;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.borderwatch.contracts.alert.Alert;

/**
 * Where the links of a message lead. In each, {@code {alert}}, {@code {district}} and {@code
 * {rule}} are replaced; what is not given is not offered.
 *
 * @param board the alert on the board, for example {@code https://board.example/#alert-{alert}}
 * @param acknowledge where to take the alert up
 * @param mute where to silence the like of it
 * @param why where its reckoning stands
 */
public record LinkSettings(String board, String acknowledge, String mute, String why) {
  private static final String BOARD = "Board";

  public LinkSettings {
    check("board", board);
    check("acknowledge", acknowledge);
    check("mute", mute);
    check("why", why);
  }

  public static LinkSettings none() {
    return new LinkSettings(null, null, null, null);
  }

  List<Message.Action> of(Alert alert) {
    List<Message.Action> actions = new ArrayList<>();
    add(actions, BOARD, board, alert);
    add(actions, "Acknowledge", acknowledge, alert);
    add(actions, "Mute", mute, alert);
    add(actions, "Why", why, alert);
    return actions;
  }

  private static void add(
      List<Message.Action> actions, String label, String template, Alert alert) {
    if (template != null) {
      WebAddress.of(
              template
                  .replace("{alert}", part(alert.id()))
                  .replace("{district}", part(alert.over().id()))
                  .replace("{rule}", part(alert.rule())))
          .ifPresent(address -> actions.add(new Message.Action(label, address.url())));
    }
  }

  /** Ids are letters, digits and hyphens; what is none of these has no business in an address. */
  private static String part(String id) {
    return id.replaceAll("[^A-Za-z0-9._-]", "");
  }

  private static void check(String key, String template) {
    if (template == null) {
      return;
    }
    String sample = template.replaceAll("\\{(alert|district|rule)}", "x");
    if (sample.contains("{") || WebAddress.of(sample).isEmpty()) {
      throw new IllegalArgumentException(
          "links.%s is %s; give http(s)://host/… with {alert}, {district} or {rule} in it"
              .formatted(key, template));
    }
  }

  /** The alert on the board, or empty where no board is set. */
  public Optional<URI> board(Alert alert) {
    return of(alert).stream()
        .filter(action -> action.label().equals(BOARD))
        .map(action -> URI.create(action.url()))
        .findFirst();
  }
}
