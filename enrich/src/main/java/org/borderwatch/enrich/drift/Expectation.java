package org.borderwatch.enrich.drift;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.borderwatch.contracts.feed.PageHealth.Drift;
import org.borderwatch.contracts.feed.PageHealth.Pages;

/**
 * What a feed's pages are expected to read like, and its last ones, which are held against that. A
 * page becomes part of what is usual only when it is none of the last any more, and slowly: a new
 * layout is told of for about a hundred pages, then it is the usual one.
 *
 * @param recent the last pages, the latest last
 * @param pages how many came before those
 * @param articles the share of articles among the earlier
 * @param dated the share of dated ones
 * @param articlesRead how many of the earlier were articles
 * @param length the mean of the natural logarithm of their articles' lengths
 * @param spread its variance
 * @param drifts what was unlike before when last judged
 */
public record Expectation(
    List<Sight> recent,
    int pages,
    double articles,
    double dated,
    int articlesRead,
    double length,
    double spread,
    Set<Drift> drifts) {

  /** So many of the last pages are judged together. */
  static final int RECENT = 12;

  /** So many must have come before them. */
  static final int KNOWN = 20;

  private static final int MEMORY = 100;
  private static final int FEWEST_ARTICLES = 6;

  /** A drift begins when chance would do as much once in a hundred thousand times. */
  private static final double BEGINS = 1e-5;

  /** It has passed when chance would do as much one time in fifty. */
  private static final double ENDS = 0.02;

  /** Half as long, and so many standard errors. */
  private static final double SHORTER = Math.log(2);

  private static final double ERRORS = 4.5;
  private static final double LEAST_SPREAD = 0.3 * 0.3;

  public static final Expectation NONE = new Expectation(null, 0, 0, 0, 0, 0, 0, null);

  public Expectation {
    recent = recent == null ? List.of() : List.copyOf(recent);
    drifts = drifts == null || drifts.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(drifts));
  }

  /** The same with one page more, judged anew. */
  public Expectation with(Sight sight) {
    List<Sight> last = new ArrayList<>(recent);
    last.add(sight);
    Expectation learnt = last.size() > RECENT ? learnt(last.remove(0)) : this;
    Expectation next = learnt.holding(last, drifts);
    return next.holding(last, next.judged());
  }

  private Expectation holding(List<Sight> last, Set<Drift> told) {
    return new Expectation(last, pages, articles, dated, articlesRead, length, spread, told);
  }

  private Expectation learnt(Sight sight) {
    double rate = 1.0 / Math.min(pages + 1, MEMORY);
    double newLength = length;
    double newSpread = spread;
    if (sight.article()) {
      double rateOfArticles = 1.0 / Math.min(articlesRead + 1, MEMORY);
      double off = logarithm(sight) - length;
      newLength = length + rateOfArticles * off;
      newSpread = (1 - rateOfArticles) * (spread + rateOfArticles * off * off);
    }
    return new Expectation(
        recent,
        Math.min(pages + 1, MEMORY),
        articles + rate * ((sight.article() ? 1 : 0) - articles),
        dated + rate * ((sight.dated() ? 1 : 0) - dated),
        Math.min(articlesRead + (sight.article() ? 1 : 0), MEMORY),
        newLength,
        newSpread,
        drifts);
  }

  private Set<Drift> judged() {
    Set<Drift> found = EnumSet.noneOf(Drift.class);
    if (recent.size() < RECENT || pages < KNOWN) {
      return found;
    }
    int read = (int) recent.stream().filter(Sight::article).count();
    int withDate = (int) recent.stream().filter(Sight::dated).count();
    if (isRare(Drift.FEWER_ARTICLES, read, articles)) {
      found.add(Drift.FEWER_ARTICLES);
    }
    if (isRare(Drift.FEWER_DATES, withDate, dated)) {
      found.add(Drift.FEWER_DATES);
    }
    if (read >= FEWEST_ARTICLES && articlesRead >= KNOWN && isShort(read)) {
      found.add(Drift.LESS_TEXT);
    }
    return found;
  }

  private boolean isRare(Drift drift, int seen, double usual) {
    double expected = (usual * pages + 0.5) / (pages + 1);
    return atMost(seen, expected) < (drifts.contains(drift) ? ENDS : BEGINS);
  }

  private boolean isShort(int read) {
    double mean = recentLength();
    double error = Math.sqrt(Math.max(spread, LEAST_SPREAD) / read);
    double enough = Math.max(SHORTER, ERRORS * error);
    return length - mean > (drifts.contains(Drift.LESS_TEXT) ? enough / 2 : enough);
  }

  /** The chance of so few among the last pages. */
  private static double atMost(int seen, double share) {
    double term = Math.pow(1 - share, RECENT);
    double sum = term;
    for (int k = 1; k <= seen; k++) {
      term *= (RECENT - k + 1) / (double) k * share / (1 - share);
      sum += term;
    }
    return sum;
  }

  private double recentLength() {
    return recent.stream()
        .filter(Sight::article)
        .mapToDouble(Expectation::logarithm)
        .average()
        .orElse(0);
  }

  private static double logarithm(Sight sight) {
    return Math.log(Math.max(1, sight.length()));
  }

  /** The pages before the last. */
  public Pages usual() {
    return new Pages(rounded(articles), rounded(dated), Math.round(Math.exp(length)));
  }

  /** The last pages. */
  public Pages last() {
    double size = Math.max(1, recent.size());
    return new Pages(
        rounded(recent.stream().filter(Sight::article).count() / size),
        rounded(recent.stream().filter(Sight::dated).count() / size),
        Math.round(Math.exp(recentLength())));
  }

  private static double rounded(double share) {
    return Math.round(share * 1000) / 1000.0;
  }
}
