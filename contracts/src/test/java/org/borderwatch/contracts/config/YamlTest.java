package org.borderwatch.contracts.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A person who mistypes a file is told where and what to do. */
class YamlTest {

  enum Tone {
    QUIET,
    LOUD
  }

  record Bell(String name, int weight, Duration every, Tone tone, List<String> towns) {
    Bell {
      if (weight < 0) {
        throw new IllegalArgumentException("weight is negative; give kilograms");
      }
    }
  }

  @Test
  void shouldReadWhatIsRight() {
    Bell bell = read("name: Emma\nweight: 900\nevery: PT15M\ntone: loud\ntowns: [Aachen, Bonn]\n");

    assertThat(bell)
        .isEqualTo(
            new Bell("Emma", 900, Duration.ofMinutes(15), Tone.LOUD, List.of("Aachen", "Bonn")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "weight: 1\\nwieght: 900              | bells.yaml:2 | unknown key 'wieght'  | known here: every, name",
        "name: Emma\\nweight: heavy           | bells.yaml:2 | 'heavy' does not fit  | give a whole number",
        "name: Emma\\nweight: 1\\nevery: soon | bells.yaml:3 | 'soon' does not fit   | give a duration",
        "weight: 1\\ntone: shrill             | bells.yaml:2 | 'shrill' does not fit | one of quiet, loud",
        "name: Emma                           | bells.yaml   | at weight             | give a whole number",
        "weight: 1\\ntowns: Aachen            | bells.yaml:2 | at towns              | give a list",
        "weight: -1                           | bells.yaml   | weight is negative    | give kilograms",
        "weight: 1\\nweight: 2                | bells.yaml:2 | Duplicate             | mend the YAML",
        "weight: 1\\nname: \"Emma               | bells.yaml   | unexpected            | mend the YAML",
        "''                                   | bells.yaml   | empty                 | write its content"
      })
  void shouldRefuseWithPlaceProblemAndRemedy(
      String yaml, String where, String problem, String remedy) {
    assertThatThrownBy(() -> read(yaml.replace("\\n", "\n")))
        .isInstanceOf(ConfigException.class)
        .hasMessageStartingWith(where)
        .hasMessageContaining(problem)
        .hasMessageContaining(remedy);
  }

  private static Bell read(String yaml) {
    return Yaml.read(new ConfigText("bells.yaml", yaml), Bell.class);
  }
}
