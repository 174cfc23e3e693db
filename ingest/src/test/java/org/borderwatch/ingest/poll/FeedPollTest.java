package org.borderwatch.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.borderwatch.ingest.poll.Polls.FEED;
import static org.borderwatch.ingest.poll.Polls.NOW;
import static org.borderwatch.ingest.poll.Polls.URL;
import static org.borderwatch.ingest.poll.Polls.item;
import static org.borderwatch.ingest.poll.Polls.ok;
import static org.borderwatch.ingest.poll.Polls.rss;
import static org.borderwatch.ingest.poll.Polls.status;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.borderwatch.contracts.feed.Feed;
import org.borderwatch.contracts.feed.FeedState;
import org.borderwatch.contracts.feed.FeedState.Seen;
import org.borderwatch.contracts.feed.Source;
import org.borderwatch.contracts.topic.Json;
import org.borderwatch.ingest.fetch.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedPollTest {
  private static final String ONE = item("one", "http://valley.example/1", "a");
  private static final String TWO = item("two", "http://valley.example/2", "b");
  private static final Duration MINUTES_8 = Duration.ofMinutes(8);
  private static final Duration MINUTES_12 = Duration.ofMinutes(12);
  private final FeedPoll poll = new FeedPoll(Polls.RULES);
  private final FeedState fresh = States.of(FEED, null);

  @Test
  void shouldBeDueAtOnceWithoutAState() {
    assertThat(States.due(fresh)).isEqualTo(Instant.EPOCH);
  }

  @Test
  void shouldMakeTheEntriesOfTheFirstPollDueAndRememberTheValidators() {
    Learnt learnt = poll.settle(FEED, fresh, ok(rss(ONE, TWO)), NOW);

    assertThat(learnt.state().seen()).hasSize(2).allMatch(s -> s.nextRecheck().equals(NOW));
    assertThat(learnt.state().etag()).isEqualTo("\"e\"");
    assertThat(learnt.state().nextPoll())
        .isBetween(NOW.plus(Duration.ofMinutes(13)), NOW.plus(Duration.ofMinutes(17)));
    assertThat(learnt.source().status()).isEqualTo(Source.Status.HEALTHY);
    assertThat(learnt.bookings()).containsExactly(Booking.passed("poll"));
    assertThat(Json.read(Json.write(learnt.state()), FeedState.class)).isEqualTo(learnt.state());
  }

  @Test
  void shouldDoNothingForWhatWasSeenNotModifiedOrUnchanged() {
    FeedState after = done(poll.settle(FEED, fresh, ok(rss(ONE)), NOW).state());

    assertThat(poll.settle(FEED, after, status(304), NOW).bookings())
        .containsExactly(new Booking("poll", "not modified"));
    assertThat(poll.settle(FEED, after, ok(rss(ONE)), NOW).bookings())
        .containsExactly(new Booking("poll", "unchanged"));
    Learnt more = poll.settle(FEED, after, ok(rss(TWO, ONE)), NOW);
    assertThat(more.bookings())
        .containsExactly(new Booking("entry", "seen before"), Booking.passed("poll"));
    assertThat(more.state().seen()).filteredOn(s -> s.attempts() != null).hasSize(1);
  }

  @Test
  void shouldAskForThePageOfAnEditedEntryAgainAsTheSameArticle() {
    FeedState after = done(poll.settle(FEED, fresh, ok(rss(ONE)), NOW).state());
    Instant later = NOW.plus(Duration.ofDays(2));

    Learnt learnt =
        poll.settle(
            FEED, after, ok(rss(item("one", "http://valley.example/1", "corrected"))), later);

    Seen seen = learnt.state().seen().get(0);
    assertThat(seen.nextRecheck()).isEqualTo(later);
    assertThat(seen.etag()).isNull();
    assertThat(seen.articleId()).isEqualTo(after.seen().get(0).articleId());
    assertThat(seen.firstSeenAt()).isEqualTo(NOW);
    assertThat(seen.held().summary()).isEqualTo("corrected");
  }

  @Test
  void shouldKnowAnEntryByItsLinkWhenItsIdChanges() {
    String before = ONE.replace("<title>", "<guid isPermaLink='false'>x1</guid><title>");
    String after = ONE.replace("<title>", "<guid isPermaLink='false'>y1</guid><title>");
    FeedState state = done(poll.settle(FEED, fresh, ok(rss(before)), NOW).state());

    Learnt learnt = poll.settle(FEED, state, ok(rss(after)), NOW);

    assertThat(learnt.bookings())
        .containsExactly(new Booking("entry", "seen before"), Booking.passed("poll"));
    assertThat(learnt.state().seen()).hasSize(1);
  }

  @Test
  void shouldKeepTheEntriesOfALiveBlogApartThoughTheyShareALink() {
    String first = item("09:00", "http://valley.example/live#1", "a");
    String second = item("10:00", "http://valley.example/live#2", "b");
    FeedState state =
        poll.settle(
                FEED,
                fresh,
                ok(
                    rss(
                        first.replace("<title>", "<guid isPermaLink='false'>1</guid><title>"),
                        second.replace("<title>", "<guid isPermaLink='false'>2</guid><title>"))),
                NOW)
            .state();

    assertThat(state.seen()).extracting(Seen::articleId).doesNotHaveDuplicates().hasSize(2);
  }

  @Test
  void shouldClampATimeInTheFutureAndSaySo() {
    String future =
        ONE.replace("<title>", "<pubDate>Sun, 01 Nov 2026 12:00:00 GMT</pubDate><title>");

    Seen seen = poll.settle(FEED, fresh, ok(rss(future)), NOW).state().seen().get(0);

    assertThat(seen.held().published()).isEqualTo(NOW.plus(Duration.ofMinutes(5)));
    assertThat(seen.held().repairs()).containsExactly("future date, clamped");
  }

  @Test
  void shouldDegradeThenFailAndRecover() {
    FeedState state = fresh;
    for (int i = 1; i <= 3; i++) {
      Learnt learnt = poll.settle(FEED, state, status(503), NOW);
      assertThat(learnt.source().status())
          .isEqualTo(i < 3 ? Source.Status.DEGRADED : Source.Status.FAILING);
      assertThat(learnt.bookings()).containsExactly(new Booking("poll", "failed: HTTP 503"));
      state = learnt.state();
    }
    Learnt back = poll.settle(FEED, state, ok(rss(ONE)), NOW);
    assertThat(back.source().status()).isEqualTo(Source.Status.HEALTHY);
    assertThat(back.state().failures()).isZero();
  }

  @Test
  void shouldTakeAPageOrATimeOutForAFailure() {
    assertThat(poll.settle(FEED, fresh, Polls.page(URL, "<html><p>hi</html>"), NOW).bookings())
        .containsExactly(new Booking("poll", "failed: not a feed"));
    assertThat(poll.settle(FEED, fresh, Polls.failure(Answer.Fault.TIME_OUT), NOW).bookings())
        .containsExactly(new Booking("poll", "failed: time-out"));
  }

  @Test
  void shouldRetireAFeedThatIsGoneUntilItIsGivenAnotherAddress() {
    FeedState retired = poll.settle(FEED, fresh, status(410), NOW).state();
    assertThat(States.due(retired)).isNull();
    assertThat(States.status(retired)).isEqualTo(Source.Status.RETIRED);
    assertThat(States.of(FEED, retired)).isSameAs(retired);

    Feed elsewhere =
        new Feed(
            "valley",
            "http://valley.example/new",
            "valley.example",
            "Valley Post",
            null,
            "AM",
            "en",
            Feed.Ownership.PRIVATE,
            null,
            null,
            null);

    assertThat(States.due(States.of(elsewhere, retired))).isEqualTo(Instant.EPOCH);
    assertThat(poll.settle(FEED, fresh, status(404), NOW).source().status())
        .isEqualTo(Source.Status.DEGRADED);
  }

  @Test
  void shouldBelieveAPermanentRedirectAfterSeveralSightingsOverADay() {
    String to = "http://valley.example/new";
    FeedState state = fresh;
    for (int hours : List.of(0, 1, 2, 23)) {
      state =
          poll.settle(FEED, state, Polls.moved(to, rss(ONE)), NOW.plus(Duration.ofHours(hours)))
              .state();
      assertThat(state.url()).as("after %s h", hours).isEqualTo(URL);
    }
    state =
        poll.settle(FEED, state, Polls.moved(to, rss(ONE)), NOW.plus(Duration.ofHours(24))).state();

    assertThat(state.url()).isEqualTo(to);
    assertThat(States.of(FEED, state)).as("the move is not undone").isSameAs(state);
  }

  @Test
  void shouldForgetAMoveThatIsTakenBack() {
    String to = "http://valley.example/new";
    FeedState state = poll.settle(FEED, fresh, Polls.moved(to, rss(ONE)), NOW).state();
    state = poll.settle(FEED, state, ok(rss(ONE)), NOW.plus(Duration.ofHours(12))).state();

    assertThat(state.redirects()).isEmpty();
  }

  @Test
  void shouldRememberOnlySoManyEntriesThatLeftTheFeed() {
    FeedState state = fresh;
    for (int i = 0; i < 400; i++) {
      String item = item("t" + i, "http://valley.example/" + i, "");
      state = done(poll.settle(FEED, state, ok(rss(item)), NOW).state());
    }

    assertThat(state.seen()).hasSize(101);
  }

  @Test
  void shouldNotTakeTheSameTextsUnderAnotherAddressForNewsUnlessDaysApart() {
    String text = "The ministry said that the situation along the line was calm. ".repeat(2);
    String dated = "<pubDate>%s</pubDate><title>";
    String one = item("calm", "http://valley.example/a", text);
    String first = one.replace("<title>", dated.formatted("Sun, 01 Nov 2026 05:50:00 GMT"));
    String copy = first.replace("/a<", "/b<");
    String days =
        one.replace("<title>", dated.formatted("Thu, 05 Nov 2026 05:50:00 GMT"))
            .replace("/a<", "/c<");

    Learnt both = poll.settle(FEED, fresh, ok(rss(first, copy)), NOW);
    assertThat(both.state().seen()).hasSize(1);
    assertThat(both.bookings()).contains(new Booking("entry", "told before under another address"));
    Instant later = NOW.plus(Duration.ofDays(4));
    Learnt again = poll.settle(FEED, done(both.state()), ok(rss(days, first, copy)), later);
    assertThat(again.state().seen()).as("the next day's is news").hasSize(2);
    assertThat(again.source().gaps()).isZero();
  }

  @Test
  void shouldNoticeThatEntriesWereMissedAndPollSooner() {
    FeedState after = done(poll.settle(FEED, fresh, ok(rss(ONE)), NOW).state());
    Instant later = NOW.plus(Duration.ofMinutes(16));

    Learnt overlapping = poll.settle(FEED, after, ok(rss(TWO, ONE)), later);
    Learnt gap = poll.settle(FEED, after, ok(rss(TWO)), later);

    assertThat(overlapping.source().gaps()).isZero();
    assertThat(gap.source().gaps()).isEqualTo(1);
    assertThat(gap.source().lastGap()).isEqualTo(later);
    assertThat(gap.source().detail()).contains("shares no entry with the poll before");
    assertThat(gap.state().nextPoll()).isBefore(later.plus(Duration.ofMinutes(10)));
    assertThat(gap.state().because()).contains("may have been missed");
  }

  @Test
  void shouldNotTakeAFeedThatWasEmptyOrOneThatEmptiesForAGap() {
    FeedState empty = poll.settle(FEED, fresh, ok(rss()), NOW).state();
    FeedState one = done(poll.settle(FEED, empty, ok(rss(ONE)), NOW.plusSeconds(900)).state());

    assertThat(one.rhythm().gaps()).isZero();
    assertThat(poll.settle(FEED, one, ok(rss()), NOW.plusSeconds(1800)).source().gaps()).isZero();
  }

  @Test
  void shouldSayWhyItPollsWhenAndKeepItThroughAnUnchangedPoll() {
    FeedState state = poll.settle(FEED, fresh, ok(rss(ONE)), NOW).state();
    assertThat(state.because()).isEqualTo("it is not known yet how often the feed publishes");
    for (int i = 1; i <= 24; i++) {
      Instant at = NOW.plus(Duration.ofMinutes(20L * i));
      String item = item("t" + i, "http://valley.example/" + i, "");
      state = done(poll.settle(FEED, state, ok(rss(item, ONE)), at).state());
    }
    Instant then = NOW.plus(Duration.ofMinutes(490));
    Learnt same = poll.settle(FEED, state, status(304), then);

    assertThat(same.source().because()).isEqualTo("the feed publishes about 3 entries an hour");
    assertThat(same.source().perHour()).isCloseTo(3, within(0.2));
    assertThat(same.state().rhythm()).as("nothing to write for").isSameAs(state.rhythm());
    assertThat(Duration.between(then, same.state().nextPoll())).isBetween(MINUTES_8, MINUTES_12);
  }

  @Test
  void shouldSayThatAFeedIsSilent() {
    FeedState state = poll.settle(FEED, fresh, ok(rss(ONE)), NOW).state();
    for (int i = 1; i <= 96; i++) {
      String item = item("t" + i, "http://valley.example/" + i, "");
      Instant at = NOW.plus(Duration.ofMinutes(30L * i));
      state = done(poll.settle(FEED, state, ok(rss(item, ONE)), at).state());
    }
    Instant last = state.rhythm().lastNew();

    Source soon = poll.settle(FEED, state, status(304), last.plus(Duration.ofHours(11))).source();
    Source late = poll.settle(FEED, state, status(304), last.plus(Duration.ofDays(3))).source();

    assertThat(soon.silentSince()).isNull();
    assertThat(late.silentSince()).isEqualTo(last);
    assertThat(late.status()).as("it answers").isEqualTo(Source.Status.HEALTHY);
    assertThat(late.detail())
        .isEqualTo(
            "not modified; nothing new for 3 days, in which it usually brings about 140 entries");
  }

  @Test
  void shouldReadTheOneFeedThatThePageInItsPlaceNamesAndSaySo() {
    Learnt page = poll.settle(FEED, fresh, Polls.page(URL, naming("/news.xml")), NOW);

    assertThat(page.source().status()).isEqualTo(Source.Status.DEGRADED);
    assertThat(FeedPoll.address(page.state())).isEqualTo("http://valley.example/news.xml");
    assertThat(page.state().url()).as("it moves only by a person's hand").isEqualTo(URL);

    Learnt read = poll.settle(FEED, page.state(), ok(rss(ONE)), NOW.plus(Duration.ofMinutes(15)));
    assertThat(read.source().status()).isEqualTo(Source.Status.HEALTHY);
    assertThat(read.source().detail())
        .contains("read at http://valley.example/news.xml")
        .contains("give the feed that address");

    Learnt lost = poll.settle(FEED, read.state(), status(404), NOW.plus(Duration.ofHours(1)));
    assertThat(FeedPoll.address(lost.state())).as("looked for again").isEqualTo(URL);
    Learnt down = poll.settle(FEED, read.state(), status(503), NOW.plus(Duration.ofHours(1)));
    assertThat(FeedPoll.address(down.state())).isNotEqualTo(URL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://elsewhere.example/rss.xml",
        "/rss/comments.xml",
        "/a.xml' type='application/rss+xml'><link rel='alternate' href='/b.xml",
        "http://valley.example/rss"
      })
  void shouldNotGuessAtAFeedOfAnotherSiteOrOneOfMany(String named) {
    Learnt page = poll.settle(FEED, fresh, Polls.page(URL, naming(named)), NOW);

    assertThat(FeedPoll.address(page.state())).isEqualTo(URL);
    assertThat(page.source().detail()).startsWith("the address answers with a page");
  }

  private static String naming(String href) {
    return "<html><head><link rel='alternate' href='"
        + href
        + "' type='application/rss+xml'></head><p>hi</html>";
  }

  /** As if every page had been written and rechecked to the end. */
  private static FeedState done(FeedState state) {
    return States.withSeen(state, state.seen().stream().map(Sightings::done).toList());
  }
}
