package org.borderwatch.deploy.clock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;

/**
 * A clock that shows the moment written in a file, so that several processes share one played time.
 * The file holds an instant such as {@code 2026-11-22T10:00:00Z}, or {@code system}. While the file
 * cannot be read it shows the last moment it read. Thread-safe.
 */
public final class FileClock implements InstantSource {
  private static final String FREE = "system";

  private final Path file;
  private volatile Instant last;

  /**
   * @throws IllegalArgumentException when the file cannot be read or holds no moment
   */
  public FileClock(Path file) {
    this.file = file;
    try {
      this.last = read();
    } catch (IOException | DateTimeException e) {
      throw new IllegalArgumentException(
          "the clock's file " + file + " holds no moment; write one such as 2026-11-22T10:00:00Z",
          e);
    }
  }

  @Override
  public Instant instant() {
    try {
      Instant read = read();
      last = read;
      return read;
    } catch (IOException | DateTimeException e) {
      return last;
    }
  }

  private Instant read() throws IOException {
    String text = Files.readString(file).strip();
    return text.equals(FREE) ? InstantSource.system().instant() : Instant.parse(text);
  }

  /** Replaces the file at once, so that no reader sees half a moment; null sets it free. */
  static void write(Path file, Instant moment) throws IOException {
    Path directory = file.toAbsolutePath().getParent();
    Files.createDirectories(directory);
    Path next = Files.createTempFile(directory, file.getFileName().toString(), ".next");
    Files.writeString(next, moment == null ? FREE : moment.toString());
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
