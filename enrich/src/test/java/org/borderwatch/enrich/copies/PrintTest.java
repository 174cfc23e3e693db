package org.borderwatch.enrich.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintTest {
  private static final int SEEDS = Integer.getInteger("borderwatch.seeds", 300);

  /** Where the letters of some scripts begin; words are drawn from the twenty that follow. */
  private static final int[] SCRIPTS = {'a', 'а', 'ա', 'ა', 'ا'};

  private static Overlap overlap(List<String> one, List<String> other) {
    return Overlap.of(Print.of(one).decoded(), Print.of(other).decoded());
  }

  @Test
  void shouldKnowACopyThatIsSetAndSpeltDifferently() {
    for (long seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      List<String> text = text(random, 2 + random.nextInt(12));
      List<String> copy = new ArrayList<>();
      for (String paragraph : text) {
        copy.add(
            Normalizer.normalize(
                paragraph.toUpperCase(Locale.ROOT).replace(" ", "  \u00a0").replace(".", " —"),
                Normalizer.Form.NFD));
      }
      Overlap overlap = overlap(text, copy);
      assertThat(overlap.isSameText()).as("seed %d: %s", seed, overlap).isTrue();
    }
  }

  @Test
  void shouldKnowACopyWithALineBeforeAndASentenceLess() {
    for (long seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      List<String> text = text(random, 12 + random.nextInt(30));
      List<String> copy = new ArrayList<>(text.subList(0, text.size() - 1));
      copy.add(0, "BAKU, 10 November. " + sentence(random));
      assertThat(overlap(text, copy).isSameText()).as("seed %d", seed).isTrue();
    }
  }

  @Test
  void shouldFindAStatementWithinALongerText() {
    for (long seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      List<String> statement = text(random, 3 + random.nextInt(4));
      List<String> around = text(random, 20);
      around.addAll(5, statement);
      Overlap overlap = overlap(statement, around);
      assertThat(overlap.isPart()).as("seed %d: %s", seed, overlap).isTrue();
      assertThat(overlap.isSameText()).as("seed %d: %s", seed, overlap).isFalse();
    }
  }

  @Test
  void shouldTakeTextsOfTheirOwnForNoCopies() {
    for (long seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      Overlap overlap =
          overlap(text(random, 1 + random.nextInt(40)), text(random, 1 + random.nextInt(40)));
      assertThat(overlap.isSameText() || overlap.isPart())
          .as("seed %d: %s", seed, overlap)
          .isFalse();
    }
  }

  /** The promise of winnowing. */
  @Test
  void shouldNeverMissAStretchAsLongAsGramAndWindow() {
    for (long seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      String stretch = letters(random, Winnowing.GRAM + Winnowing.WINDOW - 1);
      String one =
          letters(random, random.nextInt(200)) + stretch + letters(random, random.nextInt(200));
      String other =
          letters(random, random.nextInt(200)) + stretch + letters(random, random.nextInt(200));
      assertThat(overlap(List.of(one), List.of(other)).shared()).as("seed %d", seed).isPositive();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Two wounded.",
        "The Ministry of Defense of the Republic",
        "Министерство обороны сообщило",
        "Պաշտպանության նախարարություն"
      })
  void shouldTellNothingOfAPhraseThatAnybodyUses(String phrase) {
    Overlap overlap = overlap(List.of(phrase), List.of(phrase));

    assertThat(overlap.isSameText() || overlap.isPart()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"1", "3", "200"})
  void shouldKeepAPrintSmallHoweverLongTheText(int sentences) {
    Print print = Print.of(text(new Random(7), sentences));

    assertThat(print.decoded().length).isLessThanOrEqualTo(Print.MOST);
    assertThat(print.hashes().length()).isLessThanOrEqualTo(342);
    assertThat(print.decoded()).isSorted();
  }

  @Test
  void shouldNotDependOnTheOrderOfParagraphs() {
    List<String> text = text(new Random(11), 30);
    Print print = Print.of(text);
    Collections.shuffle(text, new Random(12));

    assertThat(Print.of(text)).isEqualTo(print);
  }

  private static List<String> text(Random random, int sentences) {
    return IntStream.range(0, sentences)
        .mapToObj(i -> sentence(random))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static String sentence(Random random) {
    int script = SCRIPTS[random.nextInt(SCRIPTS.length)];
    StringBuilder sentence = new StringBuilder();
    for (int word = 0; word < 14 + random.nextInt(14); word++) {
      for (int i = 0; i < 3 + random.nextInt(7); i++) {
        sentence.appendCodePoint(script + random.nextInt(20));
      }
      sentence.append(' ');
    }
    return sentence.toString().strip() + ".";
  }

  private static String letters(Random random, int count) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < count; i++) {
      letters.append((char) ('a' + random.nextInt(26)));
    }
    return letters.toString();
  }
}
