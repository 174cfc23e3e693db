package org.borderwatch.enrich.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.borderwatch.enrich.code.lexicon.Cue;
import org.borderwatch.enrich.code.lexicon.Mark;
import org.borderwatch.enrich.code.lexicon.Tag;

/**
 * Says whom each word of harm is of, for a whole sentence at once: the cheapest monotone alignment
 * of people and words of harm, where distance, signs and what stands between cost, and so does
 * whoever is left over. "A soldier was killed and two were wounded", "killing two and wounding one"
 * and "two dead, one wounded" come out right by the same sum, in languages of either order.
 */
final class HarmLinks {

  /** People and the word of what was done to them. */
  record Link(People people, Mark harm) {}

  private static final double NEVER = 1_000;
  private static final double PER_WORD = 0.35;
  private static final double COMMA = 1;
  private static final int MOST_COMMAS = 2;
  private static final double CONJUNCTION = 1.5;
  private static final double AGAINST_VOICE = 4;
  private static final double SHARED = 0.5;
  private static final double SHARED_APART = 7;
  private static final double IDLE_HARM = 3;
  private static final Map<People.Kind, Double> IDLE =
      Map.of(People.Kind.COUNTED, 6.0, People.Kind.PERSON, 4.0, People.Kind.CROWD, 0.5);
  private static final int REACH = 16;
  private static final int LIST_REACH = 9;
  private static final int VOICE_REACH = 2;
  private static final int RISEN_REACH = 3;
  private static final int PHRASE_REACH = 3;

  private final Reading reading;
  private final List<People> people;
  private final List<Mark> harms;

  private HarmLinks(Reading reading, List<People> people, List<Mark> harms) {
    this.reading = reading;
    this.people = people;
    this.harms = harms;
  }

  /**
   * A way to link the first people, ending with one of them and its harm.
   *
   * @param own what of the cost is for the last harm's people: of a list the nearest count
   */
  private record Way(double cost, double own, int people, int harm, Way before) {}

  /** The links in order of the people. */
  static List<Link> of(Reading reading, List<People> people, List<Mark> harms) {
    return new HarmLinks(reading, people, harms).cheapest();
  }

  private List<Link> cheapest() {
    List<Way> ways = new ArrayList<>();
    ways.add(new Way(0, 0, -1, -1, null));
    for (int p = 0; p < people.size(); p++) {
      List<Way> longer = new ArrayList<>();
      for (int h = 0; h < harms.size(); h++) {
        longer.add(longer(ways, p, h));
      }
      ways.addAll(longer);
    }
    Way best = null;
    double least = NEVER;
    for (Way way : ways) {
      double sum = way.cost() + idle(way.people() + 1, people.size());
      sum += IDLE_HARM * (harms.size() - 1 - way.harm());
      if (sum < least) {
        best = way;
        least = sum;
      }
    }
    return links(best);
  }

  /** The cheapest of the ways with one more link. */
  private Way longer(List<Way> ways, int person, int harm) {
    double cost = cost(people.get(person), harms.get(harm));
    Way best = null;
    for (Way way : ways) {
      if (way.harm() > harm) {
        continue;
      }
      Way next = way.harm() == harm ? shared(way, person, cost) : further(way, person, harm, cost);
      best = best == null || next.cost() < best.cost() ? next : best;
    }
    return best;
  }

  private Way further(Way way, int person, int harm, double cost) {
    double idle = idle(way.people() + 1, person) + IDLE_HARM * (harm - way.harm() - 1);
    return new Way(way.cost() + idle + cost, cost, person, harm, way);
  }

  /** Who stands in one list shares what was done to them, however far the first of them is. */
  private Way shared(Way way, int person, double cost) {
    boolean list =
        person == way.people() + 1 && isList(people.get(way.people()), people.get(person));
    double own = list ? Math.min(way.own(), cost) : way.own() + cost;
    double idle = idle(way.people() + 1, person);
    double sum = way.cost() - way.own() + own + idle + (list ? SHARED : SHARED_APART);
    return new Way(sum, own, person, way.harm(), way);
  }

  private List<Link> links(Way last) {
    List<Link> links = new ArrayList<>();
    for (Way way = last; way != null && way.people() >= 0; way = way.before()) {
      links.add(0, new Link(people.get(way.people()), harms.get(way.harm())));
    }
    return links;
  }

