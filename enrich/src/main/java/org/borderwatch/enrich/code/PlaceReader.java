package org.borderwatch.enrich.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.borderwatch.enrich.code.lexicon.Cue;
import org.borderwatch.enrich.code.lexicon.Lexicon;
import org.borderwatch.enrich.code.lexicon.Mark;
import org.borderwatch.enrich.code.lexicon.Tag;
import org.borderwatch.enrich.code.place.Place;
import org.borderwatch.enrich.code.place.PlaceMention;
import org.borderwatch.enrich.code.place.PlaceMention.Role;
import org.borderwatch.enrich.code.text.Sentence;
import org.borderwatch.enrich.code.text.Token;

/** Finds the places of a sentence, settles homonyms, and tells origin from impact. */
final class PlaceReader {
  private static final int BESIDE = 2;

  private final Sentence sentence;
  private final List<Token> tokens;
  private final List<Mark> marks;
  private final Lexicon lexicon;
  private final Set<String> around;
  private final Whence whence;

  /**
   * @param around codes of the districts that the article names
   */
  PlaceReader(Sentence sentence, List<Mark> marks, Lexicon lexicon, Set<String> around) {
    this.around = around;
    this.sentence = sentence;
    this.tokens = sentence.tokens();
    this.marks = marks;
    this.lexicon = lexicon;
    this.whence = new Whence(tokens, marks, lexicon);
  }

  List<PlaceMention> read() {
    List<Mark> names = marks.stream().filter(m -> m.tag() instanceof Tag.Name).toList();
    if (names.isEmpty()) {
      return List.of();
    }
    Set<String> sure = new TreeSet<>();
    for (Mark name : names) {
      List<Place> places = ((Tag.Name) name.tag()).places();
      if (places.size() == 1 && !places.get(0).needsContext()) {
        sure.addAll(places.get(0).districts());
      }
    }
    List<PlaceMention> found = new ArrayList<>();
    for (Mark name : names) {
      Place place = choose((Tag.Name) name.tag(), sure);
      if ((place.needsContext() && isPerson(name)) || isSpeakersSeat(name)) {
        continue;
      }

      boolean vouched = place.districts().stream().anyMatch(sure::contains) || besideNoun(name);
      if (!place.needsContext() || vouched) {
        found.add(
            new PlaceMention(
                place, whence.isOrigin(name) ? Role.ORIGIN : Role.IMPACT, name.from(), name.to()));
      }
    }
    return routes(joined(found));
  }

  /** Places in a list share the ending that its last one bears: "from A, B and C". */
  private List<PlaceMention> joined(List<PlaceMention> places) {
    List<PlaceMention> result = new ArrayList<>(places);
    for (int i = result.size() - 2; lexicon.bendsForOrigin() && i >= 0; i--) {
      PlaceMention next = result.get(i + 1);
      boolean listed = next.from() - result.get(i).to() == 1;
      if (listed && next.role() == Role.ORIGIN) {
        result.set(i, result.get(i).as(Role.ORIGIN));
      }
    }
    return result;
  }

  /**
   * Of places that share a name, the one whose district the sentence names, else the article, else
   * the first.
   */
  private Place choose(Tag.Name name, Set<String> sure) {
    return Stream.of(sure, around)
        .flatMap(
            known ->
                name.places().stream()
                    .filter(p -> p.districts().stream().anyMatch(known::contains)))
        .findFirst()
        .orElse(name.places().get(0));
  }

  private boolean isPerson(Mark name) {
    int next = name.to();
    return next < tokens.size()
        && tokens.get(next).kind() == Token.Kind.CAPITAL
        && lexicon.isSurname(tokens.get(next).form())
        && marks.stream().noneMatch(m -> m.from() == next && !(m.tag() instanceof Tag.Signal));
  }

  /** Whether the place is where it was said: "authorities in X said"; its people are told of. */
  private boolean isSpeakersSeat(Mark name) {
    return (marked(name.to(), Cue.SAY) || marked(name.to(), Cue.DENY))
        && marks.stream()
            .noneMatch(
                m ->
                    (Reading.is(m, Cue.CIVILIAN)
                            || Reading.is(m, Cue.CIVILIANS)
                            || Reading.is(m, Cue.PLACE_NOUN)
                            || m.tag() instanceof Tag.Event)
                        && m.to() <= name.from()
                        && name.from() - m.to() <= BESIDE);
  }

  private boolean marked(int at, Cue cue) {
    return marks.stream().anyMatch(m -> m.from() == at && Reading.is(m, cue));
  }

  private boolean besideNoun(Mark name) {
    return marks.stream()
        .anyMatch(
            m ->
                (Reading.is(m, Cue.PLACE_NOUN))
                    && m.from() <= name.to() + BESIDE - 1
                    && m.to() >= name.from() - BESIDE + 1);
  }

  /** Places tied by hyphens, or before a word for a road, are its ends. */
  private List<PlaceMention> routes(List<PlaceMention> places) {
    List<PlaceMention> result = new ArrayList<>();
    for (PlaceMention p : places) {
      boolean tied =
          tokens.get(p.from()).joined() || (p.to() < tokens.size() && tokens.get(p.to()).joined());
      boolean road =
          marks.stream()
              .anyMatch(
                  m ->
                      Reading.is(m, Cue.ROUTE)
                          && (m.from() - p.to() == 0
                              || (tied && m.from() >= p.to() && m.from() - p.to() <= 6)
                              || (tied && p.from() >= m.to() && p.from() - m.to() <= 4)));
      boolean near =
          marks.stream()
              .anyMatch(
                  m -> Reading.is(m, Cue.NEAR) && p.from() >= m.to() && p.from() - m.to() <= 1);
      result.add((tied && road) || near ? p.as(Role.ROUTE) : p);
    }
    return result;
  }
}
