package org.borderwatch.alerts.message;

import java.util.List;
import org.borderwatch.alerts.message.Message.Action;
import org.borderwatch.alerts.message.Message.Fact;
import org.borderwatch.alerts.message.Message.Side;
import org.borderwatch.alerts.message.Message.Source;

/** A message with some of its parts changed. */
final class Edit {
  private final Message from;
  private List<String> notes;
  private String sentence;
  private List<Fact> facts;
  private List<Side> sides;
  private String corroboration;
  private List<Source> sources;
  private String health;
  private List<String> group;
  private List<Action> actions;
  private int leftOut;

  Edit(Message from) {
    this.from = from;
    notes = from.notes();
    sentence = from.sentence();
    facts = from.facts();
    sides = from.sides();
    corroboration = from.corroboration();
    sources = from.sources();
    health = from.health();
    group = from.group();
    actions = from.actions();
  }

  Edit notes(List<String> changed) {
    notes = changed;
    return this;
  }

  Edit sentence(String changed) {
    sentence = changed;
    return this;
  }

  Edit facts(List<Fact> changed) {
    facts = changed;
    return this;
  }

  Edit sides(List<Side> changed) {
    sides = changed;
    return this;
  }

  Edit corroboration(String changed) {
    corroboration = changed;
    return this;
  }

  Edit sources(List<Source> changed) {
    sources = changed;
    return this;
  }

  Edit health(String changed) {
    health = changed;
    return this;
  }

  Edit group(List<String> changed) {
    group = changed;
    return this;
  }

  Edit actions(List<Action> changed) {
    actions = changed;
    return this;
  }

  /** So much more was left out. */
  Edit more(int parts) {
    leftOut += parts;
    return this;
  }

  Message message() {
    return new Message(
        from.test(),
        from.level(),
        from.rising(),
        from.headline(),
        notes,
        sentence,
        facts,
        sides,
        corroboration,
        sources,
        from.utc(),
        from.local(),
        health,
        group,
        actions,
        from.more() + leftOut,
        from.reference());
  }
}
