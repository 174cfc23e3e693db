package org.borderwatch.enrich.code.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.borderwatch.contracts.config.ConfigException;
import org.borderwatch.contracts.config.ConfigText;
import org.borderwatch.contracts.region.Region;
import org.borderwatch.enrich.code.text.Token;
import org.borderwatch.enrich.code.text.Tokenizer;

/** {@code gazetteer.tsv} of a region pack: every place under all its names. */
public final class Gazetteer {
  /** Knows no place. */
  public static final Gazetteer EMPTY = new Gazetteer();

  private static final String HEADER = "name\tkind\tdistricts\tneeds\tother_names";

  private final Map<String, List<Place>> names = new LinkedHashMap<>();

  private Gazetteer() {}

  /**
   * @throws ConfigException naming every line that is wrong
   */
  public static Gazetteer read(ConfigText text, Region region) {
    Gazetteer gazetteer = new Gazetteer();
    List<ConfigException.Fault> faults = new ArrayList<>();
    List<String> lines = text.text().lines().toList();
    if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
      throw ConfigException.at(
          text.line(1),
          "the first line is not the header",
          "write name, kind, districts, needs, other_names");
    }
    for (int i = 1; i < lines.size(); i++) {
      if (!lines.get(i).isBlank() && !lines.get(i).startsWith("#")) {
        try {
          gazetteer.add(lines.get(i), region);
        } catch (IllegalArgumentException e) {
          faults.add(new ConfigException.Fault(text.line(i + 1), e.getMessage(), "mend the line"));
        }
      }
    }
    if (!faults.isEmpty()) {
      throw new ConfigException(faults);
    }
    return gazetteer;
  }

  /** Places by folded name, its words parted by one space. */
  public Map<String, List<Place>> names() {
    return Collections.unmodifiableMap(names);
  }

  private void add(String line, Region region) {
    String[] cell = line.split("\t", -1);
    if (cell.length != 5) {
      throw new IllegalArgumentException("a place has 5 cells, this line has " + cell.length);
    }
    Place place =
        new Place(cell[0], kind(cell[1]), districts(cell[2], region), cell[3].equals("context"));
    addName(cell[0], place);
    if (!cell[4].isBlank()) {
      for (String other : cell[4].split("\\|", -1)) {
        addName(other, place);
      }
    }
  }

  private static Place.Kind kind(String word) {
    try {
      return Place.Kind.valueOf(word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("'" + word + "' is no kind of place", e);
    }
  }

  private static List<String> districts(String cell, Region region) {
    List<String> codes = cell.isBlank() ? List.of() : Arrays.asList(cell.split(" "));
    for (String code : codes) {
      if (!region.districts().containsKey(code)) {
        throw new IllegalArgumentException("'" + code + "' is no district of the region");
      }
    }
    return codes;
  }

  private void addName(String name, Place place) {
    String words =
        Tokenizer.tokens(name).stream()
            .filter(Token::isWord)
            .map(Token::form)
            .collect(Collectors.joining(" "));
    if (words.isEmpty()) {
      throw new IllegalArgumentException("the name '" + name + "' has no word in it");
    }
    List<Place> sharing = names.computeIfAbsent(words, n -> new ArrayList<>());
    if (!sharing.contains(place)) {
      sharing.add(place);
    }
  }
}
