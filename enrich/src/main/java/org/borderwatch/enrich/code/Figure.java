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
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2099;
  private static final int AGE_REACH = 3;
  private static final int LONGEST_ENDING = 3;

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
    boolean thingsBefore = reading.between(Cue.NOT_PEOPLE, from - 1, from);
    boolean things = !people && (thingsBefore || reading.between(Cue.NOT_PEOPLE, from, to + 2));

    List<Token> tokens = reading.tokens();
    boolean inJoined = to < tokens.size() && tokens.get(to).joined() && tokens.get(to).isNumber();
    boolean happening =
        reading.marks().stream().anyMatch(m -> m.from() == to && m.tag() instanceof Tag.Event)
            && reading.marks().stream()
                .noneMatch(m -> m.from() == to && m.tag() instanceof Tag.Harmed);
    boolean year = value >= FIRST_YEAR && value <= LAST_YEAR && !people;
    boolean age =
        reading.between(Cue.BORN, from - AGE_REACH, from + AGE_REACH)
            || isCompound(tokens, to)
            || isBetweenCommas(tokens, from, to);
    if (value <= MOST_PEOPLE && !things && !happening && !inJoined && !year && !age) {
      figures.add(new Figure(value, from, to));
    }
  }

  /** A figure tied to a word, longer than an ending: "34-year-old", "94-летняя". */
  private static boolean isCompound(List<Token> tokens, int at) {
    return at < tokens.size()
        && tokens.get(at).joined()
        && tokens.get(at).isWord()
        && tokens.get(at).form().length() > LONGEST_ENDING;
  }

  /** "The woman, 61, was hit". */
  private static boolean isBetweenCommas(List<Token> tokens, int from, int to) {
    return from > 0 && to < tokens.size() && tokens.get(from - 1).is(",") && tokens.get(to).is(",");
  }

  private static boolean isWhole(String form) {
    return form.matches("\\d{1,4}|\\d{1,3}[,.]\\d{3}");
  }
}
