package org.borderwatch.enrich.code.lexicon;

/** Words that say how the words around them are to be read. */
public enum Cue {
  /** What is named did not happen: not, without, no. */
  NEGATION,
  /** What stands right before it did not happen, where a language denies after: "olmayıb". */
  DID_NOT,
  /** Nobody was hurt. */
  NO_CASUALTIES,
  /** What is named may or will happen, was threatened or feared. */
  HYPOTHETICAL,
  /** What follows was only the aim: "in order to". */
  PURPOSE,
  /** The year beside it is a year of birth. */
  BORN,
  /** The day nearest to it is that on which the dead were found, or laid to rest. */
  LAID_OR_FOUND,
  EXERCISE,
  /** Traffic, fire, illness, careless handling: harm without hostility. */
  ACCIDENT,
  /** Thieves, smugglers, courts. */
  CRIME,
  /** A game: attacks, shots and defences of another kind. */
  SPORT,
  /** Finding and clearing old mines. */
  CLEARANCE,
  /** War history, anniversaries, boiler plate. */
  HISTORY,
  /** The dead are remembered: the day beside it is that of the rite. */
  MEMORIAL,
  /** Another region's conflict. */
  ELSEWHERE,
  /** Points back to the event told before: "the incident", "it happened". */
  ANAPHORA,
  /** On the day of the event told before. */
  SAME_DAY,
  /** On the day before the event told before. */
  DAY_BEFORE,
  /** On the day after the event told before. */
  DAY_AFTER,
  /** In the district of the event told before. */
  SAME_PLACE,
  /** A time too vague for a day: "last week", "recently". */
  VAGUE_TIME,
  /** Told again: "earlier", "as was reported". */
  RECALL,
  SAY,
  ACCORDING,
  DENY,
  /** What is named is not true: who says so denies it. */
  UNTRUE,
  /** Each did or said it to the other: neither is the actor. */
  RECIPROCAL,
  /** What follows is the new sum of those counted before: "has risen to". */
  RISEN,
  /** Fire comes from what follows or precedes. */
  FROM,
  /** Fire comes from what stands before it, or that acted: postpositions and ablatives. */
  WHENCE,
  /** Fire goes to what follows or precedes. */
  TOWARD,
  /** What stands before the event's word suffered it: "were attacked", "came under fire". */
  SUFFERED,
  /** What follows was acted on: "against". */
  AGAINST,
  /** What follows acted: "by". */
  BY,
  /** One armed person. */
  SOLDIER,
  /** Armed people. */
  SOLDIERS,
  /** One unarmed person. */
  CIVILIAN,
  CIVILIANS,
  /** Each of the two sides suffered what is counted: "on each side", "both sides". */
  EACH_SIDE,
  /** Harm that its subject or owner suffered: "lost", "losses". */
  LOSES,
  /** Harm that its subject did to others: "killing", "took prisoner". */
  HARMS,
  /** The figure beside it is part of one that is counted already: "of them", "including". */
  PART_OF,
  /** Dead and wounded in one figure: "killed or wounded". */
  EITHER_HARM,
  /** The side named right beside it is only the one that a border is with: "border with". */
  BORDER,
  /** Units, forces, side: who acts. */
  FORCES,
  /** Positions, posts, villages: what is acted on. */
  TARGET,
  /** Military positions: what stands beside a village that is named is what was fired at. */
  POSITION,
  /** The speaker's own side. */
  OWN,
  /** The speaker's other side. */
  OPPONENT,
  /** Joins what is said to who says it: that. */
  THAT,
  /** Joins the first and the last day of a range: "from the 12th to the 13th". */
  RANGE,
  /** Beside two days, makes them one night. */
  NIGHT,
  /** A time of day: beside a day it belongs to it, by itself it is of the day told of. */
  DAY_PART,
  /** A year stands beside it: "in 2020". */
  IN_YEAR,
  /** Maps: the places beside them are on paper, not where it happened. */
  MAPS,
  /** Roads and corridors: the places they join are not where it happened. */
  ROUTE,
  /** What follows is only near: "not far from". */
  NEAR,
  /** Also, too: the event goes on in another place. */
  ALSO,
  /** A noun after which a place is a village, a town or a district. */
  PLACE_NOUN,
  /** Struck, hit, destroyed: makes a strike of the drone that is named. */
  STRIKE,
  /** Animals, vehicles, things: what a figure must not be counted as people for. */
  NOT_PEOPLE,
  /** Building machines and those who build: what is fired at makes the kind of fire. */
  WORKS,
  /** An unnumbered figure: some, several. */
  SOME,
  /** Further ones, to be added: "and two other". */
  OTHERS,
  /** Furniture of a page: what a line that is no sentence begins with. */
  FURNITURE
}
