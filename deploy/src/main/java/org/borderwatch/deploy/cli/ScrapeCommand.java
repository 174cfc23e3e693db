package org.borderwatch.deploy.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.borderwatch.deploy.offline.Inputs.Input;
import org.borderwatch.deploy.offline.PageFile;
import org.borderwatch.deploy.settings.Settings;
import org.borderwatch.enrich.language.LanguageDetector;
import org.borderwatch.enrich.scrape.Scraper;
import org.borderwatch.ingest.text.PageText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code borderwatch scrape}: what enrich makes of a page. */
@Command(
    name = "scrape",
    mixinStandardHelpOptions = true,
    description = "Prints the article in each page: one JSON object a page.")
final class ScrapeCommand extends FileCommand {
  private final Terminal terminal;
  @Mixin SettingsOption settings;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = {
        "Pages in HTML or gzip of it, or folders of them; - is standard input.",
        "A page's address may stand beside it in a file of its name with .url added."
      })
  List<String> files;

  @Option(names = "--url", description = "Where the page was, for its links and its date.")
  String url;

  ScrapeCommand(Terminal terminal) {
    super(terminal);
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Settings read = settings.read(terminal.environment());
    Scraper scraper = new Scraper(LanguageDetector.of(read.regionFiles()));
    int most = read.ingest().maxPageBytes();
    return each(
        files,
        PageFile::isPage,
        input ->
            PageFile.of(
                input.name(),
                scraper.scrape(PageText.decode(input.bytes(), null, most).html(), url(input))));
  }

  private String url(Input input) throws IOException {
    if (url != null || input.path() == null) {
      return url;
    }
    Path beside = input.path().resolveSibling(input.name() + ".url");
    return Files.isRegularFile(beside)
        ? Files.readString(beside, StandardCharsets.UTF_8).strip()
        : null;
  }
}
