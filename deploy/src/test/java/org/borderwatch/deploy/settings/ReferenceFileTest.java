package org.borderwatch.deploy.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class ReferenceFileTest {
  private static final Path FILE = Path.of("borderwatch.yaml");

  @Test
  void shouldSayTheDefaults() {
    assertThat(SettingsReader.read(FILE, Map.of()))
        .usingRecursiveComparison()
        .isEqualTo(Settings.defaults());
  }

  @Test
  void shouldNameEveryKey() {
    JsonNode tree = new YAMLMapper().readTree(FILE.toFile());
    List<String> unnamed = new ArrayList<>();
    for (SettingsKey key : SettingsKey.all()) {
      if (!isNamed(tree, key.path())) {
        unnamed.add(key.dotted());
      }
    }

    assertThat(unnamed).isEmpty();
  }

  @Test
  void shouldSayWhatEachGroupOfKeysIsFor() throws IOException {
    List<String> lines = Files.readAllLines(FILE);

    assertThat(lines.stream().filter(l -> l.strip().startsWith("#")))
        .hasSizeGreaterThan(SettingsKey.all().size() / 2);
    assertThat(lines).allSatisfy(l -> assertThat(l.length()).isLessThanOrEqualTo(100));
  }

  private static boolean isNamed(JsonNode tree, List<String> path) {
    JsonNode at = tree;
    for (String key : path) {
      if (!at.has(key)) {
        return false;
      }
      at = at.get(key);
    }
    return true;
  }
}
