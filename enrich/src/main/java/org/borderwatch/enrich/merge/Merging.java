package org.borderwatch.enrich.merge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.borderwatch.contracts.incident.Correction;
import org.borderwatch.contracts.incident.Incident;
import org.borderwatch.contracts.region.Region;

/**
 * Reports to incidents, as a pure function of the set of reports: neither their order nor their
 * history matters. {@link IncidentBook} gives the same result as reports come and go.
 *
 * <p>Reports are taken tier by tier, the surest of day and district first. The first tier is
 * clustered day by day; each report of a later tier joins the likest event that stands within its
 * reach, and those that find none are clustered among themselves. What people corrected is an input
 * as the reports are.
 */
public final class Merging {
  final Members members;
  final Joining joining;
  final Layer layer;
  final Resolution resolution;

  Merging(
      Region region,
      MergeSettings settings,
      Families families,
      Opposition opposition,
      Affinity affinity) {
    members = new Members(region.zone(), settings, families);
    joining = new Joining(affinity, opposition, settings.threshold());
    layer = new Layer(new Clustering(affinity, opposition, settings.threshold()));
    Attribution attribution = new Attribution(new Frontier(region), opposition);
    resolution = new Resolution(region, settings, families, opposition, attribution);
  }

  public static Merging of(Region region, MergeSettings settings) {
    Families families = new Families(settings);
    Frontier frontier = new Frontier(region);
    Opposition opposition = new Opposition(region.sides(), families, frontier);
    Affinity affinity = new Affinity(frontier, settings, families, opposition);
    return new Merging(region, settings, families, opposition, affinity);
  }

  /**
   * The incidents of all these articles, by id.
   *
   * @param articles each article once
   * @param corrections what people corrected, each once
   * @return incidents without {@code updatedAt}
   */
  public List<Incident> merge(
      Collection<ArticleReports> articles, Collection<Correction> corrections) {
    return cluster(articles, Corrections.of(corrections)).stream()
        .flatMap(cluster -> resolution.incidents(cluster).stream())
        .sorted(Comparator.comparing(Incident::id))
        .toList();
  }

  /** The incidents as nobody corrected them. */
  public List<Incident> merge(Collection<ArticleReports> articles) {
    return merge(articles, List.of());
  }

  /** The event of every report, by article and report, as nobody corrected them. */
  public List<Assignment> events(Collection<ArticleReports> articles) {
    return events(articles, List.of());
  }

  /** The event of every report, by article and report. */
  public List<Assignment> events(
      Collection<ArticleReports> articles, Collection<Correction> corrections) {
    List<Assignment> assignments = new ArrayList<>();
    for (Cluster cluster : cluster(articles, Corrections.of(corrections))) {
      String eventId = resolution.eventId(cluster);
      cluster
          .members()
          .forEach(
              m -> assignments.add(new Assignment(m.article.articleId(), m.report.key(), eventId)));
    }
    assignments.sort(
        Comparator.comparing(Assignment::articleId).thenComparing(Assignment::reportKey));
    return assignments;
  }

  private List<Cluster> cluster(Collection<ArticleReports> articles, Corrections corrections) {
    List<List<Member>> byArticle = articles.stream().map(a -> members.of(a, corrections)).toList();
    NavigableMap<LocalDate, List<Cluster>> standing = new TreeMap<>();
    for (Tier tier : Tier.values()) {
      standing = next(tier, byArticle, standing);
    }
    return Regrouping.apply(corrections, standing).values().stream().flatMap(List::stream).toList();
  }

  private NavigableMap<LocalDate, List<Cluster>> next(
      Tier tier, List<List<Member>> byArticle, NavigableMap<LocalDate, List<Cluster>> standing) {
    Map<LocalDate, Map<Member, Member>> joins = new TreeMap<>();
    Map<LocalDate, List<Member>> left = new TreeMap<>();
    for (List<Member> article : byArticle) {
      List<Member> ofTier = article.stream().filter(m -> m.tier == tier).toList();
      Map<Member, Member> chosen = tier.joins() ? choose(ofTier, standing) : Map.of();
      for (Member member : ofTier) {
        Member founder = chosen.get(member);
        if (founder == null) {
          left.computeIfAbsent(member.anchor, d -> new ArrayList<>()).add(member);
        } else {
          joins.computeIfAbsent(founder.anchor, d -> new IdentityHashMap<>()).put(member, founder);
        }
      }
    }
    TreeSet<LocalDate> days = new TreeSet<>(standing.keySet());
    days.addAll(left.keySet());
    NavigableMap<LocalDate, List<Cluster>> next = new TreeMap<>();
    for (LocalDate day : days) {
      next.put(
          day,
          layer.day(
              day,
              standing.getOrDefault(day, List.of()),
              joins.getOrDefault(day, Map.of()),
              left.getOrDefault(day, List.of())));
    }
    return next;
  }

  private Map<Member, Member> choose(
      List<Member> members, NavigableMap<LocalDate, List<Cluster>> standing) {
    List<Joining.Candidate> candidates = new ArrayList<>();
    for (Member member : members) {
      standing
          .subMap(member.reach.from(), true, member.reach.to(), true)
          .forEach((day, events) -> candidates.addAll(joining.candidates(member, day, events)));
    }
    return joining.choose(candidates);
  }
}
