package org.borderwatch.ingest.feed;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What reading a feed of 50 KB costs, beside the parse that it is built on. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ReadingBenchmark {
  private static final int LENGTH = 50_000;
  private static final String HEAD =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
       xmlns:content="http://purl.org/rss/1.0/modules/content/"
       xmlns:media="http://search.yahoo.com/mrss/"><channel>
      <title>Valley Post</title><link>https://valley.example/</link><language>en</language>
      """;
  private static final String ITEM =
      """
      <item><title>Shots heard near the road &amp; the village %1$d</title>
      <link>https://valley.example/en/news/%1$d?utm_source=rss&amp;utm_medium=feed</link>
      <guid isPermaLink="false">https://valley.example/?p=%1$d</guid>
      <dc:creator><![CDATA[A. Writer]]></dc:creator>
      <pubDate>Sun, 01 Nov 2026 09:15:00 +0400</pubDate>
      <category><![CDATA[border]]></category><category>news</category>
      <description><![CDATA[<p>Shots were heard for ten minutes, the ministry said.</p>]]></description>
      <media:content url="https://valley.example/%1$d.jpg" medium="image"/>
      <content:encoded><![CDATA[%2$s]]></content:encoded></item>
      """;
  private static final String BODY =
      "<p>Սահմանին կրակոցներ են հնչել; the ministry said that its units did not open fire.</p>\n"
          .repeat(12);

  /** A fault makes the second reader look, too. */
  @Param({"good", "faulty"})
  String feed;

  private byte[] bytes;
  private String text;

  @Setup
  public void write() {
    StringBuilder xml = new StringBuilder(HEAD);
    for (int i = 1; xml.toString().getBytes(StandardCharsets.UTF_8).length < LENGTH; i++) {
      xml.append(ITEM.formatted(i, BODY));
    }
    text = xml.append(feed.equals("good") ? "</channel></rss>" : "<title>B & C</title>").toString();
    bytes = text.getBytes(StandardCharsets.UTF_8);
  }

  @Benchmark
  public ParsedFeed read() {
    return FeedParser.parse(bytes, "application/rss+xml", "https://valley.example/rss", false);
  }

  @Benchmark
  public Document parseAlone() {
    return Parser.xmlParser().parseInput(text, "");
  }
}
