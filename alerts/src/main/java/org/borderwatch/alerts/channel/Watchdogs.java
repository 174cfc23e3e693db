package org.borderwatch.alerts.channel;

/** The threads that end an attempt which takes too long; none keeps the process alive. */
final class Watchdogs {
  private Watchdogs() {}

  static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "receiver-timeout");
    thread.setDaemon(true);
    return thread;
  }
}
