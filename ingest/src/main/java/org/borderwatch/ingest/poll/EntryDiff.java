package org.borderwatch.ingest.poll;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.borderwatch.contracts.article.Page;
import org.borderwatch.contracts.feed.Feed;
import org.borderwatch.contracts.feed.FeedState.Held;
import org.borderwatch.contracts.feed.FeedState.Seen;
import org.borderwatch.ingest.feed.ParsedFeed;

/**
 * What a feed that was read tells beside what it told before.
 *
 * @param seen the entries now known, the latest first; those that are new or edited are due
 * @param fresh how many are new
 * @param edited how many are told differently than before
 * @param known how many were told before, edited or not
 * @param bookings of the entries that bring no page
 */
record EntryDiff(List<Seen> seen, int fresh, int edited, int known, List<Booking> bookings) {
  static final String STEP = "entry";

  /** Beyond those in the feed, so many are remembered: feeds bring old entries back. */
  private static final int REMEMBERED = 100;

  static EntryDiff between(Feed feed, List<Seen> before, ParsedFeed parsed, Instant now) {
    Map<String, Seen> byKey = new HashMap<>();
    List<String> keys = before.stream().map(s -> SettledEntries.shortKey(s.key())).toList();
    for (int i = 0; i < keys.size(); i++) {
      byKey.putIfAbsent(keys.get(i), before.get(i));
    }
    List<EntryIdentity> identities =
        parsed.entries().stream().map(e -> EntryIdentity.of(feed, e)).toList();
    Set<String> told = identities.stream().map(EntryIdentity::shortKey).collect(toSet());
    // Articles are looked at only where a key is new, which in most readings none is.
    Map<String, Seen> byArticle = byKey.keySet().containsAll(told) ? Map.of() : byArticle(before);
    Set<String> articles = new HashSet<>(byArticle.keySet());
    Set<String> taken = new HashSet<>();
    Repeats repeats = new Repeats(before);
    List<Seen> all = new ArrayList<>();
    List<Booking> bookings = new ArrayList<>();
    int fresh = 0;
    int edited = 0;
    for (int i = 0; i < identities.size(); i++) {
      Page.Entry entry = parsed.entries().get(i);
      EntryIdentity identity = identities.get(i);
      Seen known = byKey.get(identity.shortKey());
      if (known == null && identity.url() != null) {
        Seen sameLink = byArticle.get(identity.articleId());
        // Ids change, and then the link tells; but a live blog has one link for many entries.
        known =
            sameLink == null || told.contains(SettledEntries.shortKey(sameLink.key()))
                ? null
                : sameLink;
      }
      String key = known == null ? identity.shortKey() : SettledEntries.shortKey(known.key());
      if (!taken.add(key)) {
        bookings.add(new Booking(STEP, "repeated in the feed"));
      } else if (known == null && repeats.isTold(entry, identity.entryHash())) {
        bookings.add(new Booking(STEP, "told before under another address"));
      } else if (known == null) {
        fresh++;
        repeats.add(identity.entryHash(), now);
        String article = identity.articleId();
        String own = articles.add(article) ? article : EntryIdentity.apart(article, identity.key());
        all.add(identity.firstSight(own, Holding.hold(entry, parsed.repairs(), now), now));
      } else if (!SettledEntries.sameHash(known.entryHash(), identity.entryHash())) {
        if (known.attempts() == null) {
          edited++;
        }
        Held held = Holding.hold(entry, parsed.repairs(), now);
        all.add(Sightings.edited(known, identity, held, now));
      } else {
        if (known.attempts() == null) {
          bookings.add(new Booking(STEP, "seen before"));
        }
        all.add(known);
      }
    }
    int known = taken.size() - fresh;
    int kept = 0;
    for (int i = 0; i < keys.size(); i++) {
      Seen seen = before.get(i);
      boolean wanted = seen.nextRecheck() != null || kept < REMEMBERED;
      if (wanted && !taken.contains(keys.get(i))) {
        all.add(seen);
        kept += seen.nextRecheck() == null ? 1 : 0;
      }
    }
    return new EntryDiff(all, fresh, edited, known, bookings);
  }

  private static Map<String, Seen> byArticle(List<Seen> before) {
    Map<String, Seen> byArticle = new HashMap<>();
    for (Seen seen : before) {
      byArticle.putIfAbsent(seen.articleId(), seen);
      if (seen.url() != null) {
        byArticle.putIfAbsent(EntryIdentity.articleId(seen.url()), seen);
      }
    }
    return byArticle;
  }
}
