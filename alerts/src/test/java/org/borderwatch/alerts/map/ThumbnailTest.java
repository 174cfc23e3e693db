package org.borderwatch.alerts.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.borderwatch.contracts.alert.Level;
import org.borderwatch.contracts.alert.Scope;
import org.borderwatch.contracts.config.ConfigException;
import org.borderwatch.contracts.region.Region;
import org.borderwatch.contracts.region.RegionFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThumbnailTest {
  private static final RegionFiles FILES = RegionFiles.builtIn("am-az");
  private static final Region REGION = Region.read(FILES);
  private static final Shapes SHAPES = Shapes.read(FILES, REGION).orElseThrow();
  private static final int FILL = 0xFF8B0A14;

  @TempDir Path directory;

  @Test
  void shouldHaveAShapeForEachDistrict() {
    assertThat(SHAPES.outlines().keySet())
        .containsExactlyInAnyOrderElementsOf(REGION.districts().keySet());
  }

  @Test
  void shouldDrawEachDistrictSmallAndTheSameEachTime() throws Exception {
    for (String code : List.of("AZ-LAC", "AM-SU", "AZ-SA", "AZ-NX", "AM-ER")) {
      Scope scope = Scope.ofDistrict(code, code);
      byte[] png = new Thumbnail(SHAPES).draw(scope, Level.CRITICAL).orElseThrow();
      assertThat(png.length).as(code).isLessThanOrEqualTo(20 * 1024);
      assertThat(new Thumbnail(SHAPES).draw(scope, Level.CRITICAL).orElseThrow()).isEqualTo(png);
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
      assertThat(image.getWidth()).isEqualTo(480);
      assertThat(image.getHeight()).isBetween(200, 480);
      assertThat(filled(image)).as(code + " is filled in").isPositive();
    }
  }

  @Test
  void shouldFillMoreForAGroupAndAllForTheRegion() throws Exception {
    int one = filled(Scope.ofDistrict("AZ-LAC", "x"));
    int two = filled(new Scope(Scope.Kind.GROUP, "border", "x", List.of("AZ-LAC", "AM-SU")));
    int all = filled(new Scope(Scope.Kind.REGION, Scope.REGION, "x", List.of()));
    assertThat(one).isLessThan(two);
    assertThat(two).isLessThan(all);
  }

  @Test
  void shouldHaveNoMapWhereThereIsNoShape() {
    RegionFiles without = RegionFiles.builtIn("th-kh");
    assertThat(Shapes.read(without, Region.read(without))).isEmpty();
    assertThat(new Thumbnail(SHAPES).draw(Scope.ofDistrict("XX-NOW", "x"), Level.WATCH)).isEmpty();
  }

  @Test
  void shouldRefuseAShapeOfNoDistrictWithItsLine() throws Exception {
    write(
        """
        {"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{"code":"AZ-NOW"},"geometry":null}]}
        """);
    assertThatThrownBy(this::read).hasMessageContaining(":2: 'AZ-NOW' is no district");
  }

  @Test
  void shouldRefuseAPointThatIsNowhere() throws Exception {
    write(
        """
        {"type":"FeatureCollection","features":[
        {"properties":{"code":"AZ-LAC"},
         "geometry":{"type":"Polygon","coordinates":[[[46,39],[47,39],[46,400],[46,39]]]}}]}
        """);
    assertThatThrownBy(this::read)
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("longitude and latitude");
  }

  private int filled(Scope scope) throws Exception {
    byte[] png = new Thumbnail(SHAPES).draw(scope, Level.CRITICAL).orElseThrow();
    return filled(ImageIO.read(new ByteArrayInputStream(png)));
  }

  private static int filled(BufferedImage image) {
    int filled = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        filled += image.getRGB(x, y) == FILL ? 1 : 0;
      }
    }
    return filled;
  }

  private void write(String text) throws Exception {
    Files.writeString(directory.resolve("districts.geojson"), text);
  }

  private void read() {
    Shapes.read(new RegionFiles("am-az", directory), REGION);
  }
}
