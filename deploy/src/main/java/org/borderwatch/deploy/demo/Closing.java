package org.borderwatch.deploy.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is to be closed at the end, the last opened first. */
final class Closing implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

  private final Deque<AutoCloseable> open = new ArrayDeque<>();

  <T extends AutoCloseable> T later(T resource) {
    open.push(resource);
    return resource;
  }

  /**
   * @param kept a directory that stays, or null for one that is removed at the end
   */
  Path directory(Path kept) {
    try {
      if (kept != null) {
        return Files.createDirectories(kept).toAbsolutePath();
      }
      Path dir = Files.createTempDirectory("borderwatch-demo-");
      open.push(() -> remove(dir));
      return dir;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make a directory for the demo's data", e);
    }
  }

  private static void remove(Path dir) throws IOException {
    try (Stream<Path> files = Files.walk(dir)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  @Override
  public void close() {
    while (!open.isEmpty()) {
      try {
        open.pop().close();
      } catch (Exception e) {
        LOG.warn("something did not close as it should", e);
      }
    }
  }
}
