package org.borderwatch.alerts.message;

import java.util.List;
import java.util.Optional;

/**
 * What people are told, its parts in the order in which they matter. Every text is clean and
 * bounded, none is null, and an empty one is not told; escaping is the channel's. Public for the
 * templates, which read it by these names.
 *
 * @param test nothing happened: somebody tests the receiver
 * @param level the level now, in lower case
 * @param rising whether the level came to be by rising
 * @param headline sign, level, direction and district, in one line
 * @param notes why it is told now, when that is not a change of level: a repeat, late news …
 * @param sentence what changed
 * @param facts the figures
 * @param sides claims by who makes them: the two sides first, in the order of the region
 * @param corroboration how well all this is supported
 * @param sources where to read it, at most three
 * @param utc when it came to be
 * @param local the same in the region's time zone
 * @param health what is to be known of the sources, where not all are healthy
 * @param group other alerts that are told along
 * @param actions what to do next, as links
 * @param more how much was left out for want of space
 * @param reference alert id, revision and rule, for looking it up
 */
public record Message(
    boolean test,
    String level,
    boolean rising,
    String headline,
    List<String> notes,
    String sentence,
    List<Fact> facts,
    List<Side> sides,
    String corroboration,
    List<Source> sources,
    String utc,
    String local,
    String health,
    List<String> group,
    List<Action> actions,
    int more,
    String reference) {

  public Message {
    notes = List.copyOf(notes);
    facts = List.copyOf(facts);
    sides = List.copyOf(sides);
    sources = List.copyOf(sources);
    group = List.copyOf(group);
    actions = List.copyOf(actions);
  }

  /** A figure with its name. */
  public record Fact(String name, String value) {}

  /**
   * What one party says.
   *
   * @param party its name, or that none is named
   */
  public record Side(String party, List<Claim> claims) {
    public Side {
      claims = List.copyOf(claims);
    }
  }

  /**
   * What a party says of one incident.
   *
   * @param verb {@code says} or {@code denies}
   * @param incident what is claimed, in our words
   * @param words the quote, in the original language
   * @param language ISO 639-1, or empty
   * @param languageName in English, or empty
   * @param source where it stands
   */
  public record Claim(
      String verb,
      String incident,
      String words,
      String language,
      String languageName,
      Source source) {}

  /**
   * Where something stands.
   *
   * @param outlet the publisher's name
   * @param host what the link leads to, so that a name cannot pretend another; empty without a link
   * @param url http or https, in ASCII; empty where the address will not do
   * @param published UTC, or empty
   * @param firstSeen UTC, or empty
   */
  public record Source(
      String outlet, String host, String url, String published, String firstSeen) {}

  /** Something to do, as a link. */
  public record Action(String label, String url) {}

  /** {@code … 4 more on the board}, or empty. */
  public String moreLine() {
    return more == 0 ? "" : "… " + more + " more on the board";
  }

  /** The same without what matters least, or empty when only what must be told is left. */
  public Optional<Message> reduced() {
    return Reduction.of(this);
  }
}
