package org.borderwatch.enrich.code;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.borderwatch.contracts.article.Article;
import org.borderwatch.contracts.article.Article.Paragraph;
import org.borderwatch.contracts.incident.Evidence;
import org.borderwatch.enrich.code.lexicon.Cue;
import org.borderwatch.enrich.code.lexicon.Lexicon;
import org.borderwatch.enrich.code.lexicon.Tag;
import org.borderwatch.enrich.code.text.Sentence;
import org.borderwatch.enrich.code.time.Calendar;
import org.borderwatch.enrich.code.time.DateMention;
import org.borderwatch.enrich.code.time.KnownYears;

/**
 * The prose of an article, sentence by sentence: headline first, captions and furniture left out.
 *
 * @param readings in order
 * @param published the day of publication, or null
 */
record ArticleText(List<Reading> readings, LocalDate published) {
  private static final int LONGEST_LABEL = 30;
  private static final int HEAD = 5;

  /** A caption ends with its full date, even where it ends like a sentence. */
  private static final Pattern CAPTION_END = Pattern.compile(", [^,]{3,20}, (19|20)\\d\\d\\.$");

  static ArticleText of(Article article, Lexicon lexicon, ZoneId zone) {
    List<Reading> readings = readings(article, lexicon);
    return new ArticleText(readings, published(article, readings, zone));
  }

  /** Whether it names a place or a side of the region. */
  boolean concerns(Set<String> sides) {
    return readings.stream()
        .anyMatch(r -> !r.places().isEmpty() || r.parties().stream().anyMatch(sides::contains));
  }

  private static List<Reading> readings(Article article, Lexicon lexicon) {
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
  private static LocalDate published(Article article, List<Reading> readings, ZoneId zone) {
    if (article.published() != null) {
      return article.published().atZone(zone).toLocalDate();
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
