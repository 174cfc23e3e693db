package org.borderwatch.deploy.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Borderwatch as an operating system's process, from the packaged jar as the launcher starts it.
 */
final class Launched implements AutoCloseable {
  private static final Path JAR = Path.of("target/borderwatch.jar").toAbsolutePath();

  private final List<String> command;
  private final Path output;
  private Process process;

  private Launched(List<String> command, Path output) {
    this.command = command;
    this.output = output;
  }

  /**
   * @param output where what it prints is kept, over restarts
   */
  static Launched start(Path output, String... arguments) throws IOException {
    assertThat(JAR).as("the packaged jar; these tests run in 'mvn verify'").exists();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx256m",
            "-cp",
            JAR.toString(),
            "org.borderwatch.deploy.Main"));
    command.addAll(List.of(arguments));
    Launched launched = new Launched(command, output);
    launched.startAgain();
    return launched;
  }

  void startAgain() throws IOException {
    process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
            .start();
  }

  /** SIGKILL: nothing is flushed, closed or left. */
  void kill() throws InterruptedException {
    assertThat(process.isAlive()).as(output()).isTrue();
    process.destroyForcibly();
    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
  }

  /** SIGTERM, and the time to drain. */
  void stop() throws InterruptedException {
    assertThat(process.isAlive()).as(output()).isTrue();
    process.destroy();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("stops on SIGTERM").isTrue();
  }

  /** The last match of the pattern's first group in what it printed, awaited. */
  String awaitOutput(Pattern pattern, int times) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> matches(pattern).size() >= times || !process.isAlive());
    List<String> matches = matches(pattern);
    assertThat(matches).as(output()).hasSizeGreaterThanOrEqualTo(times);
    return matches.get(matches.size() - 1);
  }

  private List<String> matches(Pattern pattern) {
    List<String> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(output());
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  String output() {
    try {
      return Files.exists(output) ? Files.readString(output, StandardCharsets.UTF_8) : "";
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
