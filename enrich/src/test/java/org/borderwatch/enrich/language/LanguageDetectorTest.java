package org.borderwatch.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.borderwatch.contracts.region.RegionFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageDetectorTest {
  private final LanguageDetector detector = LanguageDetector.of(RegionFiles.builtIn("am-az"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | The ministry said that nobody was hurt in the village during the night.
          ru | В ведомстве сообщили, что ночью в селе никто не пострадал.
          uk | У відомстві повідомили, що вночі в селі ніхто не постраждав.
          az | Nazirlik bildirib ki, gecə saatlarında kənddə heç kim xəsarət almayıb.
          tr | Bakanlık, gece saatlerinde köyde kimsenin yaralanmadığını ve durumun sakin olduğunu duyurdu.
          hy | Նախարարությունը հայտնել է, որ գիշերը գյուղում ոչ ոք չի տուժել։
          fa | وزارتخانه اعلام کرد که در این روستا کسی آسیب ندیده است.
          ka | სამინისტრომ განაცხადა, რომ ღამით სოფელში არავინ დაშავებულა.
          fr | Le ministère a déclaré que personne n'a été blessé dans le village pendant la nuit.
          de | Das Ministerium teilte mit, dass in der Nacht in dem Dorf niemand verletzt worden ist.
          it | Il ministero ha detto che nessuno è rimasto ferito nel villaggio durante la notte.
          es | El ministerio dijo que nadie resultó herido en el pueblo durante la noche.
          """)
  void shouldTellTheLanguageOfASentence(String language, String text) {
    assertThat(detector.detect(text)).contains(language);
  }

  @Test
  void shouldSayNothingOfATextThatIsTooShort() {
    assertThat(detector.detect("Foto: 12/11")).isEmpty();
  }

  @Test
  void shouldSayNothingOfALanguageThatThePackDoesNotKnow() {
    assertThat(detector.detect("Ministeriön mukaan kylässä kukaan ei loukkaantunut yöllä."))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Kəlbəcər,kelbecer",
    "İSTİSU,istisu",
    "Dığ,dig",
    "Şuşa,susa",
    "Կապա՞ն,կապան",
    "۲۵,25"
  })
  void shouldFoldSpellingsOfOneNameToTheSame(String spelling, String folded) {
    assertThat(Folding.fold(spelling)).isEqualTo(folded);
  }
}
