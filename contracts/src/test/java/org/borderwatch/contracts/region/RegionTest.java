package org.borderwatch.contracts.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import org.borderwatch.contracts.config.ConfigException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegionTest {
  private static final String REGION = "name: Two Valleys\nzone: Europe/Rome\nparties: []\n";
  private static final String HEADER = "code\tcountry\tname\tother_name\tadjacent\n";

  @TempDir Path pack;

  @Test
  void shouldReadTheBuiltInPack() {
    Region region = Region.read(RegionFiles.builtIn("am-az"));

    assertThat(region.zone()).isEqualTo(ZoneId.of("Asia/Baku"));
    assertThat(region.sides()).containsExactlyInAnyOrder("AM", "AZ");
    assertThat(region.districts()).hasSizeGreaterThan(80);
    assertThat(region.names("AZ-KAL")).isEqualTo("Kalbajar / Karvachar");
    assertThat(region.districts().get("AZ-LAC").adjacent()).contains("AM-SU", "AZ-KAL", "AZ-SUS");
  }

  @Test
  void shouldPreferTheFilesOfTheDirectoryOneByOne() throws IOException {
    write("region.yaml", REGION);

    Region region = Region.read(new RegionFiles("am-az", pack));

    assertThat(region.name()).isEqualTo("Two Valleys");
    assertThat(region.districts()).containsKey("AZ-KAL");
  }

  @Test
  void shouldNameTheRegionThatIsMissing() {
    assertThatThrownBy(() -> Region.read(RegionFiles.builtIn("atlantis")))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("region.yaml")
        .hasMessageContaining("atlantis");
  }

  @Test
  void shouldRefuseAnUnknownTimeZoneWithItsLine() throws IOException {
    write("region.yaml", REGION.replace("Europe/Rome", "Rome"));

    assertThatThrownBy(() -> Region.read(new RegionFiles("two", pack)))
        .hasMessageContaining("region.yaml:2")
        .hasMessageContaining("'Rome' is no time zone");
  }

  @Test
  void shouldRefuseABorderThatOnlyOneDistrictKnows() throws IOException {
    write("region.yaml", REGION);
    write("districts.tsv", HEADER + "A-1\tA\tEast\t\tB-1\nB-1\tB\tWest\t\t\n");

    assertThatThrownBy(() -> Region.read(new RegionFiles("two", pack)))
        .hasMessageContaining("districts.tsv:2")
        .hasMessageContaining("A-1 borders B-1, but not the other way round");
  }

  @Test
  void shouldRefuseADistrictThatStandsTwice() throws IOException {
    write("region.yaml", REGION);
    write("districts.tsv", HEADER + "A-1\tA\tEast\t\t\nA-1\tA\tEast again\t\t\n");

    assertThatThrownBy(() -> Region.read(new RegionFiles("two", pack)))
        .hasMessageContaining("districts.tsv:3: A-1 stands twice");
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(pack.resolve(file), text);
  }
}
