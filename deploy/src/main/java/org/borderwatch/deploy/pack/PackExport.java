package org.borderwatch.deploy.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.borderwatch.contracts.region.RegionFiles;
import org.borderwatch.enrich.code.Coder;

/** Writes a whole pack into a directory, as the start of a new one. */
public final class PackExport {
  /** All that a pack may hold beside its words. */
  private static final List<String> FILES =
      List.of(
          "region.yaml",
          "districts.tsv",
          "districts.geojson",
          "feeds.yaml",
          "languages.yaml",
          "coding.yaml",
          "gazetteer.tsv",
          "merging.yaml",
          "rules.yaml",
          RulesTest.FILE,
          "weights.yaml");

  private PackExport() {}

  /**
   * @param directory made where it is absent
   * @return the names of the files written
   * @throws NotExportable when one of the files is there already: nothing is written then
   */
  public static List<String> write(RegionFiles files, Path directory) {
    Map<String, String> found = new LinkedHashMap<>();
    names(files).forEach(name -> files.find(name).ifPresent(t -> found.put(name, t.text())));
    for (String name : found.keySet()) {
      if (Files.exists(directory.resolve(name))) {
        throw new NotExportable(
            directory.resolve(name) + " is there already; give a directory without a pack");
      }
    }
    try {
      for (Map.Entry<String, String> file : found.entrySet()) {
        Path path = directory.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.getValue(), StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to " + directory, e);
    }
    return List.copyOf(found.keySet());
  }

  private static List<String> names(RegionFiles files) {
    List<String> names = new ArrayList<>(FILES);
    for (String language : Coder.of(files).languages()) {
      Stream.of("words/", "lexicon/").forEach(kind -> names.add(kind + language + ".yaml"));
    }
    return names;
  }
}
