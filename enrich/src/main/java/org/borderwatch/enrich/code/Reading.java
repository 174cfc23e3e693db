package org.borderwatch.enrich.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.borderwatch.contracts.incident.Evidence;
import org.borderwatch.enrich.code.lexicon.Cue;
import org.borderwatch.enrich.code.lexicon.Lexicon;
import org.borderwatch.enrich.code.lexicon.Mark;
import org.borderwatch.enrich.code.lexicon.Tag;
import org.borderwatch.enrich.code.place.PlaceMention;
import org.borderwatch.enrich.code.text.Sentence;
import org.borderwatch.enrich.code.text.Token;
import org.borderwatch.enrich.code.time.DateFinder;
import org.borderwatch.enrich.code.time.DateMention;
import org.borderwatch.enrich.code.time.KnownYears;

/**
 * A sentence with all that its words mean.
 *
 * @param sentence the sentence
 * @param marks what its words mean, in order
 * @param dates the days it tells
 * @param places the places it names
 */
record Reading(
    Sentence sentence, List<Mark> marks, List<DateMention> dates, List<PlaceMention> places) {

  static Reading of(Sentence sentence, Lexicon lexicon) {
    List<Mark> marks = withWhence(lexicon.marks(sentence), sentence, lexicon);
    return new Reading(
        sentence,
        marks,
        DateFinder.find(sentence.tokens(), marks),
        new PlaceReader(sentence, marks, lexicon, Set.of()).read());
  }

  /** What stands in a case that tells whence says so like a postposition: "from the posts". */
  private static List<Mark> withWhence(List<Mark> marks, Sentence sentence, Lexicon lexicon) {
    List<Mark> result = new ArrayList<>(marks);
    for (Mark mark : marks) {
      if (is(mark, Cue.POSITION)
          && lexicon.endsLikeOrigin(sentence.tokens().get(mark.to() - 1).form())) {
        result.add(new Mark(new Tag.Signal(Cue.WHENCE), mark.to() - 1, mark.to()));
      }
    }
    return result.size() == marks.size() ? marks : result;
  }

  /** The same, names that several places share read by the districts that the article names. */
  Reading among(Set<String> districts, Lexicon lexicon) {
    return all(Tag.Name.class).stream().allMatch(m -> ((Tag.Name) m.tag()).places().size() == 1)
        ? this
        : new Reading(
            sentence, marks, dates, new PlaceReader(sentence, marks, lexicon, districts).read());
  }

  /** Codes of the districts that it names beyond doubt. */
  Set<String> sureDistricts() {
    return all(Tag.Name.class).stream()
        .map(m -> ((Tag.Name) m.tag()).places())
        .filter(p -> p.size() == 1 && !p.get(0).needsContext())
        .flatMap(p -> p.get(0).districts().stream())
        .collect(Collectors.toSet());
  }

  /** The same with years that the paragraph has told before. */
  Reading in(KnownYears years) {
    return new Reading(sentence, marks, years.fill(sentence.paragraph(), dates), places);
  }

  List<Token> tokens() {
    return sentence.tokens();
  }

  boolean has(Cue cue) {
    return marks.stream().anyMatch(m -> is(m, cue));
  }

  List<Mark> all(Cue cue) {
    return marks.stream().filter(m -> is(m, cue)).toList();
  }

  <T extends Tag> List<Mark> all(Class<T> kind) {
    return marks.stream().filter(m -> kind.isInstance(m.tag())).toList();
  }

  /** Codes of the parties that it names. */
  List<String> parties() {
    return all(Tag.PartyName.class).stream().map(m -> ((Tag.PartyName) m.tag()).code()).toList();
  }

  /**
   * Whether it tells a threat, a fear or a demand, and no harm of a day besides; "may" can be a
   * month, and a wound no threat.
   */
  boolean isUnreal() {
    return !(dates.stream().anyMatch(DateMention::isDay) && !all(Tag.Harmed.class).isEmpty())
        && all(Cue.HYPOTHETICAL).stream()
            .filter(h -> !tokens().get(h.from()).joined())
            .filter(h -> !between(Cue.NEGATION, h.from() - 2, h.to() + 3))
            .anyMatch(h -> dates.stream().noneMatch(d -> d.from() < h.to() && h.from() < d.to()));
  }

  static boolean is(Mark mark, Cue cue) {
    return mark.tag() instanceof Tag.Signal s && s.cue() == cue;
  }

  /** Whether a cue begins or ends within the tokens from one to another, exclusive. */
  boolean between(Cue cue, int from, int to) {
    return marks.stream().anyMatch(m -> is(m, cue) && m.from() < to && m.to() > from);
  }

  boolean anyBetween(int from, int to, Predicate<Tag> tag) {
    return marks.stream().anyMatch(m -> m.from() >= from && m.to() <= to && tag.test(m.tag()));
  }

  /** Whether one of the signs stands between two tokens, exclusive. */
  boolean signBetween(String signs, int from, int to) {
    for (int i = Math.max(from, 0); i < to && i < tokens().size(); i++) {
      Token t = tokens().get(i);
      if (t.kind() == Token.Kind.SIGN && signs.contains(t.form())) {
        return true;
      }
    }
    return false;
  }

  Evidence evidence(String field, int from, int to) {
    return new Evidence(
        field,
        sentence.paragraph(),
        tokens().get(from).start(),
        tokens().get(to - 1).end(),
        sentence.words(from, to));
  }

  Evidence evidence(String field) {
    return evidence(field, 0, tokens().size());
  }

  /** Whether an event's word only says what kind of post is meant: "battle positions". */
  boolean isOfPosts(Mark event) {
    return marks.stream()
        .anyMatch(
            m ->
                is(m, Cue.POSITION)
                    && m.from() <= event.from()
                    && m.to() >= event.to()
                    && m.length() > event.length());
  }

  /** The parties named, those that only name a border or a district left out. */
  List<Mark> actingParties() {
    List<Mark> parties = all(Tag.PartyName.class);
    List<Mark> acting = new ArrayList<>();
    for (Mark party : parties) {
      boolean border =
          parties.stream().anyMatch(o -> o != party && (isBorder(party, o) || isBorder(o, party)));
      boolean owner = places.stream().anyMatch(p -> owns(party, p));
      boolean aside = party.from() > 0 && tokens().get(party.from() - 1).is("(");
      boolean across = between(Cue.BORDER, party.from() - 1, party.to() + 1);
      if (!border && !owner && !aside && !across) {
        acting.add(party);
      }
    }
    return acting;
  }

  /** Two names side by side are a border's, unless the second says whose people or posts follow. */
  private boolean isBorder(Mark first, Mark second) {
    return second.from() == first.to()
        && (tokens().get(second.from()).joined()
            || Stream.of(Cue.SOLDIER, Cue.SOLDIERS, Cue.FORCES, Cue.TARGET)
                .noneMatch(c -> between(c, second.to(), second.to() + 1)));
  }

  private boolean owns(Mark party, PlaceMention place) {
    int gap = place.from() - party.to();
    boolean told =
        anyBetween(
            party.to(), place.from(), t -> t instanceof Tag.Event || t instanceof Tag.Harmed);
    return gap == 0 || (gap == 1 && !told);
  }
}
