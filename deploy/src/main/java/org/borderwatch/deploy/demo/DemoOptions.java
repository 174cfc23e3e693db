package org.borderwatch.deploy.demo;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How the demo is played.
 *
 * @param once it ends when the scenario is played out
 * @param json the summary is one JSON object on standard output, and nothing else is
 * @param port of the newsroom; 0 for a free one
 * @param boardPort of the board; 0 for a free one
 * @param dir where the broker and the stages keep their data; null for a directory that is removed
 *     at the end
 * @param stepTimeout how long a step may take, in real time
 */
public record DemoOptions(
    boolean once, boolean json, int port, int boardPort, Path dir, Duration stepTimeout) {

  public DemoOptions {
    stepTimeout = stepTimeout == null ? Duration.ofSeconds(60) : stepTimeout;
  }
}
