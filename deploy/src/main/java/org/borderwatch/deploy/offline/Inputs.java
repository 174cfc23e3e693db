package org.borderwatch.deploy.offline;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The files, folders and standard input that a command is given. */
public final class Inputs {
  private static final String STANDARD = "-";

  private final InputStream standard;

  /**
   * One input.
   *
   * @param name the file's name without its directory, or {@code -}
   * @param path the file, or null for standard input
   */
  public record Input(String name, Path path, InputStream standard) {

    /** Its bytes, unpacked where they are gzip. */
    public byte[] bytes() throws IOException {
      byte[] raw = path == null ? standard.readAllBytes() : Files.readAllBytes(path);
      if (raw.length > 2 && (raw[0] & 0xff) == 0x1f && (raw[1] & 0xff) == 0x8b) {
        try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(raw))) {
          return unpacked.readAllBytes();
        }
      }
      return raw;
    }
  }

  public Inputs(InputStream standard) {
    this.standard = standard;
  }

  /**
   * The inputs in the order given, those of a folder in the order of their names.
   *
   * @param wanted which names of a folder count; a file named by itself always does
   */
  public List<Input> of(List<String> names, Predicate<String> wanted) throws IOException {
    List<Input> inputs = new ArrayList<>();
    for (String name : names) {
      if (name.equals(STANDARD)) {
        inputs.add(new Input(STANDARD, null, standard));
        continue;
      }
      Path path = Path.of(name);
      if (!Files.isDirectory(path)) {
        inputs.add(file(path));
        continue;
      }
      try (Stream<Path> all = Files.walk(path)) {
        all.filter(Files::isRegularFile)
            .filter(file -> wanted.test(file.getFileName().toString()))
            .sorted()
            .forEach(file -> inputs.add(file(file)));
      }
    }
    return inputs;
  }

  private static Input file(Path path) {
    return new Input(path.getFileName().toString(), path, null);
  }
}
