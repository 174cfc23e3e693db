package org.borderwatch.deploy.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.borderwatch.contracts.region.Party;
import org.borderwatch.contracts.region.Region;
import org.borderwatch.contracts.region.RegionFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What knows a border is its pack: another border must not need another line of code. */
class RegionIsDataTest {
  private static final Path ROOT = Path.of("..");
  private static final List<String> MODULES =
      List.of("contracts", "ingest", "enrich", "alerts", "deploy");
  private static final Pattern COMMENT =
      Pattern.compile("/\\*.*?\\*/|(?m)(?<!:)//.*$", Pattern.DOTALL);

  @ParameterizedTest
  @ValueSource(strings = {"am-az", "th-kh"})
  void shouldNotNameAPartyOrADistrictInCode(String region) throws IOException {
    Pattern names = names(region);
    for (Path file : files("src/main/java", ".java")) {
      Matcher named = names.matcher(COMMENT.matcher(Files.readString(file)).replaceAll(" "));
      assertThat(named.find() ? file + " names " + named.group() : "").isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"am-az", "th-kh"})
  void shouldNotNameAPartyOrADistrictInWhatHoldsForAnyBorder(String region) throws IOException {
    Pattern names = names(region);
    List<Path> files = new ArrayList<>(files("src/main/resources/regions/any", ""));
    // A script or a language may be called as a country is.
    files.removeIf(f -> f.endsWith("languages.yaml"));
    assertThat(files).isNotEmpty();
    for (Path file : files) {
      Matcher named = names.matcher(Files.readString(file).replaceAll("(?m)^#.*$", ""));
      assertThat(named.find() ? file + " names " + named.group() : "").isEmpty();
    }
  }

  @Test
  void shouldHaveAWholePackForEachBorder() {
    for (String region : List.of("am-az", "th-kh")) {
      assertThat(
              org.borderwatch.deploy.pack.PackCheck.of(
                      RegionFiles.builtIn(region), java.util.Optional.empty())
                  .faults())
          .as(region)
          .isEmpty();
    }
  }

  /** Names of the two sides and of their districts, as whole words or the beginnings of words. */
  private static Pattern names(String id) {
    Region region = Region.read(RegionFiles.builtIn(id));
    Set<String> names = new TreeSet<>();
    region.parties().stream().filter(Party::side).map(Party::name).forEach(names::add);
    region.districts().values().forEach(d -> names.add(d.name()));
    names.removeIf(name -> name.length() < 7);
    return Pattern.compile(
        "\\b(" + String.join("|", names.stream().map(Pattern::quote).toList()) + ")",
        Pattern.CASE_INSENSITIVE);
  }

  private static List<Path> files(String under, String ending) {
    List<Path> found = new ArrayList<>();
    for (String module : MODULES) {
      Path directory = ROOT.resolve(module).resolve(under);
      if (!Files.isDirectory(directory)) {
        continue;
      }
      try (Stream<Path> files = Files.walk(directory)) {
        files
            .filter(Files::isRegularFile)
            .filter(f -> f.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(ending))
            .forEach(found::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return found;
  }
}
