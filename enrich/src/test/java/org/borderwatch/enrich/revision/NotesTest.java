package org.borderwatch.enrich.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.borderwatch.contracts.article.Article.Paragraph;
import org.borderwatch.enrich.scrape.text.WordFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotesTest {
  private static List<Integer> notes(String... paragraphs) {
    return Notes.of(
        List.of(paragraphs).stream().map(p -> new Paragraph(Paragraph.Kind.TEXT, p)).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Correction: the shelling was on Monday and not on Tuesday.",
        "CORRECTION (12 November): the name of the village was misspelt.",
        "* An earlier version of this article gave a wrong number of wounded.",
        "(This story was corrected to say that nobody was killed.)",
        "Editor’s note: An earlier version misstated the district.",
        "Уточнение: речь идет о Лачинском районе.",
        "Исправление: пострадавших двое, а не трое.",
        "В более ранней версии этой статьи было неверно указано число раненых.",
        "Düzəliş: hadisə Laçında baş verib.",
        "DÜZELTME: yaralı sayısı ikidir.",
        "Bu haberin önceki sürümünde yaralı sayısı yanlış verilmişti.",
        "Ուղղում՝ վիրավորների թիվը երկուսն է։",
        "Ճշտում․ դեպքը տեղի է ունեցել երկուշաբթի օրը։",
        "Уточнення: йдеться про двох поранених.",
        "შესწორება: დაჭრილია ორი ადამიანი.",
        "اصلاحیه: شمار زخمی‌ها دو نفر است.",
        "Korrektur: Es wurden zwei Soldaten verletzt.",
        "Rectificatif : deux soldats ont été blessés.",
        "Fe de erratas: los heridos son dos.",
        "Errata corrige: i feriti sono due."
      })
  void shouldKnowANoteOfCorrection(String note) {
    assertThat(notes("The text of the article.", note)).containsExactly(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Correction of the border was discussed in Brussels, the deputy minister said.",
        "The correction: a stronger rouble, economists expect.",
        "Corrections officers were among those who were evacuated.",
        "Уточнение границы обсуждалось на встрече комиссий.",
        "The law was amended on 5 May.",
        "Düzəlişlər parlamentdə müzakirə olunub."
      })
  void shouldTakeNoNewsForANote(String news) {
    assertThat(notes(news)).isEmpty();
  }

  @Test
  void shouldTakeNoLongParagraphForANote() {
    assertThat(notes("Correction: " + "a story about a correction. ".repeat(40))).isEmpty();
  }

  @Test
  void shouldHaveItsWordsInLowerCaseAndOnce() {
    WordFile words = WordFile.read(Notes.class, "notes.txt");
    for (String section : List.of("openings", "phrases")) {
      assertThat(words.lines(section))
          .doesNotHaveDuplicates()
          .allMatch(line -> line.equals(line.toLowerCase(Locale.ROOT)))
          .allMatch(line -> line.equals(line.replace('’', '\'')));
    }
  }
}
