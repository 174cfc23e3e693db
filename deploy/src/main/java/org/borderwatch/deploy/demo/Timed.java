package org.borderwatch.deploy.demo;

import org.borderwatch.contracts.alert.Alert;
import org.borderwatch.contracts.article.Article;
import org.borderwatch.contracts.article.Page;
import org.borderwatch.contracts.incident.Incident;

/** Stops the time of the first article and the first alert, and passes everything on. */
record Timed(TopicObserver.Listener next, Stopwatch watch) implements TopicObserver.Listener {
  @Override
  public void page(Page page) {
    next.page(page);
  }

  @Override
  public void article(Article article) {
    watch.mark(Stopwatch.Mark.FIRST_ARTICLE);
    next.article(article);
  }

  @Override
  public void incident(Incident before, Incident after) {
    next.incident(before, after);
  }

  @Override
  public void alert(Alert alert) {
    watch.mark(Stopwatch.Mark.FIRST_ALERT);
    next.alert(alert);
  }
}
