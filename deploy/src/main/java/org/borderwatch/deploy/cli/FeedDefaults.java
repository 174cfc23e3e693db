package org.borderwatch.deploy.cli;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.borderwatch.contracts.feed.Feed;
import org.borderwatch.ingest.Opml;
import org.borderwatch.ingest.url.Site;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What is said on the command line of feeds that do not come from the region pack. */
final class FeedDefaults {
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  @Option(
      names = "--country",
      paramLabel = "CODE",
      description = "Where it is published, such as AM; INT for an international body.")
  String country;

  @Option(names = "--language", paramLabel = "CODE", description = "Its language, such as hy.")
  String language;

  @Option(
      names = "--ownership",
      paramLabel = "WHO",
      defaultValue = "private",
      description = "state, public, private, party, ngo or international; default private.")
  String ownership;

  Opml.Defaults defaults() {
    return new Opml.Defaults(
        country, language, Feed.Ownership.valueOf(ownership.toUpperCase(Locale.ROOT)));
  }

  /** A feed added by hand. */
  Feed feed(String id, String url, String name, CommandSpec spec) {
    require(id.matches("[a-z0-9][a-z0-9-]{0,63}"), "an id is of a-z, 0-9 and -", spec);
    require(
        country != null && (country.equals("INT") || COUNTRIES.contains(country)),
        "--country is needed, such as AM, or INT",
        spec);
    require(
        language != null && LANGUAGES.contains(language), "--language is needed, such as hy", spec);
    try {
      return new Feed(
          id,
          url,
          Site.of(url),
          name,
          name,
          country,
          language,
          defaults().ownership(),
          null,
          List.of(),
          Feed.Origin.MANUAL);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private static void require(boolean holds, String remedy, CommandSpec spec) {
    if (!holds) {
      throw new ParameterException(spec.commandLine(), remedy);
    }
  }
}
