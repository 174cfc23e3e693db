package org.borderwatch.alerts.receiver;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** A text that is never shown: not in a log, not in a fault, not when it is written as JSON. */
public final class Secret {
  private static final String SHOWN = "(secret)";

  private final String text;

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Secret(String text) {
    this.text = Objects.requireNonNull(text).strip();
  }

  /**
   * The secret of a receiver, given itself or by its file.
   *
   * @param key under which it stands in settings
   * @throws IllegalArgumentException naming receiver and remedy, never the secret
   */
  public static Secret of(ReceiverSettings receiver, String key, Secret given, Path file) {
    Secret secret = given == null ? new Secret(read(receiver, key, file)) : given;
    if (secret.text.isEmpty()) {
      throw new IllegalArgumentException(
          "the " + key + " of receiver " + receiver.name() + " is empty; give it a value");
    }
    return secret;
  }

  private static String read(ReceiverSettings receiver, String key, Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      // The cause would repeat the path at most, but a file's text must never come with it.
      throw new IllegalArgumentException(
          "the %s of receiver %s cannot be read from %s; check the file and its permissions"
              .formatted(key, receiver.name(), file));
    }
  }

  /** The text itself, for the one who sends it. */
  public String reveal() {
    return text;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Secret secret && secret.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  @JsonValue
  public String toString() {
    return SHOWN;
  }
}
