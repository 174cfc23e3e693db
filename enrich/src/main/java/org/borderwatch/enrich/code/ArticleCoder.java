package org.borderwatch.enrich.code;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.borderwatch.contracts.article.Article;
import org.borderwatch.contracts.article.Article.Paragraph;
import org.borderwatch.contracts.incident.Claimant;
import org.borderwatch.contracts.incident.Evidence;
import org.borderwatch.contracts.incident.IncidentType;
import org.borderwatch.contracts.incident.Report;
import org.borderwatch.contracts.region.Region;
import org.borderwatch.enrich.code.lexicon.Cue;
import org.borderwatch.enrich.code.lexicon.Lexicon;
import org.borderwatch.enrich.code.lexicon.Tag;
import org.borderwatch.enrich.code.text.Sentence;
import org.borderwatch.enrich.code.time.Calendar;
import org.borderwatch.enrich.code.time.DateMention;
import org.borderwatch.enrich.code.time.Day;
import org.borderwatch.enrich.code.time.KnownYears;

/** Codes one article: reads its sentences, follows its events, writes its reports. */
final class ArticleCoder {
  private static final int LONGEST_LABEL = 30;
  private static final int HEAD = 5;

  /** The headline and the sentence or two that say what the article is about. */
  private static final int LEAD = 3;

  /** A caption ends with its full date, even where it ends like a sentence. */
  private static final Pattern CAPTION_END = Pattern.compile(", [^,]{3,20}, (19|20)\\d\\d\\.$");

  private final Region region;
  private final Lexicon lexicon;
  private final History history;
  private final Article article;
  private final Set<String> sides;

  ArticleCoder(Region region, Lexicon lexicon, History history, Article article) {
    this.region = region;
    this.lexicon = lexicon;
    this.history = history;
    this.article = article;
    this.sides = region.sides();
  }

  Coding code() {
    List<Reading> readings = readings();
    if (!concernsRegion(readings)) {
      return Coding.of(List.of());
    }
    LocalDate published = published(readings);
    MentionReader reader = new MentionReader(new Calendar(published), history, sides);
    Discourse discourse = new Discourse(region.districts(), published);
    Claimant speaker = null;
    Scene scene = null;
    Sentence historical = null;
    Day told = null;
    int chapter = Evidence.TITLE;
    for (Reading reading : readings) {
      Day antecedent = discourse.lastDated() == null ? told : discourse.lastDated().day();
      chapter = reader.headsOldTimes(reading) ? reading.sentence().paragraph() : chapter;
      boolean chronicled = chapter == reading.sentence().paragraph() && chapter != Evidence.TITLE;
      SourceReader sources = new SourceReader(reading, speaker, home());
      List<Mention> mentions = reader.read(reading, antecedent, sources);
      for (Mention mention : mentions) {
        Mention placed = discourse.placed(scene == null ? mention : mention.on(scene));
        boolean past =
            discourse.isOfThePast() && placed.day() == null && placed.statementDay() == null;
        boolean goesOn =
            placed.background() == null
                && (past || chronicled || goesOnWithHistory(placed, historical));
        discourse.add(goesOn ? placed.asHistory(History.WAR) : placed);
      }
      historical = reading.has(Cue.HISTORY) ? reading.sentence() : historical;

      boolean setsScene = mentions.stream().allMatch(Mention::isDetail);
      scene = setsScene ? nextScene(reader, reading, antecedent) : null;
      speaker = sources.named().orElse(speaker);
      told = reader.dayTold(reading, antecedent).orElse(told);
    }
    return Coding.of(reports(discourse, readings, published));
  }

  /** The side of the border that the outlet is of, or null. */
  private String home() {
    String country = article.outlet() == null ? null : article.outlet().country();
    return country != null && sides.contains(country) ? country : null;
  }

  /** Whether a sentence that names neither side nor place goes on with the history before it. */
  private static boolean goesOnWithHistory(Mention mention, Sentence historical) {
    return historical != null
        && historical.paragraph() == mention.reading().sentence().paragraph()
        && mention.impact().isEmpty()
        && mention.tolls().isEmpty()
        && mention.reading().actingParties().isEmpty();
  }

  private static Scene nextScene(MentionReader reader, Reading reading, Day antecedent) {
    return reading.sentence().paragraph() == Evidence.TITLE
        ? null
        : reader.scene(reading, antecedent).orElse(null);
  }

  private List<Report> reports(Discourse discourse, List<Reading> readings, LocalDate published) {
    boolean peaceful = readings.stream().anyMatch(r -> r.has(Cue.ACCIDENT) || r.has(Cue.EXERCISE));
    boolean unhostile =
        readings.stream()
            .limit(LEAD)
            .anyMatch(r -> MentionReader.UNHOSTILE.stream().anyMatch(r::has));
    boolean namesNoOther = readings.stream().noneMatch(r -> r.has(Cue.ELSEWHERE));
    ReportWriter writer = new ReportWriter(sides, published);
    List<Report> reports = new ArrayList<>();
    for (Happening event : discourse.events()) {
      boolean peacefully = unhostile && !isBetweenSides(event);
      if (!peacefully && isIncident(event, peaceful, namesNoOther)) {
        boolean placeless = event.districts().isEmpty();
        boolean left = event.types().equals(Set.of(IncidentType.WITHDRAWAL));
        boolean untimely = event.day() == null && (event.vague() || event.isRecalled());
        boolean dim = placeless && (untimely || left);

        reports.add(writer.write(event, dim ? History.DIM : null));
      }
    }
    for (Happening event : discourse.history()) {
      reports.add(writer.write(event, event.mentions().get(0).background()));
    }
    return reports;
  }

