package org.borderwatch.alerts.receiver;

import java.util.List;
import org.borderwatch.contracts.alert.Level;

/**
 * A readable block on the standard output.
 *
 * @param name names it in deliveries
 * @param minLevel as {@link ReceiverSettings#minLevel()}
 * @param districts as {@link ReceiverSettings#districts()}
 * @param rules as {@link ReceiverSettings#rules()}
 */
public record TerminalSettings(
    String name, Level minLevel, List<String> districts, List<String> rules)
    implements ReceiverSettings {
  static final String TYPE = "terminal";

  public TerminalSettings {
    name = Checks.name(name);
    minLevel = Checks.minLevel(name, minLevel);
    districts = Checks.districts(name, districts);
    rules = Checks.rules(rules);
  }

  /** What is told where nothing is set. */
  public static TerminalSettings defaults() {
    return new TerminalSettings("terminal", null, null, null);
  }

  @Override
  public String type() {
    return TYPE;
  }
}
