package org.borderwatch.alerts.render;

import java.util.Optional;
import java.util.function.Function;

/** A form that messages take: its template, how foreign text is escaped in it, its limits. */
public enum Form {
  /** One line: the subject of a mail, the summary of an incident. */
  HEADLINE("headline.txt", Escaping.PLAIN, Limits::headline),
  /** Plain text: a mail's alternative, a description. */
  TEXT("text.txt", Escaping.PLAIN, Limits::text),
  EMAIL("email.html", Escaping.HTML, Limits::email),
  TELEGRAM("telegram.html", Escaping.TELEGRAM, Limits::telegram),
  SLACK("slack.json", Escaping.MRKDWN, Limits::slack),
  TEAMS("teams.json", Escaping.CARD, Limits::teams);

  private final String file;
  private final Escaping escaping;
  private final Function<String, Optional<String>> limits;

  Form(String file, Escaping escaping, Function<String, Optional<String>> limits) {
    this.file = file;
    this.escaping = escaping;
    this.limits = limits;
  }

  /** The template's file name. */
  public String file() {
    return file;
  }

  /** What is escaped unless the template asks for another way. */
  Escaping escaping() {
    return escaping;
  }

  /** Whether its lines are what people see, rather than marks. */
  boolean linesCount() {
    return this == HEADLINE || this == TEXT || this == TELEGRAM;
  }

  /** What the receiver would refuse of the text, in words; empty where it is within the limits. */
  public Optional<String> fault(String text) {
    return limits.apply(text);
  }
}
