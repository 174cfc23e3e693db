package org.borderwatch.alerts.board;

/**
 * How the board is served.
 *
 * @param host the address to listen on; default {@code 127.0.0.1}
 * @param port the port, 0 for any that is free; default 8080
 * @param blindAfterIntervals as the setting of that name of the stage {@code alerts}; default 3
 */
public record BoardSettings(String host, Integer port, Integer blindAfterIntervals) {
  public BoardSettings {
    host = host == null ? "127.0.0.1" : host;
    port = port == null ? 8080 : port;
    blindAfterIntervals = blindAfterIntervals == null ? 3 : blindAfterIntervals;
    if (host.isBlank()) {
      throw new IllegalArgumentException("host is empty; give an address such as 0.0.0.0");
    }
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port is " + port + "; give 0 to 65535");
    }
    if (blindAfterIntervals < 1) {
      throw new IllegalArgumentException(
          "blindAfterIntervals is " + blindAfterIntervals + "; give at least 1");
    }
  }

  public BoardSettings(String host, Integer port) {
    this(host, port, null);
  }

  public static BoardSettings defaults() {
    return new BoardSettings(null, null, null);
  }
}
