package org.borderwatch.alerts.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.borderwatch.alerts.Alerts;
import org.borderwatch.alerts.receiver.EmailSettings;
import org.borderwatch.alerts.receiver.EmailSettings.Security;
import org.borderwatch.alerts.receiver.Notice;
import org.borderwatch.alerts.receiver.Receiver.Answer;
import org.borderwatch.alerts.receiver.Receiver.Verdict;
import org.borderwatch.alerts.receiver.Secret;
import org.borderwatch.contracts.alert.Alert;
import org.borderwatch.contracts.alert.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmailTest {
  private static final Instant NOW = Instant.parse("2026-03-02T20:31:00Z");
  private static final long PATIENCE_MILLIS = 30_000;

  private final GreenMail server = new GreenMail(setup("smtp"));

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void shouldSendTextAndHtmlWithTheMapInIt() throws Exception {
    Answer answer = tell(Security.NONE, true, first());
    assertThat(answer.verdict()).as(answer.detail()).isEqualTo(Verdict.ACCEPTED);
    assertThat(answer.receipt()).isEqualTo("<alert-a1b2@desk.example>");
    MimeMessage mail = server.getReceivedMessages()[0];
    assertThat(mail.getSubject()).isEqualTo("▲ WATCH: Lachin / Berdzor (AZ-LAC)");
    assertThat(mail.getMessageID()).isEqualTo("<alert-a1b2@desk.example>");
    assertThat(mail.getSentDate()).isEqualTo(NOW);
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(mail.getHeader("References")).isNull();
    MimeMultipart forms = (MimeMultipart) mail.getContent();
    assertThat(forms.getContentType()).startsWith("multipart/alternative");
    assertThat(forms.getBodyPart(0).getContent().toString()).contains("“Shots were heard.”");
    MimeMultipart shown = (MimeMultipart) forms.getBodyPart(1).getContent();
    assertThat(shown.getBodyPart(0).getContent().toString())
        .contains("<blockquote", "Shots were heard.", "src=\"cid:map\"");
    BodyPart map = shown.getBodyPart(1);
    assertThat(map.getHeader("Content-ID")).containsExactly("<map>");
    assertThat(map.getContentType()).startsWith("image/png");
    assertThat(map.getInputStream().readNBytes(4)).containsExactly(0x89, 'P', 'N', 'G');
  }

  @Test
  void shouldMakeAThreadOfAnAlertsMailsWithTheSameIdOnEachAttempt() throws Exception {
    Alert raised = Alerts.alert("a1b2", 2, Level.WATCH, Level.CRITICAL);
    Notice later =
        new Notice(raised, null, null, null, null, "msg_2", "<alert-a1b2@desk.example>", true);
    tell(Security.NONE, false, later);
    tell(Security.NONE, false, later);
    for (MimeMessage mail : server.getReceivedMessages()) {
      assertThat(mail.getMessageID()).isEqualTo("<msg_2@desk.example>");
      assertThat(mail.getHeader("In-Reply-To")).containsExactly("<alert-a1b2@desk.example>");
      assertThat(mail.getHeader("References")).containsExactly("<alert-a1b2@desk.example>");
    }
    assertThat(server.getReceivedMessages()).hasSize(2);
  }

  @Test
  void shouldSendNothingInTheClearWhereThatIsNotMeant() {
    Answer answer = tell(Security.STARTTLS, false, first());
    assertThat(answer.verdict()).isEqualTo(Verdict.TRY_AGAIN);
    assertThat(answer.detail()).contains("STARTTLS");
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void shouldNotTrustAServerThatCannotProveItsName() {
    GreenMail tls = new GreenMail(setup("smtps"));
    tls.start();
    try (Email email = email(settings(Security.TLS, tls.getSmtps().getPort()), false)) {
      Answer answer = email.tell(first());
      assertThat(answer.verdict()).isEqualTo(Verdict.TRY_AGAIN);
      assertThat(answer.detail()).containsIgnoringCase("PKIX");
      assertThat(tls.getReceivedMessages()).isEmpty();
    } finally {
      tls.stop();
    }
  }

  @Test
  void shouldNotReachAPrivateAddressUnlessThatIsMeant() {
    EmailSettings settings = settings(Security.NONE, null, null, "desk@paper.example", false);
    try (Email email = email(settings, false)) {
      Answer answer = email.tell(first());
      assertThat(answer.verdict()).isEqualTo(Verdict.TRY_AGAIN);
      assertThat(answer.detail()).contains("set allowPrivateAddresses");
      assertThat(server.getReceivedMessages()).isEmpty();
    }
  }

  @Test
  void shouldSignInAndTakeAWrongPasswordForARefusalWithoutShowingIt() {
    server.setUser("desk@paper.example", "alerts", "rightpassword");
    EmailSettings right =
        settings(Security.NONE, "alerts", new Secret("rightpassword"), "desk@paper.example", true);
    try (Email email = email(right, false)) {
      assertThat(email.tell(first()).verdict()).isEqualTo(Verdict.ACCEPTED);
    }
    EmailSettings wrong =
        settings(Security.NONE, "alerts", new Secret("wrongpassword"), "desk@paper.example", true);
    try (Email email = email(wrong, false)) {
      Answer answer = email.tell(first());
      assertThat(answer.verdict()).as(answer.detail()).isEqualTo(Verdict.REFUSED);
      assertThat(answer.detail()).doesNotContain("wrongpassword");
    }
    assertThat(wrong.toString()).doesNotContain("wrongpassword");
  }

  @Test
  void shouldTryAgainWhenNobodyAnswers() {
    EmailSettings settings = settings(Security.NONE, null, null, "desk@paper.example", true);
    server.stop();
    try (Email email = email(settings, false)) {
      assertThat(email.tell(first()).verdict()).isEqualTo(Verdict.TRY_AGAIN);
    }
  }

  /** At any free port; a machine that is busy takes its time. */
  private static ServerSetup setup(String protocol) {
    ServerSetup setup = new ServerSetup(0, "127.0.0.1", protocol);
    setup.setServerStartupTimeout(PATIENCE_MILLIS);
    return setup;
  }

  private static Notice first() {
    return Notice.of(Alerts.alert("a1b2", 1, Level.NORMAL, Level.WATCH), "msg_1");
  }

  private Answer tell(Security security, boolean map, Notice notice) {
    try (Email email = email(settings(security, null, null, "desk@paper.example", true), map)) {
      return email.tell(notice);
    }
  }

  private static Email email(EmailSettings settings, boolean map) {
    return new Email(
        settings, map ? Composers.withMap() : Composers.plain(), Duration.ofSeconds(10), () -> NOW);
  }

  private static EmailSettings settings(Security security, int port) {
    return settings(security, port, null, null, "desk@paper.example", true);
  }

  private EmailSettings settings(
      Security security, String user, Secret password, String to, boolean allowPrivate) {
    return settings(security, server.getSmtp().getPort(), user, password, to, allowPrivate);
  }

  private static EmailSettings settings(
      Security security, int port, String user, Secret password, String to, boolean allowPrivate) {
    return new EmailSettings(
        "mail",
        null,
        null,
        null,
        "mail.test",
        port,
        security,
        user,
        null,
        password,
        "alerts@desk.example",
        List.of(to),
        allowPrivate,
        Map.of("mail.test", "127.0.0.1"));
  }
}
