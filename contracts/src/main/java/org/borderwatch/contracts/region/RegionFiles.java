package org.borderwatch.contracts.region;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.borderwatch.contracts.config.ConfigException;
import org.borderwatch.contracts.config.ConfigText;

/**
 * Where the files of a region pack are. Each stage ships its part on the class path under {@code
 * regions/<region>/}; a directory overrides any of those files, or is a whole pack of its own. What
 * holds for every border, such as the words of a language, is shipped under {@code regions/any/},
 * and is taken where the pack has no file of that name.
 *
 * @param region the pack's name, for example {@code am-az}
 * @param override a directory whose files come first, or null
 */
public record RegionFiles(String region, Path override) {

  public static RegionFiles builtIn(String region) {
    return new RegionFiles(region, null);
  }

  /** The file's text, or empty where the pack has none of that name. */
  public Optional<ConfigText> find(String name) {
    try {
      if (override != null && Files.isRegularFile(override.resolve(name))) {
        Path file = override.resolve(name);
        return Optional.of(
            new ConfigText(file.toString(), Files.readString(file, StandardCharsets.UTF_8)));
      }
      Optional<ConfigText> shipped = resource("regions/" + region + "/" + name);
      return shipped.isPresent() ? shipped : resource("regions/any/" + name);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name + " of region " + region, e);
    }
  }

  private static Optional<ConfigText> resource(String name) throws IOException {
    try (InputStream in = RegionFiles.class.getClassLoader().getResourceAsStream(name)) {
      return in == null
          ? Optional.empty()
          : Optional.of(
              new ConfigText(name, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    }
  }

  /**
   * @throws ConfigException when the pack has no such file
   */
  public ConfigText get(String name) {
    return find(name)
        .orElseThrow(
            () ->
                ConfigException.at(
                    name,
                    "region " + region + " has no file of this name",
                    override == null
                        ? "check the region's name, or give the directory of its pack"
                        : "add it to " + override));
  }
}
