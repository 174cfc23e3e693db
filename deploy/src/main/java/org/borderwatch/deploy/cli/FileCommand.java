package org.borderwatch.deploy.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.borderwatch.contracts.topic.Json;
import org.borderwatch.deploy.offline.Inputs;
import org.borderwatch.deploy.offline.Inputs.Input;
import org.borderwatch.deploy.shell.Logging;

/** A command that makes one JSON object of each file. */
abstract class FileCommand implements Callable<Integer> {
  private final Terminal terminal;

  /** What is made of a file. */
  @FunctionalInterface
  interface Reading {
    Object read(Input input) throws IOException;
  }

  FileCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** A file that cannot be read is named, the others are read all the same; then exit 1. */
  final int each(List<String> files, Predicate<String> wanted, Reading reading) throws IOException {
    Logging.onlyWarningsOnConsole();
    int failed = 0;
    for (Input input : new Inputs(terminal.in()).of(files, wanted)) {
      try {
        print(reading.read(input));
      } catch (IOException e) {
        failed++;
        terminal.err().println(input.name() + ": cannot be read: " + e);
      }
    }
    terminal.out().flush();
    return failed == 0 ? 0 : 1;
  }

  private void print(Object value) {
    terminal.out().println(new String(Json.write(value), StandardCharsets.UTF_8));
  }
}
