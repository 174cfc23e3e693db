package org.borderwatch.alerts.channel;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.borderwatch.alerts.receiver.Secret;
import org.borderwatch.alerts.words.SafeText;

/** Takes a receiver's secrets out of words that others wrote, such as a library's exceptions. */
final class Redaction {
  private static final int SHORTEST = 6;
  private static final int MOST = 300;

  private final List<String> secrets;

  private Redaction(List<String> secrets) {
    this.secrets =
        secrets.stream()
            .filter(secret -> secret != null && secret.length() >= SHORTEST)
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
  }

  static Redaction of(Secret... secrets) {
    List<String> texts = new ArrayList<>();
    for (Secret secret : secrets) {
      texts.addAll(List.of(secret.reveal().split("\\s+")));
    }
    return new Redaction(texts);
  }

  /** Of an address that is itself a secret: the host may be named, what follows it may not. */
  static Redaction of(URI address) {
    List<String> texts = new ArrayList<>(List.of(address.toString()));
    for (String part : new String[] {address.getRawPath(), address.getRawQuery()}) {
      if (part != null) {
        texts.add(part);
        texts.addAll(List.of(part.split("[/&=]")));
      }
    }
    return new Redaction(texts);
  }

  String words(Exception e) {
    return e.getClass().getSimpleName()
        + (e.getMessage() == null ? "" : ": " + words(e.getMessage()));
  }

  String words(String text) {
    String safe = SafeText.line(text);
    for (String secret : secrets) {
      safe = safe.replace(secret, "***");
    }
    return SafeText.line(safe, MOST);
  }
}
