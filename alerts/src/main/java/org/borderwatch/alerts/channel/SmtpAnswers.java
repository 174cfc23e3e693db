package org.borderwatch.alerts.channel;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import org.borderwatch.alerts.receiver.Receiver.Answer;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** What a mail server's refusal means: 5xx is for good, all else may pass. */
final class SmtpAnswers {
  private SmtpAnswers() {}

  static Answer meaning(MessagingException fault, Redaction redaction) {
    int accepted = 0;
    int code = 0;
    for (Exception e = fault; e != null; e = next(e)) {
      if (e instanceof SendFailedException sent && sent.getValidSentAddresses() != null) {
        accepted = Math.max(accepted, sent.getValidSentAddresses().length);
      }
      code = Math.max(code, code(e));
    }
    Exception cause = fault;
    while (next(cause) != null) {
      cause = next(cause);
    }
    // The library names the server first, and what it came across last.
    String words = redaction.words(fault) + (cause == fault ? "" : "; " + redaction.words(cause));
    if (accepted > 0) {
      return Answer.accepted(code, "accepted for " + accepted + " only: " + words);
    }
    return code / 100 == 5
        ? Answer.refused(code, "refused for good: " + words)
        : Answer.tryAgain(code, words, null);
  }

  private static Exception next(Exception e) {
    return e instanceof MessagingException m ? m.getNextException() : null;
  }

  private static int code(Exception e) {
    if (e instanceof SMTPAddressFailedException address) {
      return address.getReturnCode();
    }
    if (e instanceof SMTPSenderFailedException sender) {
      return sender.getReturnCode();
    }
    if (e instanceof SMTPSendFailedException send) {
      return send.getReturnCode();
    }
    // The library tells the code of a refused sign-in in words only.
    String message = e.getMessage() == null ? "" : e.getMessage();
    return e instanceof AuthenticationFailedException && message.startsWith("5") ? 535 : 0;
  }
}
