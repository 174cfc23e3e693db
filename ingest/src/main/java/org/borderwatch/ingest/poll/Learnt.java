package org.borderwatch.ingest.poll;

import java.util.ArrayList;
import java.util.List;
import org.borderwatch.contracts.article.Page;
import org.borderwatch.contracts.feed.FeedState;
import org.borderwatch.contracts.feed.Source;

/**
 * What was learnt of a feed, to be committed together.
 *
 * @param state what is now known
 * @param sameEntries whether the entries are as they were; then they may be missing in the state
 * @param source how the feed fares, or null where it was not polled
 * @param pages to be written
 * @param bookings for the ledger, once it is committed
 */
public record Learnt(
    FeedState state, boolean sameEntries, Source source, List<Page> pages, List<Booking> bookings) {

  public Learnt {
    pages = List.copyOf(pages);
    bookings = List.copyOf(bookings);
  }

  static Learnt nothing(FeedState state) {
    return new Learnt(state, false, null, List.of(), List.of());
  }

  /** The same with another state, its entries aside. */
  Learnt with(FeedState other) {
    return new Learnt(other, sameEntries, source, pages, bookings);
  }

  /** The same with the entries in the state. */
  public Learnt whole(Known before) {
    return sameEntries
        ? new Learnt(States.withSeen(state, before.whole().seen()), false, source, pages, bookings)
        : this;
  }

  /** This, and then what was learnt on top of it. */
  Learnt then(Learnt next) {
    List<Page> allPages = new ArrayList<>(pages);
    allPages.addAll(next.pages);
    List<Booking> allBookings = new ArrayList<>(bookings);
    allBookings.addAll(next.bookings);
    return new Learnt(
        next.state,
        next.sameEntries,
        next.source == null ? source : next.source,
        allPages,
        allBookings);
  }

  public boolean isNothing() {
    return source == null && pages.isEmpty() && bookings.isEmpty();
  }
}
