package org.borderwatch.deploy.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PackageDocsTest {
  private static final Path ROOT = Path.of("..");

  @Test
  void shouldSayInEveryPackageWhatItIsFor() throws IOException {
    List<Path> silent;
    try (Stream<Path> all = Files.walk(ROOT)) {
      silent =
          all.filter(Files::isDirectory)
              .filter(directory -> directory.toString().contains("/src/main/java/org/borderwatch"))
              .filter(PackageDocsTest::holdsClasses)
              .filter(directory -> !Files.exists(directory.resolve("package-info.java")))
              .toList();
    }

    assertThat(silent).as("packages without a package-info.java").isEmpty();
  }

  private static boolean holdsClasses(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files.anyMatch(file -> file.toString().endsWith(".java"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
