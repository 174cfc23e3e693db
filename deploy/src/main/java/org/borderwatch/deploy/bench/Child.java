package org.borderwatch.deploy.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Borderwatch in a process of its own, so that what it costs is its own. */
final class Child implements AutoCloseable {
  private static final String MAIN = "org.borderwatch.deploy.Main";
  private static final int STOP_WITHIN_SECONDS = 30;

  private final Process process;
  private final Path log;

  private Child(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /**
   * @param jvm options for the JVM, beside those of the launcher
   * @param log where all it prints goes
   * @param command as on the command line
   */
  static Child start(List<String> jvm, Path log, String... command) {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-XX:+UseSerialGC", "-Dfile.encoding=UTF-8"));
    line.addAll(jvm);
    line.addAll(List.of("-cp", System.getProperty("java.class.path"), MAIN));
    line.addAll(List.of(command));
    try {
      Process process =
          new ProcessBuilder(line)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
      return new Child(process, log);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start " + line.get(0), e);
    }
  }

  /** CPU time it used until now, of all its threads. */
  Duration cpu() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /**
   * @throws IllegalStateException when it ended by itself
   */
  void mustLive() {
    if (!process.isAlive()) {
      throw new IllegalStateException(
          "the measured process ended with exit code " + process.exitValue() + "; see " + log);
    }
  }

  /** Waits until it ends by itself. */
  void await() throws InterruptedException {
    process.waitFor();
  }

  /** Asks it to end, and waits until it has. */
  void stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(STOP_WITHIN_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
