package cn.liandong.console.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator sets is refused at the start where it is none, and never only on the map. */
class MapSettingsTest {
    private static final String GOOD = "https://tiles.example.cn/{z}/{x}/{y}.png";

    @Test
    void withNothingSetTheMapDoesWithout() {
        assertThat(read(Map.of())).isEqualTo(new MapSettings(null, null, null, null));
        assertThat(read(Map.of("tiles", " ", "water", "")).tileOrigins()).isEmpty();
    }

    @Test
    void tilesHaveTheirOriginTheirDatumAndTheirLastZoom() {
        var settings = read(Map.of("tiles", GOOD, "tiles-datum", "GCJ02", "tiles-max-zoom", "16"));
        assertThat(settings.tileOrigins()).containsExactly("https://tiles.example.cn");
        assertThat(settings.tiles()).isEqualTo(new Tiles(List.of(GOOD), "", Datum.GCJ02, 16));
        assertThat(read(Map.of("tiles", GOOD + "?a " + GOOD + "?b")).tileOrigins())
                .as("a host is named once")
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://tiles.example.cn/{z}/{x}.png",
                "tiles.example.cn/{z}/{x}/{y}.png",
                "ftp://tiles.example.cn/{z}/{x}/{y}.png",
                "https://*/{z}/{x}/{y}.png",
                "https://*.example.cn/{z}/{x}/{y}.png",
                "https://a;script-src/{z}/{x}/{y}.png",
                "https://user:secret@tiles.example.cn/{z}/{x}/{y}.png",
                "https:///{z}/{x}/{y}.png",
                "data:image/png,{z}{x}{y}",
            })
    void whatIsNoAddressOfTilesIsRefusedWithoutBeingRepeated(String wrong) {
        assertThatThrownBy(() -> read(Map.of("tiles", wrong)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("liandong.console.map.tiles")
                .hasMessageNotContaining("secret");
    }

    @Test
    void aFileThatIsNotThereAnUnknownDatumAndAnImpossibleZoomAreNamed() {
        assertThatThrownBy(() -> read(Map.of("water", "no/such.geojson")))
                .hasMessageContaining("liandong.console.map.water is 'no/such.geojson'");
        assertThatThrownBy(() -> read(Map.of("boundary", "pom.xml", "boundary-datum", "BD09")))
                .hasMessageContaining("boundary-datum is 'BD09'")
                .hasMessageContaining("GCJ02");
        assertThatThrownBy(() -> read(Map.of("tiles", GOOD, "tiles-max-zoom", "99")))
                .hasMessageContaining("tiles-max-zoom is '99'");
        assertThat(read(Map.of("boundary", "pom.xml", "boundary-datum", "GCJ02"))
                        .boundary())
                .extracting(MapFile::datum)
                .isEqualTo(Datum.GCJ02);
    }

    private static MapSettings read(Map<String, String> given) {
        var all = new HashMap<String, String>();
        given.forEach((name, value) -> all.put("liandong.console.map." + name, value));
        return MapSettings.read(all::get);
    }
}
