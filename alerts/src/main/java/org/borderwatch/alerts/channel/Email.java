package org.borderwatch.alerts.channel;

import jakarta.mail.Authenticator;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.borderwatch.alerts.receiver.EmailSettings;
import org.borderwatch.alerts.receiver.EmailSettings.Security;
import org.borderwatch.alerts.receiver.Notice;
import org.borderwatch.alerts.receiver.Secret;
import org.borderwatch.alerts.render.Unrendered;

/**
 * Mail by SMTP. The first mail about an alert carries an id made of the alert's; later ones refer
 * to it.
 */
final class Email extends Written {
  private final Composer composer;
  private final Duration timeout;
  private final InstantSource clock;
  private final EmailSettings settings;
  private final CheckedSockets sockets;
  private final Session session;
  private final Redaction redaction;
  private final ScheduledExecutorService watchdog =
      Executors.newSingleThreadScheduledExecutor(Watchdogs::thread);

  Email(EmailSettings settings, Composer composer, Duration timeout, InstantSource clock) {
    this.settings = settings;
    this.composer = composer;
    this.timeout = timeout;
    this.clock = clock;
    this.sockets =
        new CheckedSockets(
            new CheckedAddresses(settings.hosts(), settings.allowPrivateAddresses()));
    if (settings.user() == null) {
      this.redaction = Redaction.of();
      this.session = Session.getInstance(properties());
    } else {
      Secret password =
          Secret.of(settings, "password", settings.password(), settings.passwordFile());
      this.redaction = Redaction.of(password);
      this.session = Session.getInstance(properties(), signIn(settings.user(), password));
    }
  }

  private Properties properties() {
    Properties p = new Properties();
    p.setProperty("mail.transport.protocol", "smtp");
    p.setProperty("mail.smtp.host", settings.host());
    p.setProperty("mail.smtp.port", String.valueOf(settings.port()));
    p.setProperty("mail.smtp.auth", String.valueOf(settings.user() != null));
    p.setProperty("mail.smtp.localhost", settings.domain());
    p.setProperty("mail.smtp.from", settings.from());
    boolean starttls = settings.security() == Security.STARTTLS;
    p.setProperty("mail.smtp.starttls.enable", String.valueOf(starttls));
    p.setProperty("mail.smtp.starttls.required", String.valueOf(starttls));
    p.setProperty("mail.smtp.ssl.enable", String.valueOf(settings.security() == Security.TLS));
    p.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    // One wrong address must not keep the others from being told.
    p.setProperty("mail.smtp.sendpartial", "true");
    for (String limit : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
      p.setProperty("mail.smtp." + limit, String.valueOf(timeout.toMillis()));
    }
    p.put("mail.smtp.socketFactory", sockets);
    p.setProperty("mail.smtp.socketFactory.fallback", "false");
    return p;
  }

  private static Authenticator signIn(String user, Secret password) {
    return new Authenticator() {
      @Override
      protected PasswordAuthentication getPasswordAuthentication() {
        return new PasswordAuthentication(user, password.reveal());
      }
    };
  }

  @Override
  Answer write(Notice notice) throws Unrendered {
    // The library's own time-outs start anew with each byte.
    Future<?> cut = watchdog.schedule(sockets::cut, timeout.toMillis(), TimeUnit.MILLISECONDS);
    try {
      Mail mail = Mail.of(session, settings, composer, notice, clock.instant());
      Transport.send(mail);
      return Answer.accepted(250, "accepted", mail.id());
    } catch (MessagingException e) {
      return SmtpAnswers.meaning(e, redaction);
    } finally {
      cut.cancel(false);
      sockets.cut();
    }
  }

  @Override
  public void close() {
    watchdog.shutdownNow();
    sockets.cut();
  }
}
