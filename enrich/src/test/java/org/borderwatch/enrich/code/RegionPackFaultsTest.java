package org.borderwatch.enrich.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.borderwatch.contracts.config.ConfigException;
import org.borderwatch.contracts.region.RegionFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegionPackFaultsTest {
  @TempDir private Path pack;

  @Test
  void shouldNameEveryFaultOfGazetteerAndLexiconsWithFileAndLine() throws IOException {
    write("coding.yaml", "lexicons: [en, fr]\n");
    write(
        "gazetteer.tsv",
        "name\tkind\tdistricts\tneeds\tother_names\n"
            + "Somewhere\tvillage\tAZ-XYZ\t\t\n"
            + "Elsewhere\thamlet\tAZ-LAC\t\t\n"
            + "Nowhere\tvillage\tAZ-LAC\t\tNullort|-\n");
    write(
        "lexicon/en.yaml",
        """
        weekdays: {1: [monday], 8: [funday]}
        parties:
          AM: [armenia, Yerevan]
          XX: [nobody]
        events:
          SHELLING: [shelled, enemy's shells, mortar-fire, shelled ..]
        """);
    write("lexicon/fr.yaml", "parties:\n  AZ: [l'armée]\n");

    assertThat(faults())
        .extracting(f -> f.where().substring(pack.toString().length() + 1) + " " + f.problem())
        .containsExactly(
            "gazetteer.tsv:2 'AZ-XYZ' is no district of the region",
            "gazetteer.tsv:3 'hamlet' is no kind of place",
            "gazetteer.tsv:4 the name '-' has no word in it",
            "lexicon/en.yaml:1 '8' is none of weekdays",
            "lexicon/en.yaml:3 'Yerevan' can never match: 'Yerevan' has a capital",
            "lexicon/en.yaml:4 'XX' is no party of region.yaml",
            "lexicon/en.yaml:6 'enemy's shells' can never match: 'enemy's' is not one word",
            "lexicon/en.yaml:6 'mortar-fire' can never match: 'mortar-fire' is not one word",
            "lexicon/en.yaml:6 'shelled ..' can never match: '..' stands between words",
            "lexicon/fr.yaml:2 'l'armée' can never match: 'l'armée' is not one word");
  }

  @Test
  void shouldNameTheLineOfAnUnknownKey() throws IOException {
    write("coding.yaml", "lexicons: [en]\n");
    write("lexicon/en.yaml", "parties:\n  AM: [armenia]\nevents:\n  SHELING: [shelled]\n");

    assertThat(faults())
        .singleElement()
        .satisfies(f -> assertThat(f.where()).endsWith("lexicon/en.yaml:4"));
  }

  private List<ConfigException.Fault> faults() {
    return catchThrowableOfType(
            ConfigException.class, () -> Coder.of(new RegionFiles("am-az", pack)))
        .faults();
  }

  private void write(String name, String text) throws IOException {
    Path file = pack.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
