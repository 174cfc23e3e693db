package org.borderwatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.borderwatch.contracts.feed.Feed;
import org.junit.jupiter.api.Test;

class OpmlTest {
  private static final Opml.Defaults NONE = new Opml.Defaults(null, null, Feed.Ownership.PRIVATE);

  @Test
  void shouldReadBackWhatItWrote() {
    Feed full =
        new Feed(
            "valley-en",
            "http://valley.example/rss?a=1&b=2",
            "valley.example",
            "Valley & \"Post\" <Հովիտ>",
            "Valley Media",
            "AM",
            "en",
            Feed.Ownership.STATE,
            "Quick & short",
            List.of("AM-TV", "AZ-TOV"),
            Feed.Origin.IMPORT);
    Feed bare =
        new Feed(
            "ridge",
            "http://ridge.example/",
            "ridge.example",
            "Ridge",
            "Ridge",
            "INT",
            "ru",
            Feed.Ownership.NGO,
            null,
            null,
            Feed.Origin.IMPORT);

    String opml = Opml.write("Feeds & more", List.of(full, bare));
    Opml.Listed listed = Opml.read(opml, NONE);

    assertThat(listed.faults()).isEmpty();
    assertThat(listed.feeds()).containsExactly(full, bare);
    assertThat(opml)
        .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
        .contains("<opml version=\"2.0\"")
        .contains("xmlUrl=\"http://valley.example/rss?a=1&amp;b=2\"")
        .contains("category=\"/AM/state\"");
  }

  @Test
  void shouldReadTheListsOfOtherReadersWithWhatTheyDoNotSay() {
    String opml =
        """
        <?xml version="1.0"?><!DOCTYPE opml [<!ENTITY x SYSTEM "file:///etc/passwd">]>
        <opml version="1.1"><head/><body>
          <outline text="News"><outline text="Valley" type="rss" xmlurl="http://www.Valley.example/rss" language="hy-AM"/>
          <outline text="Valley again" xmlUrl="http://www.Valley.example/rss"/></outline>
          <outline title="Ridge &amp; Co" xmlUrl="https://ridge.example/a feed"/>
          <outline text="no feed" htmlUrl="http://x.example/"/>
          <outline text="mail" xmlUrl="mailto:a@b.example"/>
        </body></opml>
        """;

    Opml.Listed listed = Opml.read(opml, new Opml.Defaults("AM", "en", Feed.Ownership.PRIVATE));

    assertThat(listed.feeds()).extracting(Feed::name).containsExactly("Valley", "Ridge & Co");
    assertThat(listed.feeds()).extracting(Feed::language).containsExactly("hy", "en");
    assertThat(listed.feeds().get(1).url()).isEqualTo("https://ridge.example/a%20feed");
    assertThat(listed.feeds()).allMatch(f -> f.id().matches("[a-z0-9][a-z0-9-]{0,63}"));
    assertThat(listed.feeds()).allMatch(f -> f.origin() == Feed.Origin.IMPORT);
    assertThat(listed.faults()).singleElement().asString().contains("mailto:a@b.example");
    assertThat(Opml.read(opml, NONE).faults())
        .anyMatch(f -> f.endsWith("it does not say from which country it is; give --country"));
  }

  @Test
  void shouldSayThatSomethingElseIsNoList() {
    for (String text : List.of("", "hello", "<rss version='2.0'/>", "<outline xmlUrl=''/>")) {
      assertThat(Opml.read(text, NONE).faults())
          .containsExactly("there is no outline with an xmlUrl in it; is it OPML?");
    }
  }
}
