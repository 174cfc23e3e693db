package org.borderwatch.enrich.code;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.borderwatch.contracts.article.Article;
import org.borderwatch.contracts.incident.Claimant;
import org.borderwatch.contracts.incident.Evidence;
import org.borderwatch.contracts.incident.Report;
import org.borderwatch.contracts.region.Region;
import org.borderwatch.enrich.code.lexicon.Lexicon;
import org.borderwatch.enrich.code.time.Calendar;
import org.borderwatch.enrich.code.time.Day;

/** Codes one article: reads its sentences, follows its events, writes its reports. */
final class ArticleCoder {
  /** The headline and the sentence or two that say what the article is about. */
  private static final int LEAD = 3;

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
    ArticleText text = text();
    return Coding.of(text.concerns(sides) ? reports(follow(text), text) : List.of());
  }

  /** What has a word for an incident and is in no report, with the reason. */
  List<PassedOver> passedOver() {
    ArticleText text = text();
    Discourse discourse = follow(text);
    Judgement judgement = Judgement.of(sides, text.readings());
    Set<Happening> reported = new HashSet<>(discourse.history());
    discourse.events().stream().filter(judgement::isIncident).forEach(reported::add);
    return PassedOver.of(text.readings(), reported, discourse.events());
  }

  private ArticleText text() {
    return ArticleText.of(article, lexicon, region.zone());
  }

  /** Follows the article sentence by sentence, and gathers its events. */
  private Discourse follow(ArticleText text) {
    LocalDate published = text.published();
    MentionReader reader = new MentionReader(new Calendar(published), history, sides);
    Discourse discourse = new Discourse(region.districts(), published);
    Claimant speaker = null;
    Scene scene = null;
    Day told = null;
    int chapter = Evidence.TITLE;
    for (Reading reading : text.readings()) {
      Day antecedent = discourse.lastDated() == null ? told : discourse.lastDated().day();
      chapter = reader.headsOldTimes(reading) ? reading.sentence().paragraph() : chapter;
      boolean chronicled = chapter == reading.sentence().paragraph() && chapter != Evidence.TITLE;
      SourceReader sources = new SourceReader(reading, speaker, home());
      List<Mention> mentions = reader.read(reading, antecedent, sources);
      for (Mention mention : mentions) {
        Mention placed = discourse.placed(scene == null ? mention : mention.on(scene));
        boolean past =
            discourse.isOfThePast() && placed.day() == null && placed.statementDay() == null;
        boolean goesOn = placed.background() == null && (past || chronicled);
        discourse.add(goesOn ? placed.asHistory(History.WAR) : placed);
      }
      boolean setsScene = mentions.stream().allMatch(Mention::isDetail);
      scene = setsScene ? nextScene(reader, reading, antecedent) : null;
      speaker = sources.named().orElse(speaker);
      told = reader.dayTold(reading, antecedent).orElse(told);
    }
    return discourse;
  }

  /** The side of the border that the outlet is of, or null. */
  private String home() {
    String country = article.outlet() == null ? null : article.outlet().country();
    return country != null && sides.contains(country) ? country : null;
  }

  private static Scene nextScene(MentionReader reader, Reading reading, Day antecedent) {
    return reading.sentence().paragraph() == Evidence.TITLE
        ? null
        : reader.scene(reading, antecedent).orElse(null);
  }

  private List<Report> reports(Discourse discourse, ArticleText text) {
    Judgement judgement = Judgement.of(sides, text.readings());
    ReportWriter writer = new ReportWriter(sides, text.published());
    List<Report> reports = new ArrayList<>();
    for (Happening event : discourse.events()) {
      if (judgement.isIncident(event)) {
        reports.add(writer.write(event, Judgement.isDim(event) ? History.DIM : null));
      }
    }
    for (Happening event : discourse.history()) {
      reports.add(writer.write(event, event.mentions().get(0).background()));
    }
    return reports;
  }
}
