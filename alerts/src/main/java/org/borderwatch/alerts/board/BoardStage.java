package org.borderwatch.alerts.board;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.borderwatch.contracts.region.Region;
import org.borderwatch.contracts.region.RegionFiles;
import org.borderwatch.contracts.stage.Health;
import org.borderwatch.contracts.stage.Ledger;
import org.borderwatch.contracts.stage.Stage;
import org.borderwatch.contracts.topic.Json;
import org.borderwatch.contracts.topic.Topics;

/**
 * Serves the board from the compacted topics alone: any number of replicas, read-only. {@code /} is
 * the page, {@code /api/v1/…} the same as JSON.
 */
public final class BoardStage implements Stage {
  private final BoardSettings settings;
  private final InstantSource clock;
  private final Picture picture = new Picture();
  private final TopicReader reader;
  private final Page page;
  private final Ledger ledger = new Ledger();
  private final Javalin server;

  /**
   * @param files the region pack
   * @param kafka {@code bootstrap.servers} and any client property that is passed through
   */
  public BoardStage(
      BoardSettings settings,
      RegionFiles files,
      Topics topics,
      Map<String, Object> kafka,
      InstantSource clock,
      MeterRegistry registry) {
    this.settings = settings;
    this.clock = clock;
    this.reader = new TopicReader(kafka, topics, picture);
    this.page = new Page(Region.read(files), settings.blindAfterIntervals());
    this.server = Javalin.create(this::configure);
    Gauge.builder("borderwatch.board.incidents", picture, p -> p.incidents().size())
        .description("incidents the board can show")
        .register(registry);
  }

  /** What an answer of the API holds: the newest of each key, as of a time by the clock. */
  record Items(Instant asOf, List<?> items) {}

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.routes.before(this::secure);
    config.routes.get("/", ctx -> ctx.html(page.html(picture, reader.health(), clock.instant())));
    items(config, "escalations", picture::escalations);
    items(config, "alerts", picture::alerts);
    items(config, "incidents", picture::incidents);
    items(config, "sources", picture::sources);
  }

  private void items(JavalinConfig config, String name, Supplier<List<?>> items) {
    config.routes.get(
        "/api/v1/" + name,
        ctx ->
            ctx.contentType("application/json; charset=utf-8")
                .result(Json.write(new Items(clock.instant(), items.get()))));
  }

  private void secure(Context ctx) {
    ctx.header("Content-Security-Policy", page.contentSecurityPolicy());
    ctx.header("X-Content-Type-Options", "nosniff");
    ctx.header("Referrer-Policy", "no-referrer");
    ctx.header("Cache-Control", "no-store");
  }

  @Override
  public String name() {
    return "board";
  }

  @Override
  public void start() {
    reader.start();
    server.start(settings.host(), settings.port());
  }

  /** The port it listens on, once started. */
  public int port() {
    return server.port();
  }

  @Override
  public Health health() {
    return reader.health();
  }

  @Override
  public Ledger ledger() {
    return ledger;
  }

  @Override
  public void close() {
    server.stop();
    reader.close();
  }
}
