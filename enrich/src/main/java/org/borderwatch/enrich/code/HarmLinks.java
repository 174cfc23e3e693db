package org.borderwatch.enrich.code;

import java.util.ArrayList;
import java.util.List;
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
  private static final double PER_WORD = 0.5;
  private static final double SIGN = 2;
  private static final double CONJUNCTION = 1.5;
  private static final double AGAINST_VOICE = 4;
  private static final double SHARED = 0.5;
  private static final double SHARED_APART = 7;
  private static final double IDLE_HARM = 3;
  private static final int REACH = 16;
  private static final int LIST_REACH = 7;
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

  /** A way to link the first people, ending with one of them and its harm. */
  private record Way(double cost, int people, int harm, Way before) {}

  /** The links in order of the people. */
  static List<Link> of(Reading reading, List<People> people, List<Mark> harms) {
    return new HarmLinks(reading, people, harms).cheapest();
  }

  private List<Link> cheapest() {
    List<Way> ways = new ArrayList<>();
    ways.add(new Way(0, -1, -1, null));
    for (int p = 0; p < people.size(); p++) {
      List<Way> longer = new ArrayList<>();
      for (int h = 0; h < harms.size(); h++) {
        double cost = cost(people.get(p), harms.get(h));
        if (cost >= NEVER) {
          continue;
        }
        Way best = null;
        for (Way way : ways) {
          if (way.harm() > h) {
            continue;
          }
          double sum = way.cost() + cost + between(way, p, h);
          if (best == null || sum < best.cost()) {
            best = new Way(sum, p, h, way);
          }
        }
        if (best != null && best.cost() < NEVER) {
          longer.add(best);
        }
      }
      ways.addAll(longer);
    }
    Way best = null;
    for (Way way : ways) {
      double sum = way.cost() + idlePeople(way.people() + 1, people.size());
      sum += IDLE_HARM * (harms.size() - 1 - way.harm());
      if (best == null || sum < best.cost()) {
        best = new Way(sum, way.people(), way.harm(), way.before());
      }
    }
    return links(best);
  }

  private List<Link> links(Way last) {
    List<Link> links = new ArrayList<>();
    for (Way way = last; way.people() >= 0; way = way.before()) {
      links.add(0, new Link(people.get(way.people()), harms.get(way.harm())));
    }
    return links;
  }

  /** What it costs to go on from one link to the next. */
  private double between(Way way, int person, int harm) {
    double cost = idlePeople(way.people() + 1, person);
    if (way.harm() == harm) {
      boolean list = isList(people.get(way.people()), people.get(person));
      return cost + (list && person == way.people() + 1 ? SHARED : SHARED_APART);
    }
    return cost + IDLE_HARM * (harm - way.harm() - 1);
  }

  private double idlePeople(int from, int to) {
    double cost = 0;
    for (int i = from; i < to; i++) {
      cost +=
          switch (people.get(i).kind()) {
            case COUNTED -> 6;
            case PERSON -> 3;
            case CROWD -> 0.5;
          };
    }
    return cost;
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
      return first ? SIGN : 0;
    }
    double cost = PER_WORD * (to - from);
    for (int i = from; i < to; i++) {
      cost += reading.tokens().get(i).is(",") ? SIGN : 0;
    }
    boolean and = reading.between(Cue.RANGE, from, to) || reading.between(Cue.ALSO, from, to);
    cost += and ? CONJUNCTION : 0;
    boolean passive = reading.between(Cue.SUFFERED, harm.from() - VOICE_REACH, harm.from());
    boolean active = !passive && reading.between(Cue.HARMS, harm.from(), harm.to());
    cost += first && active || !first && passive ? AGAINST_VOICE : 0;
    return cost;
  }

  /** Whether two people or groups share what was done to them: nothing is told between. */
  private boolean isList(People one, People other) {
    return other.from() - one.end() <= LIST_REACH
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
    boolean dead =
        figure.to() == harm.from()
            && reading.all(Cue.LOSES).stream()
                .anyMatch(m -> m.overlaps(harm) && m.length() > harm.length());
    boolean things = reading.between(Cue.NOT_PEOPLE, figure.to(), figure.to() + PHRASE_REACH + 1);
    return !things && (who.end() > figure.to() || bare || dead);
  }
}
