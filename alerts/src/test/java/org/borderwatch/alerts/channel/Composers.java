package org.borderwatch.alerts.channel;

import org.borderwatch.alerts.TopologyRun;
import org.borderwatch.alerts.map.Shapes;
import org.borderwatch.alerts.map.Thumbnail;
import org.borderwatch.alerts.message.LinkSettings;
import org.borderwatch.alerts.render.Templates;
import org.borderwatch.contracts.region.RegionFiles;

/** Composers for tests. */
public final class Composers {
  private static final LinkSettings LINKS =
      new LinkSettings("https://board.example/#alert-{alert}", null, null, null);

  private Composers() {}

  /** Without a map. */
  public static Composer plain() {
    return new Composer(TopologyRun.REGION, LINKS, Templates.builtIn(), null);
  }

  static Composer withMap() {
    Shapes shapes = Shapes.read(RegionFiles.builtIn("am-az"), TopologyRun.REGION).orElseThrow();
    return new Composer(TopologyRun.REGION, LINKS, Templates.builtIn(), new Thumbnail(shapes));
  }
}
