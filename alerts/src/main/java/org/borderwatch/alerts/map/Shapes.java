package org.borderwatch.alerts.map;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.borderwatch.contracts.config.ConfigException;
import org.borderwatch.contracts.config.ConfigText;
import org.borderwatch.contracts.region.Region;
import org.borderwatch.contracts.region.RegionFiles;
import org.borderwatch.contracts.topic.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The outlines of a region's districts, from {@code districts.geojson} of its pack: a
 * FeatureCollection of polygons whose property {@code code} is the district's. They are for drawing
 * and never for finding a place.
 *
 * @param outlines by district, in degrees: longitude, latitude
 */
public record Shapes(Map<String, Path2D> outlines) {
  private static final String FILE = "districts.geojson";

  /**
   * Empty where the pack has no shapes.
   *
   * @throws ConfigException when the file is wrong
   */
  public static Optional<Shapes> read(RegionFiles files, Region region) {
    return files.find(FILE).map(text -> parse(text, region));
  }

  private static Shapes parse(ConfigText text, Region region) {
    JsonNode root;
    try {
      root = Json.MAPPER.readTree(text.text());
    } catch (JacksonException e) {
      throw ConfigException.at(
          text.line(Math.max(1, e.getLocation().getLineNr())),
          e.getOriginalMessage(),
          "mend the JSON here");
    }
    Map<String, Path2D> outlines = new LinkedHashMap<>();
    for (JsonNode feature : root.path("features")) {
      String code = feature.path("properties").path("code").asString("");
      String where = text.lineOf("\"" + code + "\"");
      if (!region.districts().containsKey(code)) {
        throw ConfigException.at(
            where, "'" + code + "' is no district", "give a code of districts.tsv");
      }
      if (outlines.put(code, outline(where, feature.path("geometry"))) != null) {
        throw ConfigException.at(where, code + " stands twice", "keep one, as a MultiPolygon");
      }
    }
    if (outlines.isEmpty()) {
      throw ConfigException.at(
          text.source(), "it has no features", "give a FeatureCollection, or remove the file");
    }
    return new Shapes(outlines);
  }

  private static Path2D outline(String where, JsonNode geometry) {
    List<JsonNode> polygons = new ArrayList<>();
    switch (geometry.path("type").asString("")) {
      case "Polygon" -> polygons.add(geometry.path("coordinates"));
      case "MultiPolygon" -> geometry.path("coordinates").forEach(polygons::add);
      default ->
          throw ConfigException.at(where, "no Polygon or MultiPolygon", "draw the district as one");
    }
    Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
    polygons.forEach(polygon -> polygon.forEach(ring -> ring(where, path, ring)));
    return path;
  }

  private static void ring(String where, Path2D path, JsonNode ring) {
    if (ring.size() < 4) {
      throw ConfigException.at(
          where, "a ring has fewer than four points", "give at least three and the first again");
    }
    boolean first = true;
    for (JsonNode point : ring) {
      double longitude = point.path(0).asDouble(Double.NaN);
      double latitude = point.path(1).asDouble(Double.NaN);
      if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
        throw ConfigException.at(
            where, "a point is " + point, "give longitude and latitude in degrees");
      }
      if (first) {
        path.moveTo(longitude, latitude);
      } else {
        path.lineTo(longitude, latitude);
      }
      first = false;
    }
    path.closePath();
  }
}
