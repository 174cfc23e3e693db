package org.borderwatch.ingest.url;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrlTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          HTTP://Valley.Example:80/a/../b#part                        | http://valley.example/b
          https://valley.example:443                                  | https://valley.example/
          https://valley.example/a?utm_source=x&utm_medium=y          | https://valley.example/a
          https://valley.example/a?id=7&fbclid=zz&utm_campaign=1      | https://valley.example/a?id=7
          https://valley.example/a?b=2&a=1                            | https://valley.example/a?a=1&b=2
          https://m.valley.example/a                                  | https://valley.example/a
          https://amp.valley.example/a                                | https://valley.example/a
          https://valley.example/news/a/amp/                          | https://valley.example/news/a
          https://valley.example/amp/news/a                           | https://valley.example/news/a
          https://valley.example/a.amp.html                           | https://valley.example/a.html
          https://valley.example/a?amp=1&id=3                         | https://valley.example/a?id=3
          https://valley.example/a?outputType=amp                     | https://valley.example/a
          https://www.google.com/amp/s/valley.example/a               | https://valley.example/a
          https://valley-example.cdn.ampproject.org/c/s/valley.example/a | https://valley.example/a
          https://mobile.valley.example/a                             | https://valley.example/a
          https://valley.example/a/index.html                         | https://valley.example/a/
          https://valley.example/index.php                            | https://valley.example/
          https://valley.example/index.php?id=7                       | https://valley.example/index.php?id=7
          https://valley.example/reindex.html                         | https://valley.example/reindex.html
          https://valley.example/camp/site                            | https://valley.example/camp/site
          https://valley.example/%7Euser/a%2fb                        | https://valley.example/~user/a%2Fb
          http://пример.рф/путь                                       | http://xn--e1afmkfd.xn--p1ai/%D0%BF%D1%83%D1%82%D1%8C
          http://valley.example:8080/a                                | http://valley.example:8080/a
          urn:uuid:1                                                  | urn:uuid:1
          """)
  void shouldSpellAnAddressInOneWay(String url, String canonical) {
    assertThat(CanonicalUrl.of(url)).isEqualTo(canonical);
    assertThat(CanonicalUrl.of(canonical)).as("once is enough").isEqualTo(canonical);
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.news.example.am/rss, example.am",
    "https://en.armenpress.am/x, armenpress.am",
    "https://a.b.co.uk/, b.co.uk",
    "https://mod.gov.az/, mod.gov.az",
    "https://desk.blogspot.com/, desk.blogspot.com",
    "http://valley.example:8080/, valley.example",
    "http://en.valley.example/, valley.example",
    "http://localhost:1/, localhost",
    "http://127.0.0.1:1/, 127.0.0.1"
  })
  void shouldTellTheSiteOfAnAddress(String url, String site) {
    assertThat(Site.of(url)).isEqualTo(site);
  }

  @ParameterizedTest
  @CsvSource({
    "http://valley.example/a b, http://valley.example/a%20b",
    "http://valley.example/ա?q=ж#x, http://valley.example/%D5%A1?q=%D0%B6",
    "http://valley.example/a|b[1], http://valley.example/a%7Cb%5B1%5D",
    "http://valley.example/100%, http://valley.example/100%25",
    "http://пример.рф/, http://xn--e1afmkfd.xn--p1ai/"
  })
  void shouldMakeAnAddressFitToBeAskedFor(String url, String fetchable) {
    assertThat(WebAddress.fetchable(url)).isEqualTo(fetchable);
  }

  @ParameterizedTest
  @CsvSource({
    "http://a.example/x/y, z, http://a.example/x/z",
    "http://a.example/x/y, ../z, http://a.example/z",
    "http://a.example/x/y, /z?q=1, http://a.example/z?q=1",
    "http://a.example/x/y, //b.example/z, http://b.example/z",
    "http://a.example/x/y, ?q=1, http://a.example/x/y?q=1",
    "http://a.example, z, http://a.example/z",
    "http://a.example/x, https://b.example/, https://b.example/"
  })
  void shouldResolveReferences(String base, String reference, String expected) {
    assertThat(WebAddress.resolve(base, reference)).isEqualTo(expected);
  }

  @Test
  void shouldSayWhatIsNoWebAddress() {
    assertThatThrownBy(() -> Site.of("ftp://valley.example/"))
        .hasMessage(
            "'ftp://valley.example/' is not an http or https address; give one with scheme and"
                + " host");
  }
}
