package org.borderwatch.enrich.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
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
  private static final int ROAD_REACH = 6;
  private static final int SPEAK_REACH = 4;

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
      if ((place.needsContext() && isPerson(name))
          || isSpeakersSeat(name)
          || (place.kind() == Place.Kind.SEAT && speaks(name))) {
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

  /** Whether those who sit there say something: "Stepanakert has repeatedly denied". */
  private boolean speaks(Mark seat) {
    return IntStream.range(seat.to(), seat.to() + SPEAK_REACH)
        .anyMatch(at -> marked(at, Cue.SAY) || marked(at, Cue.DENY));
  }

  private boolean besideNoun(Mark name) {
    return marks.stream()
        .anyMatch(
            m ->
                (Reading.is(m, Cue.PLACE_NOUN))
                    && m.from() <= name.to() + BESIDE - 1
                    && m.to() >= name.from() - BESIDE + 1);
  }

  /**
   * Places before a word for a road, or tied beside it, are its ends; a seat is named beside all.
   */
  private List<PlaceMention> routes(List<PlaceMention> places) {
    List<PlaceMention> result = new ArrayList<>();
    for (PlaceMention p : places) {
      boolean tied = tokens.get(p.from()).joined() || isDash(p.to()) || isDash(p.from() - 1);
      boolean seat = p.place().kind() == Place.Kind.SEAT;
      boolean aside = isOnRoad(p, tied) || isFar(p);
      result.add(seat ? p.as(Role.SEAT) : aside ? p.as(Role.ROUTE) : p);
    }
    return result;
  }

  private boolean isOnRoad(PlaceMention p, boolean tied) {
    return marks.stream()
        .filter(m -> Reading.is(m, Cue.ROUTE))
        .anyMatch(
            m ->
                m.from() == p.to()
                    || (tied && m.from() > p.to() && m.from() - p.to() <= ROAD_REACH)
                    || (tied && p.from() >= m.to() && p.from() - m.to() <= ROAD_REACH));
  }

  private boolean isFar(PlaceMention p) {
    return marks.stream()
        .anyMatch(m -> Reading.is(m, Cue.NEAR) && p.from() >= m.to() && p.from() - m.to() <= 1);
  }

  /** Whether a token ties two names into one: a dash, or a hyphen before it. */
  private boolean isDash(int at) {
    return at >= 0
        && at < tokens.size()
        && (tokens.get(at).joined() || "-–—".contains(tokens.get(at).form()));
  }
}
