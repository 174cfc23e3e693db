package org.borderwatch.deploy.offline;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.borderwatch.contracts.article.Article;
import org.borderwatch.contracts.incident.Report;
import org.borderwatch.contracts.region.Region;
import org.borderwatch.contracts.region.RegionFiles;
import org.borderwatch.enrich.code.Coder;
import org.borderwatch.enrich.code.Coding;
import org.borderwatch.enrich.code.PassedOver;
import org.borderwatch.enrich.code.Unread;
import org.borderwatch.enrich.merge.ArticleReports;
import org.borderwatch.enrich.merge.Assignment;
import org.borderwatch.enrich.merge.MergeSettings;
import org.borderwatch.enrich.merge.Merging;

/** Codes texts as enrich codes articles, and merges over all of them. */
public final class TextCoding {
  private final Coder coder;
  private final Merging merging;
  private final ZoneId zone;

  /**
   * An article and what it tells.
   *
   * @param article as the coder saw it
   * @param coding what it made of it
   */
  public record Coded(Article article, Coding coding) {}

  /** The output for one article. */
  public record Line(String id, List<Told> incidents) {}

  /**
   * A report with the event it belongs to.
   *
   * @param incident the event's id after merging, or null for history told again
   */
  public record Told(String incident, @JsonUnwrapped Report report) {}

  private TextCoding(Coder coder, Merging merging, ZoneId zone) {
    this.coder = coder;
    this.merging = merging;
    this.zone = zone;
  }

  public static TextCoding of(RegionFiles files) {
    Region region = Region.read(files);
    return new TextCoding(
        Coder.of(files), Merging.of(region, MergeSettings.read(files)), region.zone());
  }

  public Coded code(Text text) {
    Article article = text.article(zone);
    return new Coded(article, coder.code(article));
  }

  /** The sentences with a word for an incident of which no report comes, and why not. */
  public List<PassedOver> passedOver(Coded coded) {
    return coder.passedOver(coded.article());
  }

  public Unread unread(Text text) {
    return coder.unread(text.article(zone));
  }

  /** The lines of all articles, in their order. */
  public List<Line> merge(Collection<Coded> all) {
    Map<String, String> events = new HashMap<>();
    for (Assignment a : merging.events(all.stream().map(TextCoding::counting).toList())) {
      events.put(key(a.articleId(), a.reportKey()), a.eventId());
    }
    return all.stream()
        .map(
            coded ->
                new Line(
                    coded.article().id(),
                    coded.coding().reports().stream()
                        .map(r -> new Told(events.get(key(coded.article().id(), r.key())), r))
                        .toList()))
        .toList();
  }

  private static String key(String articleId, String reportKey) {
    return articleId + "\n" + reportKey;
  }

  private static ArticleReports counting(Coded coded) {
    return ArticleReports.of(
        coded.article(),
        coded.coding().reports().stream().filter(r -> r.background() == null).toList());
  }
}
