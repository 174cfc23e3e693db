package org.borderwatch.enrich.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.borderwatch.contracts.incident.Claimant;
import org.borderwatch.enrich.code.lexicon.Cue;
import org.borderwatch.enrich.code.lexicon.Mark;
import org.borderwatch.enrich.code.lexicon.Tag;

/** Finds who says what a sentence says, and who denies it. */
final class SourceReader {
  private static final int BODY_REACH = 4;
  private static final int SAY_REACH = 7;
  private static final String UNNAMED_BODY = "government";

  private final Reading reading;
  private final Claimant before;
  private final String home;

  /**
   * @param before who spoke last, for "the ministry said"; or null
   * @param home the side that the outlet belongs to, whose ministry is meant where none is named
   *     before; or null
   */
  SourceReader(Reading reading, Claimant before, String home) {
    this.reading = reading;
    this.before = before;
    this.home = home;
  }

  /** Who says what the sentence says; who denies it does not. */
  List<Claimant> claimants() {
    List<String> denials = denials();
    return speakers().stream().filter(c -> !denials.contains(c.party())).toList();
  }

  private List<Claimant> speakers() {
    List<Claimant> speakers = new ArrayList<>();
    for (Mark mark : reading.marks()) {
      if (mark.tag() instanceof Tag.Body && speaks(mark)) {
        claimant(mark).ifPresent(c -> addOnce(speakers, c));
      }
    }
    for (Mark mark : reading.actingParties()) {
      boolean known = speakers.stream().anyMatch(c -> c.party().equals(code(mark)));
      if (!known && speaks(mark) && besideVerb(mark)) {
        addOnce(speakers, government(mark));
      }
    }
    if (speakers.isEmpty() && before != null && reading.has(Cue.SAY)) {
      speakers.add(before);
    }
    return speakers;
  }

  /** Who speaks or denies by name, for "the ministry added" in the next sentence. */
  Optional<Claimant> named() {
    for (Mark mark : reading.marks()) {
      if (mark.tag() instanceof Tag.Body) {
        Optional<Claimant> claimant = claimant(mark);
        if (claimant.isPresent()) {
          return claimant;
        }
      }
    }
    return reading.actingParties().stream()
        .filter(p -> besideVerb(p) || reading.between(Cue.DENY, p.to(), p.to() + 2))
        .map(SourceReader::government)
        .findFirst();
  }

  /** Codes of the parties that deny something here. */
  List<String> denials() {
    List<String> denials = new ArrayList<>();
    for (Mark deny : reading.all(Cue.DENY)) {
      denier(deny).filter(d -> !denials.contains(d)).ifPresent(denials::add);
    }
    if (reading.has(Cue.UNTRUE)) {
      speakers().stream()
          .map(Claimant::party)
          .limit(1)
          .filter(d -> !denials.contains(d))
          .forEach(denials::add);
    }
    return denials;
  }

  /** The subject of a denial: the last body or party before it that is not an agent or owner. */
  private Optional<String> denier(Mark deny) {
    Mark subject = null;
    for (Mark mark : reading.marks()) {
      boolean names = mark.tag() instanceof Tag.Body || mark.tag() instanceof Tag.PartyName;
      boolean agent = reading.between(Cue.BY, mark.from() - 3, mark.from());
      if (names && !agent && mark.to() <= deny.from()) {
        subject = mark;
      }
    }
    if (subject != null) {
      return subject.tag() instanceof Tag.Body
          ? Optional.ofNullable(partyOf(subject))
          : Optional.of(code(subject));
    }
    for (Mark party : reading.all(Tag.PartyName.class)) {
      boolean near = party.from() >= deny.to() && party.from() - deny.to() <= SAY_REACH;
      if (near && (before == null || reading.between(Cue.BY, deny.to(), party.from()))) {
        return Optional.of(code(party));
      }
    }
    return before == null ? Optional.empty() : Optional.of(before.party());
  }

  private Optional<Claimant> claimant(Mark body) {
    String party = partyOf(body);
    return party == null
        ? Optional.empty()
        : Optional.of(new Claimant(party, party + " " + ((Tag.Body) body.tag()).name()));
  }

  private static Claimant government(Mark party) {
    return new Claimant(code(party), code(party) + " " + UNNAMED_BODY);
  }

  /** Whether no body of the party is named. */
  static boolean isUnnamed(Claimant claimant) {
    return claimant.name().equals(claimant.party() + " " + UNNAMED_BODY);
  }

  private static String code(Mark party) {
    return ((Tag.PartyName) party.tag()).code();
  }

  private static void addOnce(List<Claimant> claimants, Claimant claimant) {
    if (!claimants.contains(claimant)) {
      claimants.add(claimant);
    }
  }

  private boolean speaks(Mark mark) {
    return reading.between(Cue.SAY, 0, reading.tokens().size())
        || reading.between(Cue.ACCORDING, 0, reading.tokens().size())
        || reading.between(Cue.DENY, mark.to(), mark.to() + SAY_REACH);
  }

  private boolean besideVerb(Mark mark) {
    boolean subject =
        reading.between(Cue.SAY, mark.to(), mark.to() + 2)
            && !reading.between(Cue.FORCES, mark.to(), mark.to() + 1)
            && !reading.signBetween(",", mark.to(), mark.to() + 1);
    return subject || reading.between(Cue.ACCORDING, mark.from() - 2, mark.from());
  }

  private String partyOf(Mark body) {
    String best = null;
    int bestDistance = Integer.MAX_VALUE;
    for (Mark party : reading.all(Tag.PartyName.class)) {
      int distance =
          party.to() <= body.from() ? body.from() - party.to() : party.from() - body.to();
      if (party.overlaps(body)) {
        distance = 0;
      }
      int from = Math.min(party.to(), body.to());
      int to = Math.max(party.from(), body.from());
      boolean linked =
          distance == 0
              || (!reading.between(Cue.SAY, from, to)
                  && !reading.between(Cue.DENY, from, to)
                  && !reading.between(Cue.THAT, from, to)
                  && !reading.signBetween(".,;:–—()", from, to));
      if (linked && distance <= BODY_REACH && distance < bestDistance) {
        best = code(party);
        bestDistance = distance;
      }
    }
    return best != null ? best : before == null ? home : before.party();
  }

  /** Whether the party's name here only says whose body speaks. */
  boolean isSpeaker(Mark party) {
    return saysItself(party)
        || reading.all(Tag.Body.class).stream()
            .anyMatch(
                b ->
                    b.overlaps(party)
                        || leads(party, b)
                        || (follows(party, b)
                            && reading.all(Tag.PartyName.class).stream()
                                .noneMatch(p -> leads(p, b))));
  }

  /** A party that is the verb's own subject, or stands before the colon of a headline. */
  private boolean saysItself(Mark party) {
    boolean told =
        reading.all(Tag.Event.class).stream()
            .anyMatch(e -> e.from() >= party.to() && e.from() - party.to() <= 1);
    boolean colon =
        party.to() < reading.tokens().size() && reading.tokens().get(party.to()).is(":");
    return colon || (besideVerb(party) && !told);
  }

  private static boolean leads(Mark party, Mark body) {
    return body.from() >= party.to() && body.from() - party.to() <= 2;
  }

  private boolean follows(Mark party, Mark body) {
    return party.from() >= body.to()
        && party.from() - body.to() <= 3
        && !reading.signBetween(",", body.to(), party.from())
        && !reading.between(Cue.SAY, body.to(), party.from());
  }
}
