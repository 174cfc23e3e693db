package org.borderwatch.deploy.newsroom;

import java.time.Instant;
import java.util.Map;

/**
 * What the newsroom answers.
 *
 * @param status the HTTP status
 * @param contentType of the body
 * @param body what is sent, empty for none
 * @param lastModified a validator, or null where the outlet gives none
 * @param headers further headers
 * @param delayMillis how long it takes, in real time
 */
record Answer(
    int status,
    String contentType,
    byte[] body,
    Instant lastModified,
    Map<String, String> headers,
    int delayMillis) {

  static final byte[] NOTHING = {};

  static Answer of(int status, String contentType, byte[] body) {
    return new Answer(status, contentType, body, null, Map.of(), 0);
  }

  static Answer empty(int status, Map<String, String> headers) {
    return new Answer(status, "text/plain; charset=utf-8", NOTHING, null, headers, 0);
  }

  Answer withValidator(Instant at) {
    return new Answer(status, contentType, body, at, headers, delayMillis);
  }

  Answer after(int millis) {
    return new Answer(status, contentType, body, lastModified, headers, millis);
  }
}
