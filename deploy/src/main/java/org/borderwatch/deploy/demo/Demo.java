package org.borderwatch.deploy.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.borderwatch.contracts.region.Region;
import org.borderwatch.contracts.stage.Ledger;
import org.borderwatch.contracts.topic.Json;
import org.borderwatch.deploy.clock.SteppedClock;
import org.borderwatch.deploy.feeds.FeedSync;
import org.borderwatch.deploy.kafka.EmbeddedKafka;
import org.borderwatch.deploy.kafka.TopicAdmin;
import org.borderwatch.deploy.newsroom.Newsroom;
import org.borderwatch.deploy.newsroom.Scenario;
import org.borderwatch.deploy.settings.Settings;
import org.borderwatch.deploy.shell.Pipeline;

/**
 * The demo: an embedded broker, a newsroom, and every stage as it runs in production, in this
 * process. Used by one thread.
 */
public final class Demo implements AutoCloseable {
  private final DemoOptions options;
  private final PrintStream out;
  private final Stopwatch watch;
  private final Closing closing = new Closing();
  private final SteppedClock clock;
  private final Newsroom newsroom;
  private final Pipeline pipeline;
  private final Playback playback;

  /**
   * Starts everything; the first moment of the scenario is played by {@link #play}.
   *
   * @param out where the story is told, or with {@code --json} the summary
   * @param start {@link System#nanoTime()} from which times are measured
   */
  public Demo(DemoOptions options, PrintStream out, long start) {
    this.options = options;
    this.out = out;
    this.watch = new Stopwatch(start);
    boolean started = false;
    try {
      Path dir = closing.directory(options.dir());
      Scenario scenario = Scenario.readAt(InstantSource.system().instant());
      clock = SteppedClock.at(scenario.moments().get(0));
      newsroom = closing.later(Newsroom.start(scenario, clock, options.port()));
      EmbeddedKafka kafka = closing.later(EmbeddedKafka.start(dir));
      Settings settings = settings(dir, kafka);
      prepare(settings);
      pipeline = closing.later(Pipeline.start(settings, clock));
      Narrator narrator = narrator(settings);
      playback =
          closing.later(
              new Playback(
                  new Playback.Stage(
                      scenario,
                      clock,
                      newsroom,
                      settings.topics(),
                      settings.kafka(),
                      options.json()
                          ? List.of(DemoSettings.DESK)
                          : List.of(DemoSettings.TERMINAL, DemoSettings.DESK),
                      options.stepTimeout()),
                  new Timed(narrator, watch),
                  narrator));
      started = true;
    } catch (IOException e) {
      throw new UncheckedIOException("the newsroom cannot listen on port " + options.port(), e);
    } finally {
      if (!started) {
        closing.close();
      }
    }
  }

  private Settings settings(Path dir, EmbeddedKafka kafka) {
    return DemoSettings.read(
        DemoSettings.text(
            newsroom,
            kafka.bootstrapServers(),
            dir,
            "system",
            options.boardPort(),
            !options.json()));
  }

  private void prepare(Settings settings) {
    try (TopicAdmin admin = new TopicAdmin(settings.topics(), settings.kafka())) {
      admin.createMissing(Optional.empty());
    }
    new FeedSync(settings.topics(), settings.kafka(), clock).sync(newsroom.feeds());
  }

  private Narrator narrator(Settings settings) {
    PrintStream told =
        options.json()
            ? new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)
            : out;
    return new Narrator(
        told,
        Region.read(settings.regionFiles()),
        newsroom.visits(),
        () -> StageBooks.of(pipeline.stages()),
        System.console() != null);
  }

  /** Plays the scenario and compares what came out with what it declares. */
  public DemoSummary play() {
    watch.mark(Stopwatch.Mark.READY);
    if (!options.json()) {
      out.printf(
          "Twelve outlets, three weeks of news that never happened, played from %s on.%n"
              + "Board    %s%nMetrics  %s/metrics%n%n",
          clock.instant(), pipeline.boardUrl(), pipeline.probes());
    }
    List<String> differences = new ArrayList<>();
    try {
      playback.play();
    } catch (ScenarioRun.NotSettled e) {
      differences.add(e.getMessage());
    }
    watch.mark(Stopwatch.Mark.END);
    differences.addAll(playback.differences());
    List<StageBooks> books = StageBooks.of(pipeline.stages());
    differences.addAll(unbalanced(books));
    return summary(differences, books);
  }

  private static List<String> unbalanced(List<StageBooks> books) {
    List<String> differences = new ArrayList<>();
    for (StageBooks stage : books) {
      for (Ledger.Entry entry : stage.steps()) {
        if (!entry.balances()) {
          differences.add("the ledger of " + stage.stage() + " does not balance: " + entry);
        }
      }
    }
    return differences;
  }

  private DemoSummary summary(List<String> differences, List<StageBooks> books) {
    Observed observed = playback.observed();
    return new DemoSummary(
        differences.isEmpty(),
        List.copyOf(differences),
        newsroom.feeds().size(),
        newsroom.visits().total(),
        observed.pages(),
        observed.articles().size(),
        playback.counted(),
        observed.alerts().stream().map(DemoSummary.AlertLine::of).toList(),
        newsroom.webhooks().delivered().size(),
        observed.deadLetters(),
        books,
        watch.timing());
  }

  /** Sets the clock free and goes on telling what comes, until the thread is interrupted. */
  public void follow() {
    out.printf(
        "%nThe scenario is played out; from here the clock is the real one.%n"
            + "Board    %s%nMetrics  %s/metrics%n"
            + "Next     borderwatch local, for the real feeds of the region%n"
            + "         borderwatch code --explain FILE, for what it makes of a text of yours%n"
            + "Ctrl-C stops.%n",
        pipeline.boardUrl(), pipeline.probes());
    clock.release();
    while (!Thread.currentThread().isInterrupted()) {
      playback.follow();
    }
  }

  /** Stops the stages, then the broker, and removes what was only for this run. */
  @Override
  public void close() {
    closing.close();
  }

  /** The summary for people. */
  public static String table(DemoSummary summary) {
    return SummaryTable.of(summary);
  }

  /** The summary as one JSON object. */
  public static String json(DemoSummary summary) {
    return Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(summary);
  }
}
