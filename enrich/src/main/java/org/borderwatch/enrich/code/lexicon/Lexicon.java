package org.borderwatch.enrich.code.lexicon;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.borderwatch.contracts.config.ConfigException;
import org.borderwatch.contracts.config.ConfigText;
import org.borderwatch.contracts.config.Yaml;
import org.borderwatch.enrich.code.place.Gazetteer;
import org.borderwatch.enrich.code.text.Sentence;
import org.borderwatch.enrich.code.text.SentenceSplitter;
import org.borderwatch.enrich.language.Folding;

/** A language as the coder reads it: its words and the region's places in one automaton. */
public final class Lexicon {
  private static final String SLOT_SIGNS = "*|.";

  private final PhraseAutomaton automaton;
  private final SentenceSplitter splitter;
  private final Set<String> surnameEndings;
  private final Set<String> originEndings;

  private Lexicon(LexiconFile file, PhraseAutomaton automaton) {
    this.automaton = automaton;
    this.surnameEndings = folded(file.surnameEndings());
    this.originEndings = folded(file.originEndings());
    List<String> months = new ArrayList<>();
    file.months()
        .values()
        .forEach(names -> names.forEach(n -> months.add(fold(n).replace("*", ""))));
    this.splitter =
        new SentenceSplitter(
            folded(file.abbreviations()), word -> months.stream().anyMatch(word::startsWith));
  }

  /**
   * @param texts one or more: what the language says anywhere, and what it says of this region;
   *     they add up
   * @param parties codes that the region knows
   * @throws ConfigException naming every phrase and key that is wrong
   */
  public static Lexicon read(List<ConfigText> texts, Gazetteer gazetteer, Set<String> parties) {
    List<LexiconFile> files = new ArrayList<>();
    List<ConfigException.Fault> faults = new ArrayList<>();
    for (ConfigText text : texts) {
      LexiconFile file = Yaml.read(text, LexiconFile.class);
      faults.addAll(LexiconCheck.faults(text, file, parties));
      files.add(file);
    }
    if (!faults.isEmpty()) {
      throw new ConfigException(faults);
    }
    LexiconFile file = files.stream().reduce(LexiconFile::and).orElseThrow();
    NameEndings endings =
        NameEndings.of(file.nameLost(), file.nameEndings(), file.adjectiveEndings());
    PhraseAutomaton.Builder builder = new PhraseAutomaton.Builder(endings);
    file.months().forEach((n, words) -> add(builder, words, new Tag.Month(n)));
    file.solarMonths().forEach((n, words) -> add(builder, words, new Tag.SolarMonth(n)));
    file.weekdays().forEach((n, words) -> add(builder, words, new Tag.Weekday(DayOfWeek.of(n))));
    file.numbers().forEach((n, words) -> add(builder, words, new Tag.Figure(n)));
    file.relativeDays().forEach((n, words) -> add(builder, words, new Tag.RelativeDay(n)));
    file.parties().forEach((code, words) -> add(builder, words, new Tag.PartyName(code)));
    file.bodies().forEach((name, words) -> add(builder, words, new Tag.Body(name)));
    file.events().forEach((type, words) -> add(builder, words, new Tag.Event(type, false)));
    file.weakEvents().forEach((type, words) -> add(builder, words, new Tag.Event(type, true)));
    file.harm().forEach((harm, words) -> add(builder, words, new Tag.Harmed(harm)));
    file.weapons().forEach((name, words) -> add(builder, words, new Tag.Weapon(name)));
    file.cues().forEach((cue, words) -> add(builder, words, new Tag.Signal(cue)));
    gazetteer
        .names()
        .forEach(
            (name, places) ->
                builder.addName(Arrays.asList(name.split(" ")), new Tag.Name(places)));
    return new Lexicon(file, builder.build());
  }

  public List<Sentence> sentences(int paragraph, String text) {
    return splitter.split(paragraph, text);
  }

  /** The sentence's marks, in order; of overlapping marks of one kind the longest stays. */
  public List<Mark> marks(Sentence sentence) {
    List<Mark> found = automaton.find(sentence.tokens());
    found.sort(Comparator.comparingInt(Mark::length).reversed().thenComparingInt(Mark::from));
    List<Mark> kept = new ArrayList<>();
    for (Mark mark : found) {
      if (kept.stream().noneMatch(k -> k.overlaps(mark) && hides(k.tag(), mark.tag()))) {
        kept.add(mark);
      }
    }
    kept.sort(Comparator.comparingInt(Mark::from).thenComparingInt(Mark::to));
    return kept;
  }

  /** Whether the folded word ends like a surname. */
  public boolean isSurname(String form) {
    return surnameEndings.stream()
        .anyMatch(e -> form.length() > e.length() + 1 && form.endsWith(e));
  }

  /** Whether the language says "from" by endings. */
  public boolean bendsForOrigin() {
    return !originEndings.isEmpty();
  }

  /** Whether an ending by itself means "from". */
  public boolean endsLikeOrigin(String form) {
    return originEndings.stream().anyMatch(e -> form.length() > e.length() + 2 && form.endsWith(e));
  }

  private static boolean hides(Tag kept, Tag other) {
    if (kept instanceof Tag.Event a && other instanceof Tag.Event b) {
      return a.type() == b.type() || b.weak();
    }
    return kept instanceof Tag.Signal a && other instanceof Tag.Signal b
        ? a.cue() == b.cue()
        : kept.getClass() == other.getClass()
            || (kept instanceof Tag.Name && other instanceof Tag.PartyName)
            || (kept instanceof Tag.Signal s
                && s.cue() == Cue.HISTORY
                && other instanceof Tag.Event);
  }

  private static void add(PhraseAutomaton.Builder builder, List<String> phrases, Tag tag) {
    phrases.forEach(phrase -> builder.add(fold(phrase), tag));
  }

  private static Set<String> folded(List<String> words) {
    Set<String> folded = new HashSet<>();
    words.forEach(w -> folded.add(Folding.fold(w)));
    return folded;
  }

  /** Folds a phrase and leaves its slots' signs as they are. */
  private static String fold(String phrase) {
    StringBuilder folded = new StringBuilder();
    for (char c : phrase.toCharArray()) {
      folded.append(
          c == ' ' || SLOT_SIGNS.indexOf(c) >= 0
              ? String.valueOf(c)
              : Folding.fold(String.valueOf(c)));
    }
    return folded.toString();
  }
}
