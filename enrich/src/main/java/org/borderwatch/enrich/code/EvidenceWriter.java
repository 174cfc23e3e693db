package org.borderwatch.enrich.code;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.borderwatch.contracts.incident.Evidence;
import org.borderwatch.enrich.code.lexicon.Cue;
import org.borderwatch.enrich.code.lexicon.Mark;
import org.borderwatch.enrich.code.lexicon.Tag;
import org.borderwatch.enrich.code.place.PlaceMention;

/** Names the words that each field of a report came from. */
final class EvidenceWriter {
  private EvidenceWriter() {}

  static List<Evidence> of(Happening event) {
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(event.lead().reading().evidence("incident"));
    for (Mention mention : event.mentions()) {
      Reading reading = mention.reading();
      if (mention.date() != null && mention.day() != null) {
        evidence.add(reading.evidence("date", mention.date().from(), mention.date().to()));
      }
      for (PlaceMention place : mention.places()) {
        if (place.place().districts().isEmpty() || mention.placing() == null) {
          continue;
        }
        boolean origin = mention.origin().containsAll(place.place().districts());
        String field = origin ? "origin" : "districts";
        evidence.add(mention.placing().evidence(field, place.from(), place.to()));
      }
      for (Mark mark : reading.marks()) {
        if (mark.tag() instanceof Tag.Event e && mention.types().contains(e.type())) {
          evidence.add(reading.evidence("types", mark.from(), mark.to()));
        } else if (mark.tag() instanceof Tag.Body && !mention.claimants().isEmpty()) {
          evidence.add(reading.evidence("claimants", mark.from(), mark.to()));
        } else if (Reading.is(mark, Cue.DENY) || Reading.is(mark, Cue.UNTRUE)) {
          evidence.add(reading.evidence("deniedBy", mark.from(), mark.to()));
        } else if (Reading.is(mark, Cue.SAME_PLACE) && mention.placing() == null) {
          evidence.add(reading.evidence("districts", mark.from(), mark.to()));
        } else if (mark.tag() instanceof Tag.Weapon) {
          evidence.add(reading.evidence("weapons", mark.from(), mark.to()));
        }
      }
      for (Toll toll : mention.tolls()) {
        String field = toll.harm().name().toLowerCase(Locale.ROOT);
        evidence.add(
            reading.evidence(
                toll.side() == null ? field : field + "." + toll.side(), toll.from(), toll.to()));
      }
    }
    return List.copyOf(new LinkedHashSet<>(evidence));
  }
}
