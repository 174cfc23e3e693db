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
  static final String UNNAMED_BODY = "government";

  private final Reading reading;
  private final Claimant before;

  /**
   * @param before who spoke last, for "the ministry said"; or null
   */
  SourceReader(Reading reading, Claimant before) {
    this.reading = reading;
    this.before = before;
  }

  List<Claimant> claimants() {
    List<Claimant> claimants = new ArrayList<>();
    for (Mark mark : reading.marks()) {
      if (mark.tag() instanceof Tag.Body body && speaks(mark)) {
        String party = partyOf(mark);
        if (party != null) {
          addOnce(claimants, new Claimant(party, party + " " + body.name()));
        }
      }
    }
    if (claimants.isEmpty()) {
      for (Mark mark : reading.actingParties()) {
        String code = ((Tag.PartyName) mark.tag()).code();
        if (speaks(mark) && besideVerb(mark)) {
          addOnce(claimants, new Claimant(code, code + " " + UNNAMED_BODY));
        }
      }
    }
    if (claimants.isEmpty() && before != null && reading.has(Cue.SAY)) {
      claimants.add(before);
    }
    return claimants;
  }

  /** Whose body is named, whether or not it is said to speak here. */
  Optional<Claimant> named() {
    for (Mark mark : reading.marks()) {
      if (mark.tag() instanceof Tag.Body body) {
        String party = partyOf(mark);
        if (party != null) {
          return Optional.of(new Claimant(party, party + " " + body.name()));
        }
      }
    }
    return Optional.empty();
  }

  /** Codes of the parties that deny something here. */
  List<String> denials() {
    List<String> denials = new ArrayList<>();
    for (Mark deny : reading.all(Cue.DENY)) {
      Mark nearest = null;
      for (Mark party : reading.all(Tag.PartyName.class)) {
        boolean subject = party.to() <= deny.from();
        boolean closer =
            nearest == null || party.from() > nearest.from() || nearest.from() > deny.from();
        if ((subject && closer) || (nearest == null && party.from() - deny.to() <= SAY_REACH)) {
          nearest = party;
        }
      }
      String code =
          nearest == null
              ? (before == null ? null : before.party())
              : ((Tag.PartyName) nearest.tag()).code();
      if (code != null && !denials.contains(code)) {
        denials.add(code);
      }
    }
    return denials;
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
            && !reading.between(Cue.FORCES, mark.to(), mark.to() + 1);
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
                  && !reading.between(Cue.THAT, from, to)
                  && !reading.signBetween(".,;:–—()", from, to));
      if (linked && distance <= BODY_REACH && distance < bestDistance) {
        best = ((Tag.PartyName) party.tag()).code();
        bestDistance = distance;
      }
    }
    return best != null ? best : before == null ? null : before.party();
  }

  /** Whether the party's name here only says whose body speaks. */
  boolean isSpeaker(Mark party) {
    return reading.all(Tag.Body.class).stream()
        .anyMatch(
            b ->
                b.overlaps(party)
                    || leads(party, b)
                    || (follows(party, b)
                        && reading.all(Tag.PartyName.class).stream().noneMatch(p -> leads(p, b))));
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
