package org.borderwatch.deploy.settings;

/**
 * Where {@code /metrics} and {@code /health} are served.
 *
 * @param host the interface to listen on; default {@code 127.0.0.1}, in a container {@code 0.0.0.0}
 * @param port default 9464; 0 takes any free port
 */
public record HttpSettings(String host, Integer port) {

  public HttpSettings {
    host = host == null ? "127.0.0.1" : host;
    port = port == null ? 9464 : port;
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port is " + port + "; give 0 to 65535");
    }
  }
}
