package org.borderwatch.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.borderwatch.ingest.poll.Polls.FEED;
import static org.borderwatch.ingest.poll.Polls.NOW;
import static org.borderwatch.ingest.poll.Polls.item;
import static org.borderwatch.ingest.poll.Polls.ok;
import static org.borderwatch.ingest.poll.Polls.page;
import static org.borderwatch.ingest.poll.Polls.rss;
import static org.borderwatch.ingest.poll.Polls.status;

import java.time.Duration;
import java.time.Instant;
import org.borderwatch.contracts.article.Page;
import org.borderwatch.contracts.feed.FeedState;
import org.borderwatch.contracts.feed.FeedState.Seen;
import org.borderwatch.ingest.fetch.Answer;
import org.borderwatch.ingest.fetch.Answer.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageVisitTest {
  private static final String LINK = "http://valley.example/1";
  private final PageVisit visits = new PageVisit(Polls.RULES);
  private final FeedPoll poll = new FeedPoll(Polls.RULES);
  private final FeedState due =
      poll.settle(FEED, States.of(FEED, null), ok(rss(item("one", LINK, "text"))), NOW).state();

  @Test
  void shouldWriteThePageAndRecheckItInAnHour() {
    Learnt learnt = visit(due, page(LINK, "<html>one</html>"), NOW);

    Page page = learnt.pages().get(0);
    assertThat(page.status()).isEqualTo(Page.Status.FETCHED);
    assertThat(page.html()).isEqualTo("<html>one</html>");
    assertThat(page.entry().summary()).isEqualTo("text");
    assertThat(page.fetchedAt()).isEqualTo(NOW);
    assertThat(learnt.bookings()).containsExactly(Booking.passed("entry"));
    assertThat(only(learnt).nextRecheck()).isEqualTo(NOW.plus(Duration.ofHours(1)));
    assertThat(only(learnt).attempts()).isNull();
  }

  @Test
  void shouldNameTheArticleByTheAddressThePageWasServedFrom() {
    Learnt learnt = visit(due, page("http://valley.example/final?utm_source=rss", "<html>"), NOW);

    assertThat(learnt.pages().get(0).articleId())
        .isEqualTo(EntryIdentity.articleId("http://valley.example/final"));
  }

  @ParameterizedTest
  @CsvSource({
    // what the page calls its own address, and what names the article
    "http://www.valley.example/news/shelling-in-tovuz, http://www.valley.example/news/shelling-in-tovuz",
    "/news/shelling-in-tovuz.html, http://valley.example/news/shelling-in-tovuz.html",
    "http://elsewhere.example/shelling-in-tovuz, http://valley.example/x/shelling-in-tovuz",
    "http://valley.example/, http://valley.example/x/shelling-in-tovuz",
    "http://valley.example/news, http://valley.example/x/shelling-in-tovuz",
    "mailto:desk@valley.example, http://valley.example/x/shelling-in-tovuz"
  })
  void shouldBelieveAPageOfItsOwnAddressOnlyWithinItsSiteAndWhereItTellsPagesApart(
      String canonical, String named) {
    String html = "<html><head><link rel='canonical' href='" + canonical + "'></head><p>x</html>";

    Learnt learnt = visit(due, page("http://valley.example/x/shelling-in-tovuz", html), NOW);

    assertThat(learnt.pages().get(0).articleId()).isEqualTo(EntryIdentity.articleId(named));
  }

  @ParameterizedTest
  @CsvSource({"404, page not found", "403, HTTP 403", "410, page gone", "451, HTTP 451"})
  void shouldGoOnWithTheEntryWhereThePageIsRefused(int status, String reason) {
    Page page = visit(due, status(status), NOW).pages().get(0);

    assertThat(page.status()).isEqualTo(Page.Status.ENTRY_ONLY);
    assertThat(page.reason()).isEqualTo(reason);
    assertThat(page.html()).isNull();
    assertThat(page.entry().summary()).isEqualTo("text");
  }

  @Test
  void shouldGoOnWithTheEntryWhereThereIsNoPageButSomethingElse() {
    Answer pdf =
        new Answer.Response(
            LINK, null, 200, "application/pdf", null, null, null, new byte[9], false, null, 9);

    assertThat(visit(due, pdf, NOW).pages().get(0).reason()).isEqualTo("not a page");
    assertThat(visit(due, page("http://valley.example/", "<html>"), NOW).pages().get(0).reason())
        .isEqualTo("redirected to the front page");
    assertThat(visit(due, Polls.failure(Fault.BLOCKED_ADDRESS), NOW).pages().get(0).reason())
        .isEqualTo("blocked address");
    assertThat(visit(due, Polls.failure(Fault.ROBOTS), NOW).pages().get(0).reason())
        .isEqualTo("excluded by robots.txt");
  }

  @Test
  void shouldAskAgainAFewTimesForAPageThatCannotBeHadForNow() {
    FeedState state = due;
    Instant at = NOW;
    for (Duration wait : PollRules.RETRY_PAGE_AFTER) {
      Learnt learnt = visit(state, status(503), at);
      assertThat(learnt.pages()).isEmpty();
      assertThat(learnt.bookings()).isEmpty();
      at = at.plus(wait);
      state = learnt.state();
      assertThat(state.seen().get(0).nextRecheck()).isEqualTo(at);
    }
    Learnt last = visit(state, Polls.failure(Fault.TIME_OUT), at);

    assertThat(last.pages().get(0).status()).isEqualTo(Page.Status.ENTRY_ONLY);
    assertThat(last.pages().get(0).reason()).isEqualTo("time-out");
    assertThat(last.bookings()).containsExactly(Booking.passed("entry"));
    Learnt later =
        visit(last.state(), page(LINK, "<html>at last</html>"), NOW.plus(Duration.ofHours(6)));
    assertThat(later.pages().get(0).status()).isEqualTo(Page.Status.FETCHED);
    assertThat(later.pages().get(0).articleId()).isEqualTo(last.pages().get(0).articleId());
  }

  @Test
  void shouldCutAPageThatIsTooLongAndNotRefuseIt() {
    Page page = visit(due, page(LINK, "<html>" + "ա".repeat(4_000_000)), NOW).pages().get(0);

    assertThat(page.truncated()).isTrue();
    assertThat(page.html().getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .hasSizeBetween(2 * 1024 * 1024 - 2, 2 * 1024 * 1024);
  }

  @Test
  void shouldWriteANewVersionOnlyWhereTheRecheckedPageChanged() {
    FeedState written = visit(due, page(LINK, "<html>one</html>"), NOW).state();
    Instant later = NOW.plus(Duration.ofHours(1));

    Learnt same = visit(written, page(LINK, "<html>one</html>"), later);
    assertThat(same.pages()).isEmpty();
    assertThat(same.bookings()).containsExactly(new Booking("recheck", "unchanged"));
    assertThat(only(same).nextRecheck()).isEqualTo(NOW.plus(Duration.ofHours(6)));
    assertThat(visit(written, status(304), later).bookings())
        .containsExactly(new Booking("recheck", "not modified"));

    Learnt changed = visit(written, page(LINK, "<html>corrected</html>"), later);
    assertThat(changed.pages().get(0).html()).isEqualTo("<html>corrected</html>");
    assertThat(changed.pages().get(0).articleId()).isEqualTo(only(same).articleId());
    assertThat(changed.pages().get(0).entry().title()).isEqualTo("one");
  }

  @Test
  void shouldTakeAPageThatIsGoneForWithdrawnAtOnce() {
    FeedState written = visit(due, page(LINK, "<html>one</html>"), NOW).state();

    Learnt learnt = visit(written, status(410), NOW.plus(Duration.ofHours(1)));

    assertThat(learnt.pages().get(0).status()).isEqualTo(Page.Status.GONE);
    assertThat(only(learnt).nextRecheck()).isNull();
  }

  @Test
  void shouldTakeAMissingPageForWithdrawnOnlyWhenItStaysSoWhileItsSiteIsWell() {
    FeedState state = visit(due, page(LINK, "<html>one</html>"), NOW).state();
    FeedState failing = poll.settle(FEED, state, status(500), NOW).state();
    Instant at = NOW.plus(Duration.ofHours(1));
    for (int i = 0; i < 5; i++) {
      failing = visit(failing, status(404), at).state();
      assertThat(failing.seen().get(0).missing()).isZero();
    }
    for (int i = 1; i <= 2; i++) {
      Learnt learnt = visit(state, status(404), at);
      assertThat(learnt.pages()).isEmpty();
      state = learnt.state();
      assertThat(state.seen().get(0).missing()).isEqualTo(i);
      at = at.plus(Duration.ofHours(1));
    }
    Learnt back = visit(state, page(LINK, "<html>one</html>"), at);
    assertThat(only(back).missing()).as("it was back in between").isZero();

    Learnt third = visit(state, status(404), at);

    assertThat(third.pages().get(0).status()).isEqualTo(Page.Status.GONE);
    assertThat(third.pages().get(0).reason()).isEqualTo("page not found");
  }

  @Test
  void shouldKeepTheVersionWithItsPageWhenAnEditedEntryHasNone() {
    FeedState written = visit(due, page(LINK, "<html>one</html>"), NOW).state();
    FeedState edited =
        poll.settle(FEED, written, ok(rss(item("one", LINK, "edited"))), NOW).state();

    Learnt learnt = visit(edited, status(404), NOW);

    assertThat(learnt.pages()).isEmpty();
    assertThat(learnt.bookings())
        .containsExactly(new Booking("entry", "page lost: page not found"));
  }

  @Test
  void shouldWriteAnEntryWithoutALinkByItself() {
    FeedState state =
        poll.settle(
                FEED, States.of(FEED, null), ok(rss("<item><title>no link</title></item>")), NOW)
            .state();

    Learnt learnt = visit(state, null, NOW);

    assertThat(learnt.pages().get(0).reason()).isEqualTo("no link");
    assertThat(only(learnt).nextRecheck()).isNull();
  }

  @Test
  void shouldWriteOneArticleWhereTwoEntriesLeadToOnePage() {
    FeedState state =
        poll.settle(
                FEED,
                States.of(FEED, null),
                ok(
                    rss(
                        item("one", LINK, ""),
                        item("one", "http://valley.example/go?id=1", ""),
                        item("other", "http://valley.example/go?id=2", ""))),
                NOW)
            .state();
    state = visits.settle(FEED, state, state.seen().get(0), page(LINK, "<html>"), NOW).state();

    Learnt same = visits.settle(FEED, state, state.seen().get(1), page(LINK, "<html>"), NOW);
    assertThat(same.bookings()).containsExactly(new Booking("entry", "same article"));

    Learnt shared = visits.settle(FEED, state, state.seen().get(2), page(LINK, "<html>"), NOW);
    assertThat(shared.pages().get(0).reason()).isEqualTo("address shared with another entry");
    assertThat(shared.pages().get(0).articleId()).isNotEqualTo(state.seen().get(0).articleId());
  }

  private Learnt visit(FeedState state, Answer answer, Instant at) {
    return visits.settle(FEED, state, state.seen().get(0), answer, at);
  }

  private static Seen only(Learnt learnt) {
    return learnt.state().seen().get(0);
  }
}
