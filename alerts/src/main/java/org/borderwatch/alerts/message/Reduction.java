package org.borderwatch.alerts.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.borderwatch.alerts.message.Message.Claim;
import org.borderwatch.alerts.message.Message.Side;
import org.borderwatch.alerts.words.SafeText;

/**
 * What is given up, in which order, when a message is too long. Mark, headline, sentence, time and
 * the first link stay; a text is only ever shortened before it is escaped.
 */
final class Reduction {
  private static final int SHORT_QUOTE = 160;
  private static final int SHORT_SENTENCE = 160;

  /** What matters least first; each is tried until it has nothing more to give up. */
  private static final List<Function<Message, Optional<Message>>> ORDER =
      List.of(
          m -> sources(m, 1),
          m -> claims(m, 2),
          m -> group(m, 3),
          m -> claims(m, 1),
          m -> facts(m, 4),
          Reduction::shortQuotes,
          m -> claims(m, 0),
          m -> sources(m, 0),
          m -> group(m, 0),
          m -> facts(m, 0),
          Reduction::withoutCorroboration,
          Reduction::withoutHealth,
          m -> actions(m, 1),
          m -> notes(m, 0),
          Reduction::shortSentence);

  private Reduction() {}

  static Optional<Message> of(Message message) {
    return ORDER.stream().flatMap(step -> step.apply(message).stream()).findFirst();
  }

  private static Optional<Message> sources(Message m, int least) {
    return m.sources().size() <= least
        ? Optional.empty()
        : Optional.of(new Edit(m).sources(shorter(m.sources())).more(1).message());
  }

  /** The last claim of the party that has most of them, beyond so many each. */
  private static Optional<Message> claims(Message m, int each) {
    Side longest = null;
    for (Side side : m.sides()) {
      if (side.claims().size() > each
          && (longest == null || side.claims().size() >= longest.claims().size())) {
        longest = side;
      }
    }
    if (longest == null) {
      return Optional.empty();
    }
    List<Side> sides = new ArrayList<>();
    for (Side side : m.sides()) {
      Side kept = side == longest ? new Side(side.party(), shorter(side.claims())) : side;
      if (!kept.claims().isEmpty()) {
        sides.add(kept);
      }
    }
    return Optional.of(new Edit(m).sides(sides).more(1).message());
  }

  private static Optional<Message> group(Message m, int least) {
    return m.group().size() <= least
        ? Optional.empty()
        : Optional.of(new Edit(m).group(shorter(m.group())).more(1).message());
  }

  private static Optional<Message> facts(Message m, int least) {
    return m.facts().size() <= least
        ? Optional.empty()
        : Optional.of(new Edit(m).facts(shorter(m.facts())).more(1).message());
  }

  private static Optional<Message> actions(Message m, int least) {
    return m.actions().size() <= least
        ? Optional.empty()
        : Optional.of(new Edit(m).actions(shorter(m.actions())).message());
  }

  private static Optional<Message> notes(Message m, int least) {
    return m.notes().size() <= least
        ? Optional.empty()
        : Optional.of(new Edit(m).notes(shorter(m.notes())).message());
  }

  private static Optional<Message> shortQuotes(Message m) {
    List<Side> sides =
        m.sides().stream()
            .map(
                side ->
                    new Side(
                        side.party(), side.claims().stream().map(Reduction::shortQuote).toList()))
            .toList();
    return sides.equals(m.sides())
        ? Optional.empty()
        : Optional.of(new Edit(m).sides(sides).message());
  }

  private static Claim shortQuote(Claim claim) {
    return new Claim(
        claim.verb(),
        claim.incident(),
        SafeText.line(claim.words(), SHORT_QUOTE),
        claim.language(),
        claim.languageName(),
        claim.source());
  }

  private static Optional<Message> withoutCorroboration(Message m) {
    return m.corroboration().isEmpty()
        ? Optional.empty()
        : Optional.of(new Edit(m).corroboration("").message());
  }

  private static Optional<Message> withoutHealth(Message m) {
    return m.health().isEmpty() ? Optional.empty() : Optional.of(new Edit(m).health("").message());
  }

  private static Optional<Message> shortSentence(Message m) {
    String sentence = SafeText.line(m.sentence(), SHORT_SENTENCE);
    return sentence.equals(m.sentence())
        ? Optional.empty()
        : Optional.of(new Edit(m).sentence(sentence).message());
  }

  private static <T> List<T> shorter(List<T> list) {
    return list.subList(0, list.size() - 1);
  }
}
