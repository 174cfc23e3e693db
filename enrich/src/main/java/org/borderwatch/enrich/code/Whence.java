package org.borderwatch.enrich.code;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.borderwatch.contracts.incident.IncidentType;
import org.borderwatch.enrich.code.lexicon.Cue;
import org.borderwatch.enrich.code.lexicon.Lexicon;
import org.borderwatch.enrich.code.lexicon.Mark;
import org.borderwatch.enrich.code.lexicon.Tag;
import org.borderwatch.enrich.code.text.Token;

/**
 * Tells whence from where: a preposition before a place's name, or a postposition or ending after
 * it, says that fire came from there.
 *
 * @param tokens of the sentence
 * @param marks what its words mean
 * @param lexicon knows the endings
 */
record Whence(List<Token> tokens, List<Mark> marks, Lexicon lexicon) {
  private static final int REACH_BACK = 10;
  private static final int REACH_ON = 8;
  private static final int BESIDE = 2;

  /** Whether fire came from the place, or it began there, by the words before or after its name. */
  boolean isOrigin(Mark name) {
    return isToldBefore(name) || isToldAfter(name);
  }

  private boolean isToldBefore(Mark name) {
    for (int i = name.from() - 1; i >= 0 && i >= name.from() - REACH_BACK; i--) {
      int at = i;
      if (marks.stream().anyMatch(m -> m.from() == at && Reading.is(m, Cue.FROM))) {
        return true;
      }
      if (marks.stream().anyMatch(m -> m.to() - 1 == at && isGathering(m)) && isActedFrom(name)) {
        return true;
      }
      if (blocks(at)) {
        return false;
      }
    }
    return false;
  }

  private boolean isToldAfter(Mark name) {
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
                            || (m.tag() instanceof Tag.Event && !tellsWhence(m))));
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
}
