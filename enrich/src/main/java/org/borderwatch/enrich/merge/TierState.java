package org.borderwatch.enrich.merge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The events after one tier, and what they were made of, so that only the days that change are made
 * again.
 */
final class TierState {
  private final Tier tier;
  private final Joining joining;
  private final Layer layer;
  private final int longestReach;

  private final NavigableMap<LocalDate, List<Cluster>> events = new TreeMap<>();
  private final Map<String, List<Member>> byArticle = new HashMap<>();
  private final Map<Member, Map<LocalDate, List<Joining.Candidate>>> candidatesOf =
      new IdentityHashMap<>();
  private final Map<Member, Member> founderOf = new IdentityHashMap<>();
  private final Map<LocalDate, Map<Member, Member>> joined = new HashMap<>();
  private final Map<LocalDate, Set<Member>> left = new HashMap<>();
  private final NavigableMap<LocalDate, Set<Member>> byReach = new TreeMap<>();

  TierState(Tier tier, Joining joining, Layer layer, int longestReach) {
    this.tier = tier;
    this.joining = joining;
    this.layer = layer;
    this.longestReach = longestReach;
  }

  NavigableMap<LocalDate, List<Cluster>> events() {
    return events;
  }

  /**
   * @param changed what the changed articles tell now, in all tiers
   * @param standing the events of surer tiers, as they now are
   * @param dirty the days on which those changed
   * @return the days on which the events after this tier changed
   */
  Set<LocalDate> replace(
      Map<String, List<Member>> changed,
      NavigableMap<LocalDate, List<Cluster>> standing,
      Set<LocalDate> dirty) {
    Set<LocalDate> touched = new TreeSet<>(dirty);
    Set<String> choosing = new TreeSet<>();
    List<Member> added = new ArrayList<>();
    changed.forEach(
        (article, members) -> {
          byArticle.getOrDefault(article, List.of()).forEach(m -> touched.add(remove(m)));
          List<Member> ofTier = members.stream().filter(m -> m.tier == tier).toList();
          if (ofTier.isEmpty()) {
            byArticle.remove(article);
          } else {
            byArticle.put(article, ofTier);
            ofTier.forEach(m -> touched.add(add(m)));
            choosing.add(article);
            added.addAll(ofTier);
          }
        });
    if (tier.joins()) {
      dirty.forEach(
          day -> {
            List<Cluster> events = standing.getOrDefault(day, List.of());
            reaching(day).forEach(m -> look(m, day, events, choosing));
          });
      added.forEach(
          m ->
              standing
                  .subMap(m.reach.from(), true, m.reach.to(), true)
                  .forEach((day, events) -> look(m, day, events, choosing)));
      choosing.forEach(article -> choose(byArticle.get(article), touched));
    }
    Set<LocalDate> changedDays = new TreeSet<>();
    touched.forEach(
        day -> {
          if (rebuild(day, standing.getOrDefault(day, List.of()))) {
            changedDays.add(day);
          }
        });
    return changedDays;
  }

  private List<Member> reaching(LocalDate day) {
    List<Member> reaching = new ArrayList<>();
    byReach
        .subMap(day.minusDays(longestReach), true, day, true)
        .values()
        .forEach(members -> addReaching(day, members, reaching));
    if (day.minusDays(longestReach).isAfter(Span.NO_DAY)) {
      addReaching(day, byReach.getOrDefault(Span.NO_DAY, Set.of()), reaching);
    }
    return reaching;
  }

  private static void addReaching(LocalDate day, Set<Member> members, List<Member> reaching) {
    for (Member member : members) {
      if (member.reaches(day)) {
        reaching.add(member);
      }
    }
  }

  /** Looks anew at the events of one day; the article chooses anew if that made a difference. */
  private void look(Member member, LocalDate day, List<Cluster> events, Set<String> choosing) {
    List<Joining.Candidate> now = joining.candidates(member, day, events);
    Map<LocalDate, List<Joining.Candidate>> known =
        candidatesOf.computeIfAbsent(member, m -> new HashMap<>());
    List<Joining.Candidate> before = now.isEmpty() ? known.remove(day) : known.put(day, now);
    if (!now.equals(before == null ? List.of() : before)) {
      choosing.add(member.article.articleId());
    }
  }

  private void choose(List<Member> members, Set<LocalDate> touched) {
    List<Joining.Candidate> candidates = new ArrayList<>();
    for (Member member : members) {
      candidatesOf.getOrDefault(member, Map.of()).values().forEach(candidates::addAll);
    }
    Map<Member, Member> chosen = joining.choose(candidates);
    for (Member member : members) {
      Member founder = chosen.get(member);
      if (founder != founderOf.get(member)) {
        touched.add(unplace(member));
        touched.add(place(member, founder));
      }
    }
  }

  private LocalDate add(Member member) {
    byReach
        .computeIfAbsent(
            member.reach.from(), d -> Collections.newSetFromMap(new IdentityHashMap<>()))
        .add(member);
    return place(member, null);
  }

  private LocalDate remove(Member member) {
    Set<Member> reaching = byReach.get(member.reach.from());
    reaching.remove(member);
    if (reaching.isEmpty()) {
      byReach.remove(member.reach.from());
    }
    candidatesOf.remove(member);
    return unplace(member);
  }

  /** Puts a member with the event it joins, or with those that are left, and gives the day. */
  private LocalDate place(Member member, Member founder) {
    if (founder == null) {
      left.computeIfAbsent(member.anchor, d -> Collections.newSetFromMap(new IdentityHashMap<>()))
          .add(member);
      return member.anchor;
    }
    founderOf.put(member, founder);
    joined.computeIfAbsent(founder.anchor, d -> new IdentityHashMap<>()).put(member, founder);
    return founder.anchor;
  }

  private LocalDate unplace(Member member) {
    Member founder = founderOf.remove(member);
    if (founder == null) {
      Set<Member> members = left.get(member.anchor);
      members.remove(member);
      if (members.isEmpty()) {
        left.remove(member.anchor);
      }
      return member.anchor;
    }
    Map<Member, Member> members = joined.get(founder.anchor);
    members.remove(member);
    if (members.isEmpty()) {
      joined.remove(founder.anchor);
    }
    return founder.anchor;
  }

  private boolean rebuild(LocalDate day, List<Cluster> standing) {
    List<Cluster> now =
        layer.day(
            day, standing, joined.getOrDefault(day, Map.of()), left.getOrDefault(day, Set.of()));
    List<Cluster> before = now.isEmpty() ? events.remove(day) : events.put(day, now);
    return !now.equals(before == null ? List.of() : before);
  }
}
