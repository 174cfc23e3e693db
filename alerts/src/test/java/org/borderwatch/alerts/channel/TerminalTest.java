package org.borderwatch.alerts.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.borderwatch.alerts.Alerts;
import org.borderwatch.alerts.receiver.Notice;
import org.junit.jupiter.api.Test;

class TerminalTest {
  private final Terminal terminal = new Terminal(System.out, Composers.plain());

  @Test
  void shouldSayWhatChangedThenTheEvidence() {
    assertThat(terminal.block(notice("Shots were heard.", "https://news.example/a")).lines())
        .containsExactly(
            "▲ WATCH  Lachin / Berdzor (AZ-LAC)",
            "  Watch in Lachin / Berdzor: 1 incident, score 4.5, within 24 h (watch from 4)",
            "  2026-03-02 20:30 UTC, 2026-03-03 00:30 local; alert alert, revision 1",
            "  - 2026-03-02, shelling, killed AZ 1, injured AZ some, disputed, says AZ, denies AM,"
                + " 2 sources",
            "      “Shots were heard.”",
            "      AZ by way of Outlet One, https://news.example/a");
  }

  @Test
  void shouldLetNoForeignTextSteerTheTerminal() {
    String hostile = "calm\u001b[2J\u001b]0;owned\u0007\r\n\u202Eenil\u2066 \u009b31m line";
    String block = terminal.block(notice(hostile, "https://x.example/\u001b[31m"));
    assertThat(block.chars().filter(c -> c != '\n' && Character.isISOControl(c))).isEmpty();
    assertThat(block).doesNotContain("\u202e", "\u2066").contains("calm[2J]0;owned  enil 31m line");
  }

  private static Notice notice(String words, String url) {
    return Notice.of(Alerts.quoting(words, url), "msg_key");
  }
}
