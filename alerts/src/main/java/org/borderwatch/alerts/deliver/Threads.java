package org.borderwatch.alerts.deliver;

import java.util.concurrent.ThreadFactory;

/** Threads that say what they are for and do not keep the process alive. */
final class Threads {
  private Threads() {}

  static ThreadFactory named(String name) {
    return task -> {
      Thread thread = new Thread(task, name);
      thread.setDaemon(true);
      return thread;
    };
  }
}
