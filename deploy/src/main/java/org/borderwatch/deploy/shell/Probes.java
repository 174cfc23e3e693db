package org.borderwatch.deploy.shell;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.util.JavalinBindException;
import java.net.URI;
import java.util.List;
import java.util.function.Predicate;
import org.borderwatch.contracts.config.ConfigException;
import org.borderwatch.contracts.stage.Health;
import org.borderwatch.contracts.stage.Stage;
import org.borderwatch.contracts.topic.Json;
import org.borderwatch.deploy.settings.HttpSettings;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Serves {@code /metrics}, {@code /health/live} and {@code /health/ready} of the process. */
final class Probes implements AutoCloseable {
  private static final int THREADS = 8;

  private final List<Stage> stages;
  private final Meters meters;
  private final String host;
  private final Javalin server;

  /** What a probe answers: 200 when the status holds for every stage, else 503. */
  record Answer(String status, List<StageAnswer> stages) {}

  /** One stage's part of it. */
  record StageAnswer(String name, boolean live, boolean ready, String detail) {}

  private Probes(HttpSettings settings, List<Stage> stages, Meters meters) {
    this.stages = stages;
    this.meters = meters;
    this.host = settings.host();
    this.server =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.startup.showOldJavalinVersionWarning = false;
              config.jetty.threadPool = new QueuedThreadPool(THREADS, 2);
              config.routes.get("/metrics", this::metrics);
              config.routes.get("/health/live", c -> answer(c, Health::live, "live", "dead"));
              config.routes.get(
                  "/health/ready", c -> answer(c, Health::ready, "ready", "not ready"));
            });
  }

  static Probes start(HttpSettings settings, List<Stage> stages, Meters meters) {
    Probes probes = new Probes(settings, stages, meters);
    try {
      probes.server.start(settings.host(), settings.port());
    } catch (JavalinBindException e) {
      throw ConfigException.at(
          "http.port",
          "port " + settings.port() + " on " + settings.host() + " is taken",
          "give another, or 0 for any free one, for example BORDERWATCH_HTTP_PORT=0");
    }
    return probes;
  }

  URI address() {
    return URI.create("http://" + host + ":" + server.port());
  }

  private void metrics(Context context) {
    context.contentType("text/plain; version=0.0.4; charset=utf-8").result(meters.scrape(stages));
  }

  private void answer(Context context, Predicate<Health> holds, String yes, String no) {
    List<StageAnswer> answers =
        stages.stream()
            .map(
                stage -> {
                  Health h = stage.health();
                  return new StageAnswer(stage.name(), h.live(), h.ready(), h.detail());
                })
            .toList();
    boolean all = stages.stream().map(Stage::health).allMatch(holds);
    context
        .status(all ? 200 : 503)
        .contentType("application/json")
        .result(Json.write(new Answer(all ? yes : no, answers)));
  }

  @Override
  public void close() {
    server.stop();
  }
}
