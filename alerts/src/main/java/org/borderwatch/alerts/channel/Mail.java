package org.borderwatch.alerts.channel;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.borderwatch.alerts.message.Message;
import org.borderwatch.alerts.receiver.EmailSettings;
import org.borderwatch.alerts.receiver.Notice;
import org.borderwatch.alerts.render.Form;
import org.borderwatch.alerts.render.Unrendered;
import org.borderwatch.alerts.words.SafeText;

/** One mail: plain text, HTML, the map within it. Its id is the same on each attempt. */
final class Mail extends MimeMessage {
  private static final int SUBJECT = 240;

  private final String id;

  private Mail(Session session, String id) {
    super(session);
    this.id = id;
  }

  static Mail of(
      Session session, EmailSettings settings, Composer composer, Notice notice, Instant now)
      throws MessagingException, Unrendered {
    Message message = composer.message(notice);
    String first = "<alert-" + plain(notice.alert().id()) + "@" + settings.domain() + ">";
    boolean later = notice.thread() != null;
    Mail mail =
        new Mail(
            session,
            later ? "<" + plain(notice.idempotencyKey()) + "@" + settings.domain() + ">" : first);
    mail.setFrom(new InternetAddress(settings.from()));
    for (String to : settings.to()) {
      mail.addRecipient(RecipientType.TO, new InternetAddress(to));
    }
    mail.setSentDate(Date.from(now));
    // A line: whatever a template gives, it cannot begin another header.
    mail.setSubject(SafeText.line(composer.text(Form.HEADLINE, message), SUBJECT), "UTF-8");
    mail.setHeader("Auto-Submitted", "auto-generated");
    if (later) {
      mail.setHeader("In-Reply-To", first);
      mail.setHeader("References", first);
    }
    mail.setContent(content(composer, notice, message));
    return mail;
  }

  /** Both forms of it, the plainer first; the map stands in the second. */
  private static MimeMultipart content(Composer composer, Notice notice, Message message)
      throws MessagingException, Unrendered {
    Optional<byte[]> map = composer.map(notice.alert());
    MimeBodyPart text = new MimeBodyPart();
    text.setText(composer.text(Form.TEXT, message), "UTF-8");
    MimeBodyPart html = new MimeBodyPart();
    html.setText(composer.mail(message, map.isPresent()), "UTF-8", "html");
    MimeMultipart related = new MimeMultipart("related", html);
    if (map.isPresent()) {
      MimeBodyPart image = new MimeBodyPart();
      image.setDataHandler(new DataHandler(new ByteArrayDataSource(map.get(), "image/png")));
      image.setContentID("<map>");
      image.setDisposition(MimeBodyPart.INLINE);
      image.setFileName("map.png");
      related.addBodyPart(image);
    }
    MimeBodyPart shown = new MimeBodyPart();
    shown.setContent(related);
    return new MimeMultipart("alternative", text, shown);
  }

  String id() {
    return id;
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", id);
  }

  private static String plain(String id) {
    return id.replaceAll("[^A-Za-z0-9._-]", "");
  }
}
