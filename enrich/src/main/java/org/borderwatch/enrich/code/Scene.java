package org.borderwatch.enrich.code;

import java.util.List;
import org.borderwatch.enrich.code.place.PlaceMention;
import org.borderwatch.enrich.code.time.Day;

/**
 * What a sentence without an event of its own says of the one that the next sentence tells.
 *
 * @param reading the sentence
 * @param day the day, or null
 * @param places the places
 */
record Scene(Reading reading, Day day, List<PlaceMention> places) {}
