package org.borderwatch.deploy.cli;

import java.io.IOException;
import java.util.List;
import org.borderwatch.deploy.offline.FeedFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code borderwatch read-feed}: what ingest makes of a feed. */
@Command(
    name = "read-feed",
    mixinStandardHelpOptions = true,
    description = "Prints what ingest makes of each feed: one JSON object a file.")
final class ReadFeedCommand extends FileCommand {
  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Files or folders of feeds; - is standard input.")
  List<String> files;

  @Option(names = "--url", description = "Where the feed is from, for its relative links.")
  String url;

  ReadFeedCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() throws IOException {
    return each(files, name -> true, input -> FeedFile.read(input.name(), input.bytes(), url));
  }
}
