package org.borderwatch.deploy.shell;

import java.nio.file.Path;
import java.time.InstantSource;
import org.borderwatch.contracts.config.ConfigException;
import org.borderwatch.deploy.clock.FileClock;

/** The clock that the settings name. */
public final class Clocks {
  private static final String FILE = "file:";

  private Clocks() {}

  /**
   * @param setting {@code system} or {@code file:PATH}
   */
  public static InstantSource of(String setting) {
    if (setting.equals("system")) {
      return InstantSource.system();
    }
    if (setting.startsWith(FILE)) {
      return new FileClock(Path.of(setting.substring(FILE.length())));
    }
    throw ConfigException.at(
        "clock", "'" + setting + "' is no clock", "give system, or file: and a path");
  }
}
