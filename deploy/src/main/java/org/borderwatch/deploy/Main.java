package org.borderwatch.deploy;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.borderwatch.deploy.cli.Borderwatch;
import org.borderwatch.deploy.cli.Terminal;

/** The only {@code main}, and the only place that reads the environment. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    // Kafka upper-cases names by the default locale, which in a Turkish one gives other names.
    Locale.setDefault(Locale.ROOT);
    Terminal terminal =
        new Terminal(
            System.in, utf8(FileDescriptor.out), utf8(FileDescriptor.err), System.getenv());
    int code = Borderwatch.run(terminal, arguments);
    terminal.out().flush();
    System.exit(code);
  }

  /** What we read and write is UTF-8, wherever it runs. */
  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
