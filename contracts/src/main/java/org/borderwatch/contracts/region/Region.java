package org.borderwatch.contracts.region;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.borderwatch.contracts.config.ConfigException;
import org.borderwatch.contracts.config.ConfigText;
import org.borderwatch.contracts.config.Yaml;

/**
 * The region that is watched, from {@code region.yaml} and {@code districts.tsv} of its pack.
 *
 * @param id the pack's name, and the part of every topic's name that tells regions apart
 * @param name in English
 * @param zone the time zone in which its days, and words like "on Tuesday morning", are read
 * @param parties who can act, claim or deny
 * @param districts by code, in the order of the file
 */
public record Region(
    String id, String name, ZoneId zone, List<Party> parties, Map<String, District> districts) {

  private static final String DISTRICTS_HEADER = "code\tcountry\tname\tother_name\tadjacent";

  private record File(String name, String zone, List<Party> parties) {}

  /**
   * @throws ConfigException when a file is missing or wrong
   */
  public static Region read(RegionFiles files) {
    ConfigText text = files.get("region.yaml");
    File file = Yaml.read(text, File.class);
    return new Region(
        files.region(),
        file.name(),
        zone(text, file.zone()),
        List.copyOf(file.parties()),
        districts(files.get("districts.tsv")));
  }

  private static ZoneId zone(ConfigText text, String zone) {
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException e) {
      throw ConfigException.at(
          text.lineOf("zone:"),
          "'" + zone + "' is no time zone",
          "use a name of the tz database, for example Asia/Baku");
    }
  }

  private static Map<String, District> districts(ConfigText text) {
    List<String> lines = text.text().lines().toList();
    if (lines.isEmpty() || !lines.get(0).equals(DISTRICTS_HEADER)) {
      throw ConfigException.at(
          text.line(1),
          "the first line is not the header",
          "write '" + DISTRICTS_HEADER.replace("\t", "<tab>") + "'");
    }
    Map<String, District> districts = new LinkedHashMap<>();
    Map<String, Integer> lineOf = new LinkedHashMap<>();
    for (int i = 1; i < lines.size(); i++) {
      String[] cell = lines.get(i).split("\t", -1);
      if (cell.length != 5) {
        throw ConfigException.at(
            text.line(i + 1), "a district has 5 cells, this line has " + cell.length, "use tabs");
      }
      List<String> adjacent = cell[4].isBlank() ? List.of() : List.of(cell[4].split(" "));
      District district =
          new District(cell[0], cell[1], cell[2], cell[3].isBlank() ? null : cell[3], adjacent);
      if (districts.putIfAbsent(district.code(), district) != null) {
        throw ConfigException.at(
            text.line(i + 1), district.code() + " stands twice", "keep one of the lines");
      }
      lineOf.put(district.code(), i + 1);
    }
    checkAdjacency(text, districts, lineOf);
    return districts;
  }

  private static void checkAdjacency(
      ConfigText text, Map<String, District> districts, Map<String, Integer> lineOf) {
    List<ConfigException.Fault> faults = new ArrayList<>();
    for (District district : districts.values()) {
      for (String other : district.adjacent()) {
        District neighbour = districts.get(other);
        if (neighbour == null || !neighbour.adjacent().contains(district.code())) {
          faults.add(
              new ConfigException.Fault(
                  text.line(lineOf.get(district.code())),
                  district.code() + " borders " + other + ", but not the other way round",
                  "name each border on both lines"));
        }
      }
    }
    if (!faults.isEmpty()) {
      throw new ConfigException(faults);
    }
  }

  /** The codes of the two sides of the border. */
  public Set<String> sides() {
    return parties.stream().filter(Party::side).map(Party::code).collect(Collectors.toSet());
  }

  /** All names of a district for people, or the code where the region does not know it. */
  public String names(String districtCode) {
    District district = districts.get(districtCode);
    return district == null ? districtCode : district.names();
  }
}
