package org.borderwatch.contracts.streams;

import java.nio.file.Path;

/**
 * How a Streams stage runs; part of the stage's settings.
 *
 * @param instanceId this replica's stable name: a restart under it within the session time-out
 *     causes no rebalance. Default {@code 0}
 * @param stateDir where state is kept; default {@code state}
 * @param threads stream threads; default 1
 * @param commitInterval milliseconds between commits, which is also the most a result waits;
 *     default 100
 * @param standbyReplicas copies of the state kept warm on other replicas; default 0
 */
public record StreamsSettings(
    String instanceId,
    Path stateDir,
    Integer threads,
    Integer commitInterval,
    Integer standbyReplicas) {

  public StreamsSettings {
    instanceId = instanceId == null ? "0" : instanceId;
    stateDir = stateDir == null ? Path.of("state") : stateDir;
    threads = atLeast(1, "threads", threads == null ? 1 : threads);
    commitInterval = atLeast(1, "commitInterval", commitInterval == null ? 100 : commitInterval);
    standbyReplicas = atLeast(0, "standbyReplicas", standbyReplicas == null ? 0 : standbyReplicas);
  }

  public static StreamsSettings defaults() {
    return new StreamsSettings(null, null, null, null, null);
  }

  private static int atLeast(int least, String name, int value) {
    if (value < least) {
      throw new IllegalArgumentException(name + " is " + value + "; give at least " + least);
    }
    return value;
  }
}