  /** Whether a side of the border acted or was harmed. */
  private boolean isBetweenSides(Happening event) {
    return !event.sides().equals(Sides.UNKNOWN)
        || event.mentions().stream()
            .flatMap(m -> m.tolls().stream())
            .anyMatch(t -> sides.contains(String.valueOf(t.side())));
  }

  /** Whether what was gathered is enough to say that something happened on this border. */
  private boolean isIncident(Happening event, boolean peaceful, boolean namesNoOther) {
    boolean nowhere = event.districts().isEmpty() && event.origin().isEmpty();
    if (nowhere && isOfOthers(event)) {
      return false;
    }
    if (nowhere && event.types().equals(Set.of(IncidentType.TROOP_BUILDUP))) {
      return false;
    }
    boolean party =
        event.mentions().stream()
            .flatMap(m -> m.reading().actingParties().stream())
            .anyMatch(p -> sides.contains(((Tag.PartyName) p.tag()).code()));
    boolean ours =
        party
            || namesNoOther
            || sides.contains(String.valueOf(event.sides().target()))
            || !event.districts().isEmpty()
            || event.mentions().stream()
                .anyMatch(
                    m ->
                        m.tolls().stream().anyMatch(t -> sides.contains(String.valueOf(t.side()))));
    if (event.onlyWeak()) {
      if (event.isOnRoads() && !event.hasTolls()) {
        return false;
      }
      boolean told = event.hasTolls() || (event.day() != null && !event.types().isEmpty());
      return ours
          && !peaceful
          && told
          && (!event.districts().isEmpty() || event.day() != null || !event.types().isEmpty());
    }
    return ours;
  }

  /**
   * Whether its sentences name parties, and none of this border: "a Russian missile hit a café".
   */
  private boolean isOfOthers(Happening event) {
    List<String> named =
        event.mentions().stream()
            .flatMap(m -> m.reading().all(Tag.PartyName.class).stream())
            .map(p -> ((Tag.PartyName) p.tag()).code())
            .toList();
    return !named.isEmpty()
        && named.stream().noneMatch(sides::contains)
        && !sides.contains(String.valueOf(event.sides().actor()))
        && !sides.contains(String.valueOf(event.sides().target()));
  }

  private boolean concernsRegion(List<Reading> readings) {
    return readings.stream()
        .anyMatch(
            r ->
                !r.places().isEmpty()
                    || r.all(Tag.PartyName.class).stream()
                        .anyMatch(p -> sides.contains(((Tag.PartyName) p.tag()).code())));
  }

  private List<Reading> readings() {
    List<Sentence> body = new ArrayList<>();
    for (int i = 0; i < article.paragraphs().size(); i++) {
      Paragraph paragraph = article.paragraphs().get(i);
      if (paragraph.kind() != Paragraph.Kind.CAPTION
          && paragraph.kind() != Paragraph.Kind.HEADING) {
        body.addAll(lexicon.sentences(i, paragraph.text()));
      }
    }
    boolean prose = body.stream().anyMatch(Sentence::closed);
    List<Reading> readings = new ArrayList<>();
    if (article.title() != null && !article.title().isBlank()) {
      lexicon
          .sentences(Evidence.TITLE, article.title())
          .forEach(s -> readings.add(Reading.of(s, lexicon)));
    }
    KnownYears years = new KnownYears();
    for (Sentence sentence : body) {
      Reading reading = Reading.of(sentence, lexicon).in(years);
      if (!(prose && isLabel(sentence) && !isCutShort(reading)) && !reading.has(Cue.FURNITURE)) {
        readings.add(reading);
      }
    }
    Set<String> around =
        readings.stream().flatMap(r -> r.sureDistricts().stream()).collect(Collectors.toSet());
    readings.replaceAll(r -> r.among(around, lexicon));
    return readings;
  }

  /** A line that ends like no sentence: a caption, a link to another story, a by-line. */
  private static boolean isLabel(Sentence sentence) {
    return sentence.start() == 0
        && sentence.tokens().size() <= LONGEST_LABEL
        && (!sentence.closed() || CAPTION_END.matcher(sentence.words()).find());
  }

  /** A sentence that begins with a day and was cut off; captions end with theirs. */
  private static boolean isCutShort(Reading reading) {
    boolean told =
        reading.all(Tag.Event.class).stream().anyMatch(e -> !((Tag.Event) e.tag()).weak());
    return told && reading.dates().stream().anyMatch(d -> d.isDay() && d.from() <= 5);
  }

  /** The day of publication; where nothing says it, the full date at the head of the text. */
  private LocalDate published(List<Reading> readings) {
    if (article.published() != null) {
      return article.published().atZone(region.zone()).toLocalDate();
    }
    for (Reading reading : readings.subList(0, Math.min(HEAD, readings.size()))) {
      if (reading.all(Tag.Event.class).isEmpty()) {
        for (DateMention date : reading.dates()) {
          if (date.isDate() && date.year() != 0) {
            return new Calendar(null).resolve(date, null).map(d -> d.date()).orElse(null);
          }
        }
      }
    }
    return null;
  }
}
