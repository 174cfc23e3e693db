package org.borderwatch.deploy.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.borderwatch.contracts.topic.Json;
import org.borderwatch.deploy.offline.Explanation;
import org.borderwatch.deploy.offline.Inputs;
import org.borderwatch.deploy.offline.Inputs.Input;
import org.borderwatch.deploy.offline.Text;
import org.borderwatch.deploy.offline.TextCoding;
import org.borderwatch.deploy.offline.TextInput;
import org.borderwatch.deploy.shell.Logging;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code borderwatch code}: codes articles and merges over all of them. */
@Command(
    name = "code",
    mixinStandardHelpOptions = true,
    description = {
      "Codes articles, and merges over all of them.",
      "In: NDJSON {\"id\",\"url\",\"title\",\"published\",\"text\"}, published a day, a time or null.",
      "Out: NDJSON {\"id\",\"incidents\":[…]}, each with 'incident', the event it belongs to.",
      "A line that is no article is named and left out: exit 1."
    })
final class CodeCommand implements Callable<Integer> {
  private final Terminal terminal;
  @Mixin SettingsOption settings;

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description = {
        "Files of NDJSON, or of plain text with the headline first; default: standard input."
      })
  List<String> files = List.of("-");

  @Option(
      names = "--explain",
      description = {
        "Print each text with what was understood and the words it came from,",
        "and why a sentence with a word for an incident gave no report."
      })
  boolean explain;

  CodeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Logging.onlyWarningsOnConsole();
    TextCoding coding = TextCoding.of(settings.read(terminal.environment()).regionFiles());
    AtomicInteger faults = new AtomicInteger();
    TextInput input =
        new TextInput(
            fault -> {
              faults.incrementAndGet();
              terminal.err().println(fault);
            });
    List<Text> texts = new ArrayList<>();
    for (Input each : new Inputs(terminal.in()).of(files, name -> true)) {
      texts.addAll(input.read(each.name(), each.bytes()));
    }
    List<TextCoding.Coded> coded = texts.parallelStream().map(coding::code).toList();
    List<TextCoding.Line> lines = coding.merge(coded);
    for (int i = 0; i < lines.size(); i++) {
      terminal
          .out()
          .println(
              explain
                  ? Explanation.of(coded.get(i), lines.get(i), coding.passedOver(coded.get(i)))
                  : new String(Json.write(lines.get(i)), StandardCharsets.UTF_8));
    }
    return faults.get() == 0 ? 0 : 1;
  }
}
