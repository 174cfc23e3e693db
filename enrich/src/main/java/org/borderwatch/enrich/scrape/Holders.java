package org.borderwatch.enrich.scrape;

import java.util.List;

/** What the elements around a place are: of each zone, itself included. */
final class Holders {
  private static final int TABLE = 1;
  private static final int LIST = 2;
  private static final int BODY = 4;
  private static final int ARTICLE = 8;
  private static final int MAIN = 16;

  private final int[] kinds;

  Holders(List<Zone> zones) {
    this.kinds = new int[zones.size()];
    for (int i = 0; i < kinds.length; i++) {
      Zone zone = zones.get(i);
      kinds[i] = zone.parent < 0 ? 0 : kinds[zone.parent] | kind(zone);
    }
  }

  private static int kind(Zone zone) {
    int byTag =
        switch (zone.tag) {
          case "table" -> TABLE;
          case "ul", "ol", "dl" -> LIST;
          default -> 0;
        };
    int byHint =
        switch (zone.hint) {
          case 3 -> BODY;
          case 2 -> ARTICLE;
          case 1 -> MAIN;
          default -> 0;
        };
    return byTag | byHint;
  }

  boolean hasTable(int zone) {
    return (kinds[zone] & TABLE) != 0;
  }

  boolean hasList(int zone) {
    return (kinds[zone] & LIST) != 0;
  }

  boolean hasBody(int zone) {
    return (kinds[zone] & BODY) != 0;
  }

  boolean hasArticle(int zone) {
    return (kinds[zone] & ARTICLE) != 0;
  }

  boolean hasMain(int zone) {
    return (kinds[zone] & MAIN) != 0;
  }
}
