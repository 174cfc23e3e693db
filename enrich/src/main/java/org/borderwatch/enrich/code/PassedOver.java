package org.borderwatch.enrich.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.borderwatch.enrich.code.lexicon.Cue;
import org.borderwatch.enrich.code.lexicon.Mark;
import org.borderwatch.enrich.code.lexicon.Tag;

/**
 * A sentence with a word for an incident or for harm of which no report came, and why.
 *
 * @param paragraph its paragraph, -1 for the headline
 * @param sentence its words
 * @param word the first word for an incident or for harm
 * @param reason why it was passed over, with the words that say so where there are some
 */
public record PassedOver(int paragraph, String sentence, String word, String reason) {

  /**
   * @param reported what reports were written of, with those that do not count
   * @param gathered all events that were told, reported or not
   */
  static List<PassedOver> of(
      List<Reading> readings, Set<Happening> reported, List<Happening> gathered) {
    Set<Reading> used = readingsOf(reported.stream());
    Set<Reading> judged = readingsOf(gathered.stream());
    List<PassedOver> passed = new ArrayList<>();
    for (Reading reading : readings) {
      Optional<Mark> word =
          reading.marks().stream()
              .filter(m -> m.tag() instanceof Tag.Event || m.tag() instanceof Tag.Harmed)
              .findFirst();
      if (word.isPresent() && !used.contains(reading)) {
        passed.add(
            new PassedOver(
                reading.sentence().paragraph(),
                reading.sentence().words(),
                reading.sentence().words(word.get().from(), word.get().to()),
                reason(reading, judged.contains(reading))));
      }
    }
    return passed;
  }

  private static Set<Reading> readingsOf(Stream<Happening> events) {
    return events
        .flatMap(e -> e.mentions().stream())
        .map(Mention::reading)
        .collect(Collectors.toSet());
  }

  private static String reason(Reading reading, boolean judged) {
    Stream<Cue> unhostile = MentionReader.UNHOSTILE.stream();
    Optional<Cue> cue =
        Stream.concat(unhostile, Stream.of(Cue.ELSEWHERE)).filter(reading::has).findFirst();
    if (cue.isPresent() && !judged) {
      return words(reading, cue.get());
    }
    if (reading.isUnreal()) {
      return words(reading, Cue.HYPOTHETICAL);
    }
    if (EventReader.happened(reading).isEmpty() && !reading.all(Tag.Event.class).isEmpty()) {
      return "not told as having happened";
    }
    return judged
        ? "too vague, or of no side and no place of this border"
        : "a detail without an event that it could belong to";
  }

  private static String words(Reading reading, Cue cue) {
    Mark mark = reading.all(cue).get(0);
    return cue.name().toLowerCase(Locale.ROOT)
        + ": '"
        + reading.sentence().words(mark.from(), mark.to())
        + "'";
  }
}
