package org.borderwatch.deploy.demo;

import java.time.Instant;
import java.util.function.Consumer;
import org.borderwatch.contracts.alert.Alert;
import org.borderwatch.contracts.article.Article;
import org.borderwatch.contracts.article.Page;
import org.borderwatch.contracts.incident.Incident;

/** Listens and says nothing. */
final class Silent implements TopicObserver.Listener {
  static final Silent INSTANCE = new Silent();

  private Silent() {}

  static ScenarioRun.Listener telling(Consumer<Instant> began) {
    return new ScenarioRun.Listener() {
      @Override
      public void began(Instant moment) {
        began.accept(moment);
      }

      @Override
      public void settled(Instant moment) {}
    };
  }

  @Override
  public void page(Page page) {}

  @Override
  public void article(Article article) {}

  @Override
  public void incident(Incident before, Incident after) {}

  @Override
  public void alert(Alert alert) {}
}
