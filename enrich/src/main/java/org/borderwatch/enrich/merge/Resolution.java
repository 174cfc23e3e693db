package org.borderwatch.enrich.merge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.borderwatch.contracts.Ids;
import org.borderwatch.contracts.incident.Evidence;
import org.borderwatch.contracts.incident.Incident;
import org.borderwatch.contracts.incident.Incident.Conflict;
import org.borderwatch.contracts.incident.Incident.Telling;
import org.borderwatch.contracts.incident.IncidentType;
import org.borderwatch.contracts.incident.Report;
import org.borderwatch.contracts.incident.Status;
import org.borderwatch.contracts.region.Region;
import org.borderwatch.enrich.merge.Attribution.Account;

/** An event's reports resolved into one incident a district. */
final class Resolution {
  private static final String QUOTE = "incident";

  private final Region region;
  private final MergeSettings settings;
  private final Families families;
  private final Opposition opposition;
  private final Attribution attribution;
  private final Set<String> sides;

  Resolution(
      Region region,
      MergeSettings settings,
      Families families,
      Opposition opposition,
      Attribution attribution) {
    this.region = region;
    this.settings = settings;
    this.families = families;
    this.opposition = opposition;
    this.attribution = attribution;
    this.sides = region.sides();
  }

  /** The event's incidents, without {@code updatedAt}; none where no report places it. */
  List<Incident> incidents(Cluster event) {
    if (event.founder().tier == Tier.STALE) {
      return List.of();
    }
    String eventId = eventId(event);
    Voices voices = Voices.of(event.members());
    return attribution.accounts(event).stream()
        .map(account -> incident(event, eventId, account, voices))
        .toList();
  }

  String eventId(Cluster event) {
    return idOf(smallest(event.members()));
  }

  private Incident incident(Cluster event, String eventId, Account account, Voices voices) {
    String district = account.district();
    List<Member> local = account.local();
    List<Member> tellings = account.tellings();
    Standing standing = Standing.of(tellings, opposition, sides, isMutual(local));
    Day day = Day.of(local, event.founders());
    Casualties casualties = new Casualties(local, sides);
    Handling handled = Handling.of(account, smallest(account.naming()));
    List<Conflict> conflicts = new ArrayList<>(day.conflicts());
    districtConflict(account).forEach(conflicts::add);
    conflicts.addAll(standing.conflicts());
    conflicts.addAll(casualties.conflicts());
    return new Incident(
        idOf(smallest(account.naming()), district),
        eventId,
        district,
        day.date(),
        day.dateEnd(),
        day.precision(),
        place(account.naming()),
        sorted(account.naming().stream().flatMap(m -> m.report.origin().stream())),
        types(local),
        standing.actor(),
        standing.target(),
        handled.isDismissed() ? Status.DISMISSED : standing.status(),
        null,
        casualties.latest(Casualties.KILLED),
        casualties.latest(Casualties.INJURED),
        casualties.latest(Casualties.CAPTURED),
        casualties.latest(Casualties.MISSING),
        sorted(local.stream().flatMap(m -> m.report.weapons().stream())),
        tellings.stream().limit(Incident.LISTED_REPORTS).map(m -> telling(m, voices)).toList(),
        tellings.size(),
        sorted(tellings.stream().map(voices::owner)),
        standing.claimants(),
        standing.deniedBy(),
        casualties.history(),
        conflicts,
        confidence(local, voices),
        firstReportedAt(local),
        null,
        handled.applied());
  }

  /** The first of those that claim it in a district, or else of those that name one. */
  private static Member smallest(List<Member> members) {
    return members.stream()
        .filter(m -> m.namesDistrict() && !m.isDenial())
        .findFirst()
        .or(() -> members.stream().filter(Member::namesDistrict).findFirst())
        .orElse(members.get(0));
  }

  private String idOf(Member member, String... district) {
    String smallest = member.article.articleId() + member.report.key();
    return district.length == 0
        ? Ids.hash(region.id(), smallest)
        : Ids.hash(region.id(), district[0], smallest);
  }

  private List<IncidentType> types(List<Member> members) {
    Votes<IncidentType> primary = new Votes<>();
    Votes<IncidentType> any = new Votes<>();
    Set<String> owners = new TreeSet<>();
    for (Member member : members) {
      owners.add(member.article.owner());
      List<IncidentType> types = member.report.types();
      if (!types.isEmpty()) {
        primary.add(member, types.get(0));
      }
      types.forEach(type -> any.add(member, type));
    }
    List<IncidentType> types = new ArrayList<>();
    if (primary.winner() != null) {
      types.add(primary.winner());
    }
    any.ranked().stream()
        .filter(type -> type != primary.winner())
        .filter(type -> any.support(type) >= settings.typeShare() * owners.size())
        .forEach(types::add);
    return types;
  }

  private boolean isMutual(List<Member> members) {
    return members.stream().filter(m -> families.isMutual(m.report)).count() * 2 >= members.size();
  }

  private static String place(List<Member> naming) {
    Votes<String> places = new Votes<>();
    naming.stream()
        .filter(m -> m.report.place() != null)
        .forEach(m -> places.add(m, m.report.place()));
    return places.winner();
  }

  private static Stream<Conflict> districtConflict(Account account) {
    Votes<String> others = new Votes<>();
    account.beyond().forEach(m -> m.report.districts().forEach(d -> others.add(m, d)));
    List<String> elsewhere = others.ranked();
    return elsewhere.isEmpty()
        ? Stream.empty()
        : Stream.of(
            new Conflict(
                "district",
                Stream.concat(Stream.of(account.district()), elsewhere.stream()).toList(),
                sorted(elsewhere.stream().flatMap(d -> others.articles(d).stream()))));
  }

  /** Each source doubts for itself; retellings of one owner, and copies, add nothing. */
  private static double confidence(List<Member> members, Voices voices) {
    TreeMap<String, Double> byOwner = new TreeMap<>();
    members.forEach(m -> byOwner.merge(voices.owner(m), m.report.confidence(), Math::max));
    double doubt = 1;
    for (double confidence : byOwner.values()) {
      doubt *= 1 - Math.min(1, Math.max(0, confidence));
    }
    return Math.round((1 - doubt) * 1000) / 1000.0;
  }

  private static Instant firstReportedAt(Collection<Member> members) {
    return members.stream()
        .map(m -> m.article.firstKnownAt())
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private static Telling telling(Member member, Voices voices) {
    ArticleReports article = member.article;
    return new Telling(
        article.articleId(),
        member.report.key(),
        article.url(),
        article.title(),
        article.outlet() == null ? null : article.outlet().name(),
        article.owner(),
        article.language(),
        article.published(),
        article.firstSeenAt(),
        member.report.claimants(),
        quote(member.report),
        voices.copied(member));
  }

  private static String quote(Report report) {
    return report.evidence().stream()
        .filter(e -> e.field().equals(QUOTE))
        .map(Evidence::words)
        .findFirst()
        .orElse(null);
  }

  private static List<String> sorted(Stream<String> values) {
    return values.filter(Objects::nonNull).distinct().sorted().toList();
  }
}
