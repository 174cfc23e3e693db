package org.borderwatch.enrich.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.borderwatch.contracts.article.Article.Change;
import org.borderwatch.contracts.article.Article.Paragraph;
import org.borderwatch.contracts.article.Article.Paragraph.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class DifferenceTest {
  private static final int SEEDS = Integer.getInteger("borderwatch.seeds", 300);

  private static List<Paragraph> text(String... paragraphs) {
    return List.of(paragraphs).stream().map(DifferenceTest::one).toList();
  }

  private static Paragraph one(String text) {
    return new Paragraph(Kind.TEXT, text);
  }

  @Test
  void shouldTellAChangedFigureAsAChangedParagraph() {
    List<Change> changes =
        Difference.between(
            text("Fire was opened on Monday.", "Two servicemen were wounded, the ministry said."),
            text(
                "Fire was opened on Monday.", "Three servicemen were wounded, the ministry said."));

    assertThat(changes)
        .containsExactly(
            new Change(
                1,
                1,
                one("Two servicemen were wounded, the ministry said."),
                one("Three servicemen were wounded, the ministry said.")));
  }

  @Test
  void shouldTellWhatWasAddedAndWhatWasRemoved() {
    List<Change> changes =
        Difference.between(
            text("First of all.", "This is denied by nobody.", "And the last."),
            text("Correction: it was Monday.", "First of all.", "And the last."));

    assertThat(changes)
        .containsExactly(
            new Change(0, 0, null, one("Correction: it was Monday.")),
            new Change(1, 2, one("This is denied by nobody."), null));
  }

  @Test
  void shouldTellAParagraphThatBecameAHeadingAsChanged() {
    assertThat(
            Difference.between(
                text("What happened"), List.of(new Paragraph(Kind.HEADING, "What happened"))))
        .extracting(c -> c.after().kind())
        .containsExactly(Kind.HEADING);
  }

  @Test
  void shouldTellNothingOfTheSameText() {
    assertThat(Difference.between(text("a", "a", "b"), text("a", "a", "b"))).isEmpty();
  }

  @Test
  void shouldGiveTheNewTextWhenAppliedToTheOld() {
    for (long seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      List<Paragraph> before = generated(random, random.nextInt(30));
      List<Paragraph> after = edited(random, before);
      List<Change> changes = Difference.between(before, after);
      assertThat(applied(before, changes)).as("seed %d: %s", seed, changes).isEqualTo(after);
      assertThat(changes)
          .as("seed %d", seed)
          .allSatisfy(c -> assertThat(c.before()).isNotEqualTo(c.after()))
          .allSatisfy(
              c ->
                  assertThat(c.before() == null || before.get(c.from()).equals(c.before()))
                      .isTrue())
          .allSatisfy(
              c -> assertThat(c.after() == null || after.get(c.to()).equals(c.after())).isTrue());
    }
  }

  @Test
  void shouldListNoMoreThanWasEdited() {
    for (long seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      List<Paragraph> before =
          IntStream.range(0, 20).mapToObj(i -> one("Paragraph no. " + i)).toList();
      List<Paragraph> after = new ArrayList<>(before);
      int edits = 1 + random.nextInt(4);
      for (int i = 0; i < edits; i++) {
        if (random.nextBoolean()) {
          after.remove(random.nextInt(after.size()));
        } else {
          after.add(random.nextInt(after.size()), one("added " + i + " " + seed));
        }
      }
      assertThat(Difference.between(before, after).size())
          .as("seed %d", seed)
          .isLessThanOrEqualTo(edits);
    }
  }

  /** Twenty thousand paragraphs, the most a page gives, in another order. */
  @Test
  @Timeout(20)
  void shouldBeDoneSoonWithTheLongestText() {
    List<Paragraph> before =
        IntStream.range(0, 20_000).mapToObj(i -> one("some words and " + i)).toList();
    List<Paragraph> after = new ArrayList<>(before);
    java.util.Collections.reverse(after);

    assertThat(applied(before, Difference.between(before, after))).isEqualTo(after);
  }

  /** As the contract of {@link Change} says. */
  private static List<Paragraph> applied(List<Paragraph> before, List<Change> changes) {
    List<Paragraph> text = new ArrayList<>();
    int at = 0;
    for (Change change : changes) {
      for (; at < change.from(); at++) {
        text.add(before.get(at));
      }
      at += change.before() == null ? 0 : 1;
      if (change.after() != null) {
        text.add(change.after());
      }
    }
    text.addAll(before.subList(at, before.size()));
    return text;
  }

  private static List<Paragraph> edited(Random random, List<Paragraph> before) {
    List<Paragraph> after = new ArrayList<>(before);
    for (int edit = random.nextInt(8); edit > 0; edit--) {
      int at = after.isEmpty() ? 0 : random.nextInt(after.size());
      switch (after.isEmpty() ? 0 : random.nextInt(5)) {
        case 0 -> after.addAll(at, generated(random, 1 + random.nextInt(3)));
        case 1 -> after.remove(at);
        case 2 -> after.set(at, one(after.get(at).text() + " again"));
        case 3 -> after.add(random.nextInt(after.size()), after.remove(at));
        default -> after.addAll(at, List.copyOf(after.subList(at, after.size())));
      }
    }
    return after;
  }

  /** Few words, so that many paragraphs are alike and some the same. */
  private static List<Paragraph> generated(Random random, int paragraphs) {
    List<Paragraph> text = new ArrayList<>();
    for (int i = 0; i < paragraphs; i++) {
      StringBuilder words = new StringBuilder();
      for (int word = 0; word < 1 + random.nextInt(5); word++) {
        words.append((char) ('a' + random.nextInt(4))).append(' ');
      }
      text.add(one(words.toString().strip()));
    }
    return text;
  }
}
