package org.borderwatch.enrich.code;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.borderwatch.contracts.article.Article;
import org.borderwatch.contracts.config.ConfigException;
import org.borderwatch.contracts.config.ConfigText;
import org.borderwatch.contracts.config.Yaml;
import org.borderwatch.contracts.region.Party;
import org.borderwatch.contracts.region.Region;
import org.borderwatch.contracts.region.RegionFiles;
import org.borderwatch.enrich.code.lexicon.Lexicon;
import org.borderwatch.enrich.code.place.Gazetteer;
import org.borderwatch.enrich.language.LanguageDetector;

/**
 * Codes what an article says happened where, when, to whom, and who says so. Immutable and
 * thread-safe; the same article always gives the same coding. Days are those of the region's time
 * zone.
 */
public final class Coder {
  private final Region region;
  private final Map<String, Lexicon> lexicons;
  private final LanguageDetector languages;
  private final History history;

  private Coder(
      Region region, Map<String, Lexicon> lexicons, LanguageDetector languages, History history) {
    this.region = region;
    this.lexicons = Collections.unmodifiableMap(lexicons);
    this.languages = languages;
    this.history = history;
  }

  /**
   * Reads the coding part of a region pack: {@code coding.yaml}, {@code gazetteer.tsv} and, for
   * each language, {@code words/<language>.yaml} with {@code lexicon/<language>.yaml}.
   *
   * @throws ConfigException naming every fault of the gazetteer and the lexicons
   */
  public static Coder of(RegionFiles files) {
    Region region = Region.read(files);
    CodingFile coding = Yaml.read(files.get("coding.yaml"), CodingFile.class);
    List<ConfigException.Fault> faults = new ArrayList<>();
    Optional<Gazetteer> gazetteer =
        tried(faults, () -> Gazetteer.read(files.get("gazetteer.tsv"), region));
    Set<String> parties = region.parties().stream().map(Party::code).collect(Collectors.toSet());
    Map<String, Lexicon> lexicons = new LinkedHashMap<>();
    for (String language : coding.lexicons()) {
      tried(
              faults,
              () ->
                  Lexicon.read(words(files, language), gazetteer.orElse(Gazetteer.EMPTY), parties))
          .ifPresent(lexicon -> lexicons.put(language, lexicon));
    }
    if (!faults.isEmpty()) {
      throw new ConfigException(faults);
    }
    return new Coder(
        region, lexicons, LanguageDetector.of(files), new History(coding.oldAfterDays()));
  }

  /** What the language says of any border, and of this one; at least one of the two. */
  private static List<ConfigText> words(RegionFiles files, String language) {
    String ofRegion = "lexicon/" + language + ".yaml";
    List<ConfigText> words =
        Stream.of("words/" + language + ".yaml", ofRegion)
            .flatMap(name -> files.find(name).stream())
            .toList();
    return words.isEmpty() ? List.of(files.get(ofRegion)) : words;
  }

  private static <T> Optional<T> tried(List<ConfigException.Fault> faults, Supplier<T> reading) {
    try {
      return Optional.of(reading.get());
    } catch (ConfigException e) {
      faults.addAll(e.faults());
      return Optional.empty();
    }
  }

  /** Never null; an article that is not worth coding tells no incident. */
  public Coding code(Article article) {
    if (!article.verdict().isCoded()) {
      return Coding.of(List.of());
    }
    Optional<String> language = language(article);
    Lexicon lexicon = language.map(lexicons::get).orElse(null);
    if (lexicon == null) {
      return new Coding(List.of(), Coding.NO_LEXICON + language.orElse("unknown"));
    }
    return new ArticleCoder(region, lexicon, history, article).code();
  }

  /** The sentences with a word for an incident of which no report comes, and why not. */
  public List<PassedOver> passedOver(Article article) {
    Lexicon lexicon = language(article).map(lexicons::get).orElse(null);
    return lexicon == null || !article.verdict().isCoded()
        ? List.of()
        : new ArticleCoder(region, lexicon, history, article).passedOver();
  }

  /** What of an article no word of the pack covers. */
  public Unread unread(Article article) {
    Optional<String> language = language(article);
    Lexicon lexicon = language.map(lexicons::get).orElse(null);
    return lexicon == null
        ? new Unread(null, List.of(), List.of())
        : Unread.of(
            language.orElseThrow(),
            lexicon,
            article.paragraphs().stream().map(Article.Paragraph::text).toList());
  }

  private Optional<String> language(Article article) {
    return Optional.ofNullable(article.language()).or(() -> languages.detect(text(article)));
  }

  /** The languages that are read, each with its lexicon. */
  public Set<String> languages() {
    return lexicons.keySet();
  }

  private static String text(Article article) {
    StringBuilder text = new StringBuilder(article.title() == null ? "" : article.title());
    article.paragraphs().forEach(p -> text.append('\n').append(p.text()));
    return text.toString();
  }
}
