package org.borderwatch.alerts.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.borderwatch.alerts.TopologyRun;
import org.borderwatch.alerts.message.LinkSettings;
import org.borderwatch.alerts.message.Message;
import org.borderwatch.alerts.message.Messages;
import org.borderwatch.contracts.topic.Json;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** Whatever articles and names hold, a message is well formed, within limits, and does no harm. */
class HostileTextTest {
  private static final int SEEDS = Math.max(40, Integer.getInteger("borderwatch.seeds", 300) / 5);
  private static final Templates TEMPLATES = Templates.builtIn();
  private static final Messages MESSAGES =
      new Messages(
          TopologyRun.REGION,
          new LinkSettings("https://board.example/#alert-{alert}", null, null, null));

  /** Controls but the end of a line, marks of direction, halves of characters. */
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

  @FunctionalInterface
  private interface Claim {
    void check(Message message, String rendered);
  }

  @TestFactory
  Stream<DynamicTest> shouldKeepEveryPromiseInEveryForm() {
    return Stream.of(
        promise(Form.HEADLINE, (m, text) -> assertThat(text).doesNotContain("\n")),
        promise(Form.TEXT, (m, text) -> assertThat(text).contains(m.headline())),
        promise(Form.EMAIL, HostileTextTest::mail),
        promise(Form.TELEGRAM, HostileTextTest::telegram),
        promise(Form.SLACK, HostileTextTest::slack),
        promise(Form.TEAMS, HostileTextTest::teams));
  }

  private static DynamicTest promise(Form form, Claim claim) {
    return DynamicTest.dynamicTest(
        form.name(),
        () -> {
          for (long seed = 0; seed < SEEDS; seed++) {
            Message message = MESSAGES.of(new HostileNotices(seed).notice());
            try {
              String rendered = TEMPLATES.render(form, message);
              assertThat(form.fault(rendered)).isEmpty();
              assertThat(UNSEEN.matcher(rendered.replace("\n", "")).find()).isFalse();
              assertThat(halves(rendered)).isZero();
              claim.check(message, rendered);
            } catch (AssertionError | Unrendered e) {
              throw new AssertionError(form + ", seed " + seed, e);
            }
          }
        });
  }

  private static long halves(String text) {
    return text.codePoints().filter(c -> Character.getType(c) == Character.SURROGATE).count();
  }

  private static void mail(Message message, String html) {
    Document page = Jsoup.parse(html);
    Set<String> tags =
        Set.of(
            "html",
            "head",
            "meta",
            "title",
            "body",
            "h1",
            "h2",
            "p",
            "strong",
            "table",
            "tbody",
            "tr",
            "th",
            "td",
            "blockquote",
            "a",
            "ul",
            "li");
    for (Element element : page.getAllElements()) {
      assertThat(element == page ? "html" : element.tagName()).isIn(tags);
      for (Attribute attribute : element.attributes()) {
        assertThat(attribute.getKey()).isIn("lang", "charset", "style", "scope", "dir", "href");
      }
    }
    for (Element link : page.select("a[href]")) {
      leadsWhereItSays(link.attr("href"), link.text());
    }
    assertThat(quotes(message)).containsAll(page.select("blockquote").eachText());
  }

  private static void telegram(Message message, String html) {
    String visible = TelegramText.parse(html).visible();
    assertThat(visible).doesNotContain("@");
    assertThat(visible.length()).isLessThanOrEqualTo(4096);
    Matcher link = Pattern.compile("<a href=\"([^\"]*)\">(.*?)</a>").matcher(html);
    while (link.find()) {
      leadsWhereItSays(
          Jsoup.parse(link.group(1)).text(), TelegramText.parse(link.group(2)).visible());
    }
  }

  private static void slack(Message message, String json) {
    JsonNode root = Json.MAPPER.readTree(json);
    assertThat(root.propertyNames()).containsExactlyInAnyOrder("text", "blocks");
    assertThat(root.path("text").asString()).doesNotContain("<", ">", "@");
    assertThat(root.path("blocks").size()).isLessThanOrEqualTo(50);
    each(
        root.path("blocks"),
        node -> {
          if (node.path("type").asString("").equals("mrkdwn")) {
            assertThat(node.path("text").asString()).doesNotContain("<", ">", "@", "`", "~");
            assertThat(node.path("text").asString().length()).isLessThanOrEqualTo(3000);
          }
          if (node.path("type").asString("").equals("link")) {
            leadsWhereItSays(node.path("url").asString(), node.path("text").asString());
          }
          assertThat(node.path("type").asString("section"))
              .isIn(
                  "header",
                  "plain_text",
                  "section",
                  "mrkdwn",
                  "context",
                  "rich_text",
                  "rich_text_section",
                  "rich_text_quote",
                  "rich_text_list",
                  "text",
                  "link");
        });
  }

  private static void teams(Message message, String json) {
    JsonNode root = Json.MAPPER.readTree(json);
    each(
        root,
        node -> {
          if (node.path("type").asString("").equals("TextRun") && node.has("selectAction")) {
            leadsWhereItSays(
                node.path("selectAction").path("url").asString(), node.path("text").asString());
          }
          if (node.path("type").asString("").equals("TextBlock")) {
            // A link of Markdown needs a bracket without a backslash before it.
            assertThat(node.path("text").asString().replaceAll("\\\\.", ""))
                .doesNotContain("[", "]", "*", "_");
          }
          assertThat(node.path("type").asString("TextRun"))
              .isIn(
                  "AdaptiveCard",
                  "TextBlock",
                  "FactSet",
                  "RichTextBlock",
                  "TextRun",
                  "Action.OpenUrl");
        });
    assertThat(json.getBytes(java.nio.charset.StandardCharsets.UTF_8).length).isLessThan(28_000);
  }

  /** Its text names the host; our own links lead to the board. */
  private static void leadsWhereItSays(String url, String text) {
    URI address = URI.create(url);
    assertThat(address.getScheme()).isIn("http", "https");
    assertThat(address.getUserInfo()).isNull();
    if (!address.getHost().equals("board.example")) {
      assertThat(text).endsWith("(" + address.getHost() + ")");
    }
  }

  private static List<String> quotes(Message message) {
    List<String> quotes = new ArrayList<>();
    for (Message told = message; told != null; told = told.reduced().orElse(null)) {
      told.sides().forEach(s -> s.claims().forEach(c -> quotes.add(squeezed(c.words()))));
    }
    return quotes;
  }

  /** As a browser shows it: runs of spaces are one. */
  private static String squeezed(String text) {
    return Jsoup.parse(Escaping.HTML.of(text)).text();
  }

  private static void each(JsonNode node, java.util.function.Consumer<JsonNode> check) {
    if (node.isObject()) {
      check.accept(node);
    }
    node.forEach(child -> each(child, check));
  }
}
