package org.borderwatch.enrich.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.borderwatch.contracts.region.Region;
import org.borderwatch.contracts.region.RegionFiles;
import org.junit.jupiter.api.Test;

class WorkTest {
  private static final RegionFiles FILES = RegionFiles.builtIn("am-az");
  private static final Region REGION = Region.read(FILES);
  private static final MergeSettings SETTINGS = MergeSettings.read(FILES);

  /** Counts how often two reports are compared, which a slow machine does not change. */
  private static final class Counting extends Affinity {
    private long comparisons;

    Counting(Families families, Opposition opposition) {
      super(new Frontier(REGION), SETTINGS, families, opposition);
    }

    @Override
    int between(Member a, Member b) {
      comparisons++;
      return super.between(a, b);
    }

    @Override
    int toEvent(Member joining, Member standing) {
      comparisons++;
      return super.toEvent(joining, standing);
    }
  }

  @Test
  void shouldNotWorkMoreAsTheBookGrowsOld() {
    Families families = new Families(SETTINGS);
    Opposition opposition = new Opposition(REGION.sides(), families, new Frontier(REGION));
    Counting affinity = new Counting(families, opposition);
    IncidentBook book =
        new IncidentBook(new Merging(REGION, SETTINGS, families, opposition, affinity));
    List<ArticleReports> records = History.steady(7, 240, 4);
    List<Long> workByQuarter = new ArrayList<>();
    for (int quarter = 0; quarter < 4; quarter++) {
      long before = affinity.comparisons;
      for (int i = quarter * records.size() / 4; i < (quarter + 1) * records.size() / 4; i++) {
        book.put(records.get(i), History.at(i));
      }
      workByQuarter.add(affinity.comparisons - before);
    }

    // The first quarter fills the reach of the reports; from then on the work is steady.
    assertThat(workByQuarter.get(3)).isPositive().isLessThan(workByQuarter.get(1) * 5 / 4);
  }
}