  private double idle(int from, int to) {
    return people.subList(from, to).stream().mapToDouble(who -> IDLE.get(who.kind())).sum();
  }

  /** What it costs that the word of harm is of these people. */
  private double cost(People who, Mark harm) {
    boolean inside = harm.from() >= who.from() && harm.to() <= who.end();
    boolean holds = harm.from() <= who.from() && harm.to() >= who.figure().to();
    if (inside || holds) {
      return isLossOfPeople(harm, who) ? 0 : NEVER;
    }
    boolean first = who.from() < harm.from();
    int from = first ? Math.min(who.end(), harm.from()) : harm.to();
    int to = first ? harm.from() : Math.max(who.from(), harm.to());
    if (to - from > REACH
        || reading.signBetween(";", from, to)
        || (reading.signBetween(":", from, to) && to - from > 1)
        || !isLossOfPeople(harm, who)
        || isOfThings(who, harm, from, to)) {
      return NEVER;
    }
    if (reading.between(Cue.RISEN, who.from() - RISEN_REACH, who.from())) {
      return first ? AGAINST_VOICE : 0;
    }
    double cost = PER_WORD * (to - from);
    cost += COMMA * Math.min(MOST_COMMAS, commas(from, to));
    boolean and = reading.between(Cue.RANGE, from, to) || reading.between(Cue.ALSO, from, to);
    cost += and ? CONJUNCTION : 0;
    boolean passive = reading.between(Cue.SUFFERED, harm.from() - VOICE_REACH, harm.from());
    boolean active = !passive && reading.between(Cue.HARMS, harm.from(), harm.to());
    cost += first && active || !first && passive ? AGAINST_VOICE : 0;
    return cost;
  }

  /** What stands apart between two commas costs no more however long it is. */
  private long commas(int from, int to) {
    return reading.tokens().subList(from, to).stream().filter(t -> t.is(",")).count();
  }

  /** "Four Armenian and three Azerbaijani soldiers": joined, with nothing told between. */
  private boolean isList(People one, People other) {
    boolean joined =
        reading.between(Cue.RANGE, one.end(), other.from())
            || reading.between(Cue.ALSO, one.end(), other.from())
            || reading.signBetween(",", one.end(), other.from());
    return joined
        && other.kind() != People.Kind.CROWD
        && other.from() - one.end() <= LIST_REACH
        && !reading.between(Cue.RISEN, one.from() - RISEN_REACH, other.from())
        && !reading.signBetween(";:.", one.end(), other.from())
        && !reading.anyBetween(
            one.end(), other.from(), t -> t instanceof Tag.Harmed || t instanceof Tag.Event);
  }

  /** Whether the harm is to an animal or a thing beside it: "the shepherd's cow was killed". */
  private boolean isOfThings(People who, Mark harm, int from, int to) {
    return who.kind() != People.Kind.COUNTED
        && (who.from() < harm.from()
            ? reading.between(Cue.NOT_PEOPLE, Math.max(from, to - 2), to)
            : reading.between(Cue.NOT_PEOPLE, from, Math.min(to, from + 2)));
  }

  /** Whether what was lost are people: one loses positions, contact and the way too. */
  private boolean isLossOfPeople(Mark harm, People who) {
    if (!reading.between(Cue.LOSES, harm.from(), harm.to())) {
      return true;
    }
    Figure figure = who.figure();
    if (who.kind() != People.Kind.COUNTED) {
      return who.from() < harm.to() + 2
          && who.end() > harm.from()
          && !reading.between(Cue.NEGATION, harm.from(), harm.to() + 2);
    }
    boolean bare =
        figure.from() >= harm.to()
            && (figure.to() >= reading.tokens().size()
                || !reading.tokens().get(figure.to()).isWord()
                || reading.between(Cue.RANGE, figure.to(), figure.to() + 1));
    boolean ofOther =
        reading.all(Tag.PartyName.class).stream()
            .anyMatch(p -> p.to() == figure.from() && p.from() >= harm.to());
    boolean dead =
        figure.to() == harm.from()
            && !reading.between(Cue.OWN, harm.to(), harm.to() + 1)
            && reading.all(Cue.LOSES).stream().anyMatch(m -> m.overlaps(harm));
    boolean things = reading.between(Cue.NOT_PEOPLE, figure.to(), figure.to() + PHRASE_REACH + 1);
    return !things && (who.end() > figure.to() || bare || dead || ofOther);
  }
}
