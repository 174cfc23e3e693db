package org.borderwatch.enrich.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.borderwatch.contracts.incident.IncidentType;
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
  private static final int REACH_BACK = 10;
  private static final int REACH_ON = 8;
  private static final int BESIDE = 2;

  private final Sentence sentence;
  private final List<Token> tokens;
  private final List<Mark> marks;
  private final Lexicon lexicon;
  private final Set<String> around;

  /**
   * @param around codes of the districts that the article names
   */
  PlaceReader(Sentence sentence, List<Mark> marks, Lexicon lexicon, Set<String> around) {
    this.around = around;
    this.sentence = sentence;
    this.tokens = sentence.tokens();
    this.marks = marks;
    this.lexicon = lexicon;
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
        found.add(new PlaceMention(place, role(name), name.from(), name.to()));
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

  private boolean besideNoun(Mark name) {
    return marks.stream()
        .anyMatch(
            m ->
                (Reading.is(m, Cue.PLACE_NOUN))
                    && m.from() <= name.to() + BESIDE - 1
                    && m.to() >= name.from() - BESIDE + 1);
  }

  private Role role(Mark name) {
    return isOrigin(name) ? Role.ORIGIN : Role.IMPACT;
  }

  private boolean isOrigin(Mark name) {
    for (int i = name.from() - 1; i >= 0 && i >= name.from() - REACH_BACK; i--) {
      int at = i;
      if (marks.stream().anyMatch(m -> m.from() == at && Reading.is(m, Cue.FROM))) {
        return true;
      }
      if (marks.stream().anyMatch(m -> m.to() - 1 == at && isGathering(m)) && isActedFrom(name)) {
        return true;
      }
      if (blocks(at)) {
        break;
      }
    }
    for (int i = name.to() - 1; i < tokens.size() && i < name.to() + REACH_ON; i++) {
      int at = i;
      boolean otherName = i >= name.to() && startsName(i) && !isApposed(name, i);
      boolean told = marks.stream().anyMatch(m -> m.from() >= name.to() && isTold(m, at));
      if (otherName
          || told
          || (i >= name.to() && isOthers(name, i))
          || tokens.get(i).kind() == Token.Kind.SIGN) {
        return false;
      }
      if (i >= name.to() && i <= name.to() + BESIDE && marked(i, Cue.WHENCE)) {
        return marks.stream().noneMatch(m -> m.from() >= name.to() && m.to() <= at && isParty(m));
      }
      boolean bearer =
          i < name.to()
              || marks.stream()
                      .anyMatch(
                          m ->
                              m.to() - 1 == at
                                  && (Reading.is(m, Cue.TARGET) || Reading.is(m, Cue.PLACE_NOUN)))
                  && !marked(at, Cue.BY);
      String ending =
          tokens.get(i).suffix().isEmpty() ? tokens.get(i).form() : "xxx" + tokens.get(i).suffix();
      if (bearer && lexicon.endsLikeOrigin(ending)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a party that the place is not of is named at a token: whence it acts is elsewhere. */
  private boolean isOthers(Mark name, int at) {
    Set<String> districts = new TreeSet<>();
    ((Tag.Name) name.tag()).places().forEach(p -> districts.addAll(p.districts()));
    return marks.stream()
        .filter(m -> m.from() == at && m.tag() instanceof Tag.PartyName)
        .map(m -> ((Tag.PartyName) m.tag()).code())
        .anyMatch(code -> districts.stream().noneMatch(d -> d.startsWith(code)));
  }

  /** Whether another name of the same place begins at a token: "of Qazax district's A village". */
  private boolean isApposed(Mark name, int at) {
    Set<String> own = new TreeSet<>();
    ((Tag.Name) name.tag()).places().forEach(p -> own.addAll(p.districts()));
    return at - name.to() <= BESIDE
        && marks.stream()
            .filter(m -> m.from() == at && m.tag() instanceof Tag.Name)
            .flatMap(m -> ((Tag.Name) m.tag()).places().stream())
            .flatMap(p -> p.districts().stream())
            .anyMatch(own::contains);
  }

  private boolean marked(int at, Cue cue) {
    return marks.stream().anyMatch(m -> m.from() == at && Reading.is(m, cue));
  }

  /** Whether a mark tells an event that ends before a token. */
  private static boolean isTold(Mark mark, int at) {
    return mark.to() == at && mark.tag() instanceof Tag.Event e && !e.weak();
  }

  private static boolean isParty(Mark mark) {
    return mark.tag() instanceof Tag.PartyName;
  }

  private boolean blocks(int at) {
    Token token = tokens.get(at);
    return token.is(";")
        || token.is("։")
        || marks.stream()
            .anyMatch(
                m ->
                    m.to() - 1 == at
                        && ((Reading.is(m, Cue.TOWARD) && !isWithinWhence(m))
                            || (m.tag() instanceof Tag.Event && !tellsWhence(m))
                            || (m.tag() instanceof Tag.Name
                                && tokens.subList(at, at + 1).isEmpty())));
  }

  /** Whether words for whither only go on words for whence: "from positions in the …". */
  private boolean isWithinWhence(Mark toward) {
    return marks.stream()
        .anyMatch(
            m -> Reading.is(m, Cue.FROM) && m.from() < toward.from() && m.to() > toward.from());
  }

  private static boolean isGathering(Mark mark) {
    return mark.tag() instanceof Tag.Event e && e.type() == IncidentType.TROOP_BUILDUP;
  }

  /**
   * Whether those who gathered at the place then did something: "units gathered at A attacked B".
   */
  private boolean isActedFrom(Mark name) {
    return marks.stream()
        .anyMatch(m -> m.tag() instanceof Tag.Event && !isGathering(m) && m.from() > name.to());
  }

  /** Whether the event's own words say where fire came from: "fired from positions". */
  private boolean tellsWhence(Mark event) {
    return marks.stream()
        .anyMatch(m -> Reading.is(m, Cue.FROM) && m.from() > event.from() && m.from() < event.to());
  }

  private boolean startsName(int at) {
    return marks.stream().anyMatch(m -> m.from() == at && m.tag() instanceof Tag.Name);
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

  @Override
  public String toString() {
    return sentence.words()
        + marks.stream().map(Mark::toString).collect(Collectors.joining("\n  ", "\n  ", ""));
  }
}
