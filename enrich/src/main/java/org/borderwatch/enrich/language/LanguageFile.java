package org.borderwatch.enrich.language;

import java.util.List;

/**
 * {@code languages.yaml} of a region pack: the languages its feeds speak, and others that must be
 * told from them.
 *
 * @param languages each with how it is known
 */
record LanguageFile(List<Language> languages) {

  /**
   * How a language is known.
   *
   * @param code ISO 639-1
   * @param script the name of a {@link Character.UnicodeScript}
   * @param letters letters that languages of the same script do not have, or null
   * @param words its commonest short words; null where the script alone tells
   */
  record Language(String code, Character.UnicodeScript script, String letters, List<String> words) {
    Language {
      if (code == null || script == null) {
        throw new IllegalArgumentException("a language needs code and script; give both");
      }
      letters = letters == null ? "" : letters;
      words = words == null ? List.of() : List.copyOf(words);
    }
  }
}
