package org.borderwatch.deploy.shell;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.FileAppender;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where log lines go, beyond what {@code logback.xml} says. */
public final class Logging {
  private static final String PATTERN =
      "%d{yyyy-MM-dd'T'HH:mm:ss.SSS'Z', UTC} %-5level [%thread] %logger{36} %msg%n";

  private static final List<String> KAFKAS =
      List.of("kafka.", "org.apache.kafka.", "state.change.logger");

  private Logging() {}

  /** Where a person reads the terminal: what is wrong only there, everything in the file. */
  public static void toFile(Path file) {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    onlyWarningsOnConsole();
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setPattern(PATTERN);
    encoder.start();
    FileAppender<ILoggingEvent> appender = new FileAppender<>();
    appender.setContext(context);
    appender.setName("FILE");
    appender.setFile(file.toString());
    appender.setEncoder(encoder);
    appender.start();
    context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(appender);
  }

  /** For commands whose output is for another program. */
  public static void onlyWarningsOnConsole() {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    Appender<ILoggingEvent> console =
        context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("CONSOLE");
    if (console == null) {
      return;
    }
    console.clearAllFilters();
    console.addFilter(new WarningsButKafkas());
  }

  /**
   * The broker and the clients tell of much that mends itself: a batch that overtook another is an
   * error in the broker's log and a retry in the client's.
   */
  private static final class WarningsButKafkas extends Filter<ILoggingEvent> {
    @Override
    public FilterReply decide(ILoggingEvent event) {
      String logger = event.getLoggerName();
      boolean kafkas = KAFKAS.stream().anyMatch(logger::startsWith);
      return event.getLevel().isGreaterOrEqual(Level.WARN) && !kafkas
          ? FilterReply.NEUTRAL
          : FilterReply.DENY;
    }
  }
}
