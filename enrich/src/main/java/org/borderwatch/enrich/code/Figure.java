package org.borderwatch.enrich.code;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.borderwatch.enrich.code.lexicon.Cue;
import org.borderwatch.enrich.code.lexicon.Mark;
import org.borderwatch.enrich.code.lexicon.Tag;
import org.borderwatch.enrich.code.text.Token;

/**
 * A number of people that a sentence gives.
 *
 * @param value how many, or 0 for "some"
 * @param from first token
 * @param to exclusive
 */
record Figure(int value, int from, int to) {
  private static final int MOST_PEOPLE = 5_000;

  /** The sentence's figures in order, those of things, times and dates left out. */
  static List<Figure> ofPeople(Reading reading) {
    List<Figure> figures = new ArrayList<>();
    List<Token> tokens = reading.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      int at = i;
      if (reading.dates().stream().anyMatch(d -> d.from() <= at && at < d.to())) {
        continue;
      }
      Token token = tokens.get(i);
      if (token.isNumber() && isWhole(token.form()) && !token.joined()) {
        addIfPeople(
            reading,
            figures,
            Integer.parseInt(token.form().replace(",", "").replace(".", "")),
            i,
            i + 1);
      }
    }
    for (Mark m : reading.marks()) {
      if (m.tag() instanceof Tag.Figure f) {
        addIfPeople(reading, figures, f.value(), m.from(), m.to());
      } else if (Reading.is(m, Cue.SOME)) {
        addIfPeople(reading, figures, 0, m.from(), m.to());
      }
    }
    figures.sort(Comparator.comparingInt(Figure::from));
    return figures;
  }

  private static void addIfPeople(
      Reading reading, List<Figure> figures, int value, int from, int to) {
    boolean people =
        reading.between(Cue.SOLDIERS, to, to + 4)
            || reading.between(Cue.CIVILIANS, to, to + 4)
            || reading.between(Cue.SOLDIER, to, to + 2)
            || reading.between(Cue.CIVILIAN, to, to + 2);
    boolean thingsBefore = reading.between(Cue.NOT_PEOPLE, from - 4, from);
    boolean things = !people && (thingsBefore || reading.between(Cue.NOT_PEOPLE, from, to + 2));

    List<Token> tokens = reading.tokens();
    boolean inJoined = to < tokens.size() && tokens.get(to).joined() && tokens.get(to).isNumber();
    if (value <= MOST_PEOPLE && !things && !inJoined) {
      figures.add(new Figure(value, from, to));
    }
  }

  private static boolean isWhole(String form) {
    return form.matches("\\d{1,4}|\\d{1,3}[,.]\\d{3}");
  }
}
