package org.borderwatch.alerts.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.borderwatch.alerts.Alerts;
import org.borderwatch.alerts.TopologyRun;
import org.borderwatch.alerts.message.LinkSettings;
import org.borderwatch.alerts.message.Message;
import org.borderwatch.alerts.message.Messages;
import org.borderwatch.alerts.message.Samples;
import org.borderwatch.alerts.receiver.Notice;
import org.borderwatch.contracts.config.ConfigException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplatesTest {
  private static final Messages MESSAGES =
      new Messages(
          TopologyRun.REGION,
          new LinkSettings("https://board.example/#alert-{alert}", null, null, null));

  @TempDir Path directory;

  @Test
  void shouldTellInTheOrderInWhichItMatters() throws Exception {
    String text = Templates.builtIn().render(Form.TEXT, message("Shots were heard."));
    List<String> order =
        List.of(
            "▲ WATCH: Lachin / Berdzor (AZ-LAC)",
            "Watch in Lachin / Berdzor: 1 incident",
            "Count: 1 incident within 24 h, score 4.5",
            "Threshold: watch from 4",
            "Azerbaijan",
            "says: 2026-03-02, shelling, killed AZ 1, injured AZ some, disputed",
            "“Shots were heard.”",
            "by way of Outlet One (news.example)",
            "Support: 1 disputed; claimed by Azerbaijan; denied by Armenia",
            "Outlet One: https://news.example/a",
            "published 2026-03-02 20:30 UTC, first seen 2026-03-02 20:30 UTC",
            "2026-03-02 20:30 UTC, 2026-03-03 00:30 (Asia/Baku)",
            "Board: https://board.example/#alert-alert",
            "alert alert, revision 1, rule day-score",
            "to take it up: borderwatch ack alert",
            "to mute its like: borderwatch silence add district=AZ-LAC rule=day-score");
    assertThat(text).containsSubsequence(order);
  }

  @Test
  void shouldTakeTheOperatorsTemplateAndEscapeInItAllTheSame() throws Exception {
    write("telegram.html", "<i>{{ m.sides[0].claims[0].words }}</i>");
    String own = Templates.read(directory).render(Form.TELEGRAM, message("a <b> & @c"));
    assertThat(own).isEqualTo("<i>a &lt;b&gt; &amp; ＠c</i>");
    assertThat(Templates.read(directory).render(Form.HEADLINE, message("x")))
        .isEqualTo("▲ WATCH: Lachin / Berdzor (AZ-LAC)");
  }

  @Test
  void shouldNameTheLineOfWhatCannotBeRead() throws Exception {
    write("text.txt", "{{ m.headline }}\n{% if m.health %}\n");
    assertThatThrownBy(() -> Templates.read(directory))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("text.txt:")
        .hasMessageContaining("mend the template");
  }

  @Test
  void shouldNameTheLineOfANameThatDoesNotExist() throws Exception {
    write("text.txt", "{{ m.headline }}\n\n{{ m.headlin }}\n");
    assertThatThrownBy(() -> Templates.read(directory).render(Form.TEXT, message("x")))
        .isInstanceOf(Unrendered.class)
        .hasMessageContaining("text.txt:3")
        .hasMessageContaining("headlin");
  }

  @Test
  void shouldRefuseATemplateThatNeverFits() throws Exception {
    write("telegram.html", "<b>{{ m.headline }}</b>" + "x".repeat(5000));
    assertThatThrownBy(() -> Templates.read(directory).render(Form.TELEGRAM, message("x")))
        .isInstanceOf(Unrendered.class)
        .hasMessageContaining("4096 are taken");
    write("slack.json", "{ \"text\": ");
    assertThatThrownBy(() -> Templates.read(directory).render(Form.SLACK, message("x")))
        .hasMessageContaining("it is not JSON");
  }

  @Test
  void shouldReachNothingButTheMessage() throws Exception {
    write("text.txt", "{{ m.getClass().forName('java.lang.Runtime') }}");
    assertThatThrownBy(() -> Templates.read(directory).render(Form.TEXT, message("x")))
        .isInstanceOf(Unrendered.class);
    write("text.txt", "{% include '/etc/passwd' %}");
    assertThatThrownBy(() -> Templates.read(directory).render(Form.TEXT, message("x")))
        .hasMessageContaining("cannot include");
  }

  /** What a crowd of incidents loses: never the headline, the sentence, the time or the board. */
  @Test
  void shouldKeepWhatMattersMostAndSayHowMuchIsLeftOut() throws Exception {
    for (Notice notice : new Samples(TopologyRun.REGION, Alerts.AT).every()) {
      Message message = MESSAGES.of(notice);
      String text =
          TelegramText.parse(Templates.builtIn().render(Form.TELEGRAM, message)).visible();
      assertThat(text).contains(message.headline().replace('@', '＠'), message.utc(), "Board");
      if (notice.alert().evidence().size() > 20) {
        assertThat(text).containsPattern("… [0-9]+ more on the board");
      }
    }
  }

  private static Message message(String words) {
    return MESSAGES.of(Notice.of(Alerts.quoting(words, "https://news.example/a"), "key"));
  }

  private void write(String file, String text) throws Exception {
    Files.writeString(directory.resolve(file), text);
  }
}
