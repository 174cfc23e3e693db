package org.borderwatch.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.borderwatch.contracts.Ids;
import org.borderwatch.contracts.feed.Feed;
import org.borderwatch.contracts.feed.FeedState;
import org.borderwatch.contracts.feed.FeedState.Seen;
import org.borderwatch.contracts.topic.Json;
import org.borderwatch.ingest.feed.FeedParser;
import org.borderwatch.ingest.feed.ParsedFeed;
import org.junit.jupiter.api.Test;

class SettledEntriesTest {
  private static final Instant NOW = Instant.parse("2026-11-01T06:00:00Z");
  private static final Feed FEED =
      new Feed(
          "valley",
          "http://valley.example/rss",
          "valley.example",
          "Valley",
          "Valley",
          "AM",
          "en",
          Feed.Ownership.PRIVATE,
          null,
          null,
          null);

  @Test
  void shouldKeepWhatIsNeededToKnowAnEntryAgainAndNothingElse() {
    FeedState state = state(List.of(open("a"), settled("b", true), settled("c", false)));

    FeedState packed = SettledEntries.pack(state);
    FeedState back = SettledEntries.unpack(packed);

    assertThat(packed.seen()).extracting(Seen::key).containsExactly("a");
    assertThat(back.settled()).isNull();
    assertThat(back.seen()).hasSize(3);
    assertThat(back.seen().get(0)).isEqualTo(open("a"));
    assertThat(back.seen().get(1).articleId()).isEqualTo(settled("b", true).articleId());
    assertThat(back.seen().get(1).firstSeenAt()).isEqualTo(NOW);
    assertThat(back.seen()).extracting(s -> s.bodyHash() != null).endsWith(true, false);
    assertThat(SettledEntries.unpack(SettledEntries.pack(back))).isEqualTo(back);
  }

  @Test
  void shouldTakeFiftyBytesForAnEntryWhereItTookSixHundred() {
    List<Seen> seen = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      seen.add(settled("https://valley.example/news/2026/11/01/some-story-" + i, true));
    }
    FeedState state = state(seen);

    int before = Json.write(state).length;
    int after = Json.write(SettledEntries.pack(state)).length;

    assertThat(before).isGreaterThan(35_000);
    assertThat(after).isLessThan(6_000);
  }

  @Test
  void shouldKnowASettledEntryAgainAndTellWhenItWasEdited() {
    FeedState first = read(state(List.of()), "one", "two");
    FeedState done =
        SettledEntries.unpack(
            SettledEntries.pack(
                first.with(
                    first.seen().stream()
                        .map(s -> Sightings.written(s, s.url(), null, Polls.RULES, NOW))
                        .map(Sightings::done)
                        .toList(),
                    null)));
    assertThat(done.seen()).allMatch(s -> s.url() == null);

    EntryDiff same = diff(done, "one", "two");
    EntryDiff edited = diff(done, "one", "two, corrected:two");

    assertThat(same.fresh()).isZero();
    assertThat(same.edited()).isZero();
    assertThat(edited.fresh()).isZero();
    assertThat(edited.edited()).isEqualTo(1);
    Seen due = edited.seen().stream().filter(s -> s.attempts() != null).findFirst().orElseThrow();
    assertThat(due.url()).isEqualTo("http://valley.example/two");
    assertThat(due.articleId())
        .isEqualTo(
            first.seen().stream()
                .filter(s -> s.url().endsWith("two"))
                .findFirst()
                .orElseThrow()
                .articleId());
    assertThat(diff(done, "three").fresh()).isEqualTo(1);
  }

  @Test
  void shouldKnowAnEntryByItsLinkWhenItsIdChanged() {
    FeedState before =
        state(
            List.of(settled("old-id", true, EntryIdentity.articleId("http://valley.example/one"))));

    EntryDiff diff = diff(SettledEntries.unpack(SettledEntries.pack(before)), "one");

    assertThat(diff.fresh()).isZero();
  }

  @Test
  void shouldLeaveWhatAnOlderReleaseWroteInAFormOfItsOwn() {
    Seen odd = new Seen("k", "not-hex", "x", null, NOW, null, null, null, null, 0, 0, null, null);

    assertThat(SettledEntries.pack(state(List.of(odd))).seen()).containsExactly(odd);
  }

  @Test
  void shouldRefuseBytesThatAreNoEntries() {
    assertThatThrownBy(() -> SettledEntries.unpack(state(List.of()).with(List.of(), "AAAA")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no multiple of 37");
  }

  private static EntryDiff diff(FeedState state, String... titles) {
    return EntryDiff.between(FEED, state.seen(), parsed(titles), NOW);
  }

  private static FeedState read(FeedState state, String... titles) {
    return state.with(diff(state, titles).seen(), null);
  }

  /** Each "title" or "title:slug". */
  private static ParsedFeed parsed(String... titles) {
    StringBuilder rss = new StringBuilder("<rss><channel>");
    for (String title : titles) {
      String[] parts = title.split(":");
      String slug = parts[parts.length - 1];
      rss.append(
          "<item><guid>%s</guid><title>%s</title><link>http://valley.example/%s</link></item>"
              .formatted(slug, parts[0], slug));
    }
    byte[] bytes =
        rss.append("</channel></rss>").toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return FeedParser.parse(bytes, "text/xml", FEED.url(), false);
  }

  private static FeedState state(List<Seen> seen) {
    return new FeedState(
        "valley", FEED.url(), "\"1\"", null, null, NOW, NOW, NOW, 0, "x", null, seen, FEED.url());
  }

  private static Seen open(String key) {
    return new Seen(
        key,
        Ids.hash(key, "article"),
        Ids.hash(key, "entry"),
        "http://valley.example/" + key,
        NOW,
        null,
        null,
        null,
        NOW,
        0,
        0,
        null,
        null);
  }

  private static Seen settled(String key, boolean had) {
    return settled(key, had, Ids.hash(key, "article"));
  }

  private static Seen settled(String key, boolean had, String articleId) {
    return new Seen(
        key,
        articleId,
        Ids.hash(key, "entry"),
        key,
        NOW,
        null,
        null,
        had ? Ids.hash(key, "body") : null,
        null,
        5,
        0,
        null,
        null);
  }
}
