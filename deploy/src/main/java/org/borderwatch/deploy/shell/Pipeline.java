package org.borderwatch.deploy.shell;

import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.borderwatch.alerts.board.BoardStage;
import org.borderwatch.contracts.config.ConfigException;
import org.borderwatch.contracts.config.ConfigException.Fault;
import org.borderwatch.contracts.stage.Health;
import org.borderwatch.contracts.stage.Stage;
import org.borderwatch.deploy.kafka.TopicAdmin;
import org.borderwatch.deploy.kafka.TopicFault;
import org.borderwatch.deploy.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The stages that run in this process, with their metrics and health. */
public final class Pipeline implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Pipeline.class);

  private final Meters meters;
  private final List<Stage> stages;
  private final Probes probes;
  private final String boardHost;

  private Pipeline(Meters meters, List<Stage> stages, Probes probes, String boardHost) {
    this.meters = meters;
    this.stages = stages;
    this.probes = probes;
    this.boardHost = boardHost;
  }

  /** Every stage in one process. */
  public static Pipeline start(Settings settings, InstantSource clock) {
    return start(settings, clock, EnumSet.allOf(StageKind.class));
  }

  /**
   * Checks the topics, starts the stages and returns; the work goes on in their threads.
   *
   * @throws ConfigException when a topic is missing or not as the stages need it
   */
  public static Pipeline start(Settings settings, InstantSource clock, Set<StageKind> kinds) {
    checkTopics(settings);
    Meters meters = new Meters();
    List<Stage> stages = new ArrayList<>();
    Probes probes = null;
    try {
      for (StageKind kind : kinds) {
        stages.add(kind.create(settings, clock, meters.registry()));
      }
      stages.forEach(meters::watch);
      probes = Probes.start(settings.http(), stages, meters);
      stages.forEach(Stage::start);
      Pipeline pipeline =
          new Pipeline(meters, List.copyOf(stages), probes, settings.board().host());
      LOG.info(
          "started {} on {}; metrics and health at {}",
          stages.stream().map(Stage::name).toList(),
          settings.kafka().get("bootstrap.servers"),
          pipeline.probes());
      return pipeline;
    } catch (RuntimeException e) {
      close(stages, probes, meters);
      throw e;
    }
  }

  private static void checkTopics(Settings settings) {
    try (TopicAdmin admin = new TopicAdmin(settings.topics(), settings.kafka())) {
      List<TopicFault> faults = admin.check();
      if (!faults.isEmpty()) {
        throw new ConfigException(
            faults.stream().map(f -> new Fault(f.topic(), f.problem(), f.remedy())).toList());
      }
    }
  }

  public List<Stage> stages() {
    return stages;
  }

  /** Every stage does its work. */
  public boolean isReady() {
    return stages.stream().map(Stage::health).allMatch(Health::ready);
  }

  /** Where metrics and health are served. */
  public URI probes() {
    return probes.address();
  }

  /** The board's address, or null when no board runs here. */
  public URI boardUrl() {
    return stages.stream()
        .filter(BoardStage.class::isInstance)
        .map(s -> URI.create("http://" + boardHost + ":" + ((BoardStage) s).port()))
        .findFirst()
        .orElse(null);
  }

  /** Stops the stages in the order of the flow, each finishing what it has under way. */
  @Override
  public void close() {
    close(stages, probes, meters);
  }

  private static void close(List<Stage> stages, Probes probes, Meters meters) {
    for (Stage stage : stages) {
      try {
        stage.close();
      } catch (RuntimeException e) {
        LOG.warn("{} did not stop as it should", stage.name(), e);
      }
    }
    if (probes != null) {
      probes.close();
    }
    meters.close();
  }
}
