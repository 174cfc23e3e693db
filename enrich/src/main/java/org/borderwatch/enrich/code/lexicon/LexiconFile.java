package org.borderwatch.enrich.code.lexicon;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.borderwatch.contracts.incident.IncidentType;

/**
 * {@code words/<language>.yaml}, what a language says of any border, or {@code
 * lexicon/<language>.yaml}, what it says of one region. Phrases are in the notation of {@link
 * PhraseAutomaton}; anything may be absent.
 *
 * @param abbreviations words whose full stop ends no sentence
 * @param nameLost letters that names lose before an ending
 * @param nameEndings endings of names
 * @param adjectiveEndings beginnings of those that make adjectives, written in lower case
 * @param surnameEndings ends of surnames, so that a person named like a place is no place
 * @param originEndings endings that by themselves mean "from"
 * @param months by number
 * @param solarMonths of the Iranian solar calendar by number, 1 is Farvardin
 * @param weekdays 1 is Monday
 * @param numbers words for figures
 * @param relativeDays by the offset from the day of publication
 * @param parties names, adjectives and metonyms by party code
 * @param bodies who speaks, by their neutral name
 * @param events words for what happened, by type
 * @param weakEvents words that mean an incident only with a place, a day or harm
 * @param harm words for harm done to people
 * @param weapons by their neutral name
 * @param cues words that say how others are to be read
 */
record LexiconFile(
    List<String> abbreviations,
    String nameLost,
    List<String> nameEndings,
    List<String> adjectiveEndings,
    List<String> surnameEndings,
    List<String> originEndings,
    Map<Integer, List<String>> months,
    Map<Integer, List<String>> solarMonths,
    Map<Integer, List<String>> weekdays,
    Map<Integer, List<String>> numbers,
    Map<Integer, List<String>> relativeDays,
    Map<String, List<String>> parties,
    Map<String, List<String>> bodies,
    Map<IncidentType, List<String>> events,
    Map<IncidentType, List<String>> weakEvents,
    Map<Harm, List<String>> harm,
    Map<String, List<String>> weapons,
    Map<Cue, List<String>> cues) {

  LexiconFile {
    abbreviations = orEmpty(abbreviations);
    nameLost = nameLost == null ? "" : nameLost;
    nameEndings = orEmpty(nameEndings);
    adjectiveEndings = orEmpty(adjectiveEndings);
    surnameEndings = orEmpty(surnameEndings);
    originEndings = orEmpty(originEndings);
    months = orEmpty(months);
    solarMonths = orEmpty(solarMonths);
    weekdays = orEmpty(weekdays);
    numbers = orEmpty(numbers);
    relativeDays = orEmpty(relativeDays);
    parties = orEmpty(parties);
    bodies = orEmpty(bodies);
    events = orEmpty(events);
    weakEvents = orEmpty(weakEvents);
    harm = orEmpty(harm);
    weapons = orEmpty(weapons);
    cues = orEmpty(cues);
  }

  /** The words of both. */
  LexiconFile and(LexiconFile other) {
    return new LexiconFile(
        both(abbreviations, other.abbreviations),
        nameLost + other.nameLost,
        both(nameEndings, other.nameEndings),
        both(adjectiveEndings, other.adjectiveEndings),
        both(surnameEndings, other.surnameEndings),
        both(originEndings, other.originEndings),
        both(months, other.months),
        both(solarMonths, other.solarMonths),
        both(weekdays, other.weekdays),
        both(numbers, other.numbers),
        both(relativeDays, other.relativeDays),
        both(parties, other.parties),
        both(bodies, other.bodies),
        both(events, other.events),
        both(weakEvents, other.weakEvents),
        both(harm, other.harm),
        both(weapons, other.weapons),
        both(cues, other.cues));
  }

  private static List<String> both(List<String> one, List<String> other) {
    return Stream.concat(one.stream(), other.stream()).distinct().toList();
  }

  private static <K> Map<K, List<String>> both(
      Map<K, List<String>> one, Map<K, List<String>> other) {
    Map<K, List<String>> both = new LinkedHashMap<>(one);
    other.forEach((key, words) -> both.merge(key, words, LexiconFile::both));
    return both;
  }

  private static List<String> orEmpty(List<String> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  private static <K, V> Map<K, V> orEmpty(Map<K, V> map) {
    return map == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }
}
