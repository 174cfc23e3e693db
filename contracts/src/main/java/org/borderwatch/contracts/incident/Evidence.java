package org.borderwatch.contracts.incident;

/**
 * The words that gave a field.
 *
 * @param field the field's name, for example {@code date} or {@code killed.AZ}
 * @param paragraph index into the article's paragraphs; −1 is the title
 * @param start first character within the paragraph, inclusive, in UTF-16 units
 * @param end exclusive
 * @param words the words themselves
 */
public record Evidence(String field, int paragraph, int start, int end, String words) {
  public static final int TITLE = -1;
}
