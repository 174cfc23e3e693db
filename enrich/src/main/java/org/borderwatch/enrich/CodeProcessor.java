package org.borderwatch.enrich;

import java.util.List;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.borderwatch.contracts.article.Article;
import org.borderwatch.contracts.incident.Report;
import org.borderwatch.contracts.region.Region;
import org.borderwatch.contracts.stage.Ledger;
import org.borderwatch.enrich.code.Coder;
import org.borderwatch.enrich.code.Coding;
import org.borderwatch.enrich.merge.ArticleReports;

/**
 * Articles to their counting reports. An article without any goes on too, with an empty list: an
 * earlier revision may have had some, and they go with it.
 */
final class CodeProcessor implements Processor<String, Article, String, ArticleReports> {
  static final String NAME = "code";

  private final Region region;
  private final Coder coder;
  private final Ledger.Account account;
  private ProcessorContext<String, ArticleReports> context;

  private CodeProcessor(Region region, Coder coder, Ledger ledger) {
    this.region = region;
    this.coder = coder;
    this.account = ledger.step(NAME);
  }

  static ProcessorSupplier<String, Article, String, ArticleReports> supplier(
      Region region, Coder coder, Ledger ledger) {
    return () -> new CodeProcessor(region, coder, ledger);
  }

  @Override
  public void init(ProcessorContext<String, ArticleReports> context) {
    this.context = context;
  }

  @Override
  public void process(Record<String, Article> record) {
    Article article = record.value();
    if (article == null) {
      account.filtered("no article");
      return;
    }
    List<Report> reports = List.of();
    String filtered = article.verdictReason();
    if (article.verdict().isCoded()) {
      Coding coding = coder.code(article);
      reports = coding.reports().stream().filter(r -> r.background() == null).toList();
      filtered = reports.isEmpty() ? coding.outcome() : null;
    }
    context.forward(record.withKey(region.id()).withValue(ArticleReports.of(article, reports)));
    if (filtered == null) {
      account.passed();
    } else {
      account.filtered(filtered);
    }
  }
}
