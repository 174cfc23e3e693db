package org.borderwatch.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code deploy/borderwatch}, with a java that only says what it was asked. */
class LauncherTest {
  private static final Path SCRIPT = Path.of("borderwatch");

  @TempDir Path root;

  private Path script;

  private record Run(int code, String text) {}

  @BeforeEach
  void copyTheScript() throws IOException {
    script = Files.createDirectories(root.resolve("clone/deploy")).resolve("borderwatch");
    Files.copy(SCRIPT, script);
    assertThat(script.toFile().setExecutable(true)).isTrue();
  }

  @Test
  void shouldPassArgumentsAndExitCodeAndRunFromAnywhere() throws Exception {
    java("17.0.15", 7);
    Path link = Files.createSymbolicLink(root.resolve("bw"), script);

    Run run = run(link, List.of("code", "two words", ""), Map.of());

    assertThat(run.code()).isEqualTo(7);
    assertThat(run.text())
        .contains("-cp " + script.getParent().toRealPath() + "/target/borderwatch.jar")
        .contains("org.borderwatch.deploy.Main <code> <two words> <>");
  }

  @Test
  void shouldRefuseAJavaThatIsTooOldOrMissing() throws Exception {
    java("11.0.2", 0);
    assertThat(run(script, List.of("check"), Map.of()).text())
        .contains("is version 11; Borderwatch needs 17 or newer");
    java("1.8.0_402", 0);
    assertThat(run(script, List.of("check"), Map.of()).text()).contains("is version 8;");

    Run nowhere = run(script, List.of("check"), Map.of("JAVA_HOME", "/no/such/jdk"));
    assertThat(nowhere.code()).isEqualTo(1);
    assertThat(nowhere.text()).contains("JAVA_HOME is /no/such/jdk, which has no bin/java");
  }

  @Test
  void shouldSayThatMavenIsNeededToBuildFromAClone() throws Exception {
    java("17", 0);
    Files.writeString(root.resolve("clone/pom.xml"), "<project/>");

    Run run = run(script, List.of("check"), Map.of("PATH", toolsWithoutMaven().toString()));

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.text()).contains("no mvn on the PATH");
  }

  private void java(String version, int exit) throws IOException {
    Path java = Files.createDirectories(root.resolve("jdk/bin")).resolve("java");
    Files.writeString(
        java,
        "#!/bin/sh\nif [ \"$1\" = -version ]; then\n  echo 'openjdk version \""
            + version
            + "\" 2025-04-15' >&2\n  exit 0\nfi\n"
            + "while [ \"$1\" != org.borderwatch.deploy.Main ]; do printf '%s ' \"$1\"; shift; done\n"
            + "printf '%s' \"$1\"; shift\nfor a in \"$@\"; do printf ' <%s>' \"$a\"; done\n"
            + "exit "
            + exit
            + "\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
  }

  private Path toolsWithoutMaven() throws IOException {
    Path tools = Files.createDirectories(root.resolve("tools"));
    for (String tool :
        List.of("bash", "dirname", "readlink", "sed", "head", "find", "mkdir", "flock")) {
      Path found =
          Stream.of("/usr/bin", "/bin")
              .map(directory -> Path.of(directory, tool))
              .filter(Files::isExecutable)
              .findFirst()
              .orElseThrow();
      Path wrapper = tools.resolve(tool);
      Files.writeString(wrapper, "#!/bin/sh\nexec " + found + " \"$@\"\n");
      assertThat(wrapper.toFile().setExecutable(true)).isTrue();
    }
    return tools;
  }

  private Run run(Path start, List<String> arguments, Map<String, String> environment)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(Stream.concat(Stream.of(start.toString()), arguments.stream()).toList())
            .directory(root.toFile())
            .redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", root.resolve("jdk").toString());
    builder.environment().putAll(environment);
    Process process = builder.start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.waitFor(), text);
  }
}
