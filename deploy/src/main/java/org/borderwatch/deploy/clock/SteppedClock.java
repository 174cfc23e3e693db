package org.borderwatch.deploy.clock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock that stands still until it is set to a later moment, or set free. Where it has a file,
 * processes that read a {@link FileClock} on that file follow it. Thread-safe.
 */
public final class SteppedClock implements InstantSource {
  private final AtomicReference<Instant> now;
  private final Path file;

  private SteppedClock(Instant start, Path file) {
    this.now = new AtomicReference<>(start);
    this.file = file;
    write(start);
  }

  public static SteppedClock at(Instant start) {
    return new SteppedClock(start, null);
  }

  /**
   * @param file where other processes read the time; it is replaced at once and whole
   */
  public static SteppedClock at(Instant start, Path file) {
    return new SteppedClock(start, file);
  }

  /** The moment it was set to, UTC; once it is free, the system's time. */
  @Override
  public Instant instant() {
    Instant at = now.get();
    return at == null ? InstantSource.system().instant() : at;
  }

  /**
   * @throws IllegalArgumentException when the moment is before the one it shows: time never goes
   *     back for a pipeline that is running
   */
  public void set(Instant moment) {
    if (moment.isBefore(instant())) {
      throw new IllegalArgumentException(
          "the clock shows " + instant() + " and cannot go back to " + moment);
    }
    now.set(moment);
    write(moment);
  }

  /** From now on it shows the system's time. */
  public void release() {
    now.set(null);
    write(null);
  }

  private void write(Instant moment) {
    if (file == null) {
      return;
    }
    try {
      FileClock.write(file, moment);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the clock's file " + file, e);
    }
  }
}
