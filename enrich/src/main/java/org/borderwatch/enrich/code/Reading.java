package org.borderwatch.enrich.code;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
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
    List<Mark> marks = lexicon.marks(sentence);
    return new Reading(
        sentence,
        marks,
        DateFinder.find(sentence.tokens(), marks),
        new PlaceReader(sentence, marks, lexicon).read());
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
          parties.stream()
              .anyMatch(
                  o -> o != party && (o.from() - party.to() == 0 || party.from() - o.to() == 0));
      boolean owner = places.stream().anyMatch(p -> owns(party, p));
      boolean aside = party.from() > 0 && tokens().get(party.from() - 1).is("(");
      if (!border && !owner && !aside) {
        acting.add(party);
      }
    }
    return acting;
  }

  private boolean owns(Mark party, PlaceMention place) {
    int gap = place.from() - party.to();
    boolean told =
        anyBetween(
            party.to(), place.from(), t -> t instanceof Tag.Event || t instanceof Tag.Harmed);
    return gap == 0 || (gap == 1 && !told);
  }
}
