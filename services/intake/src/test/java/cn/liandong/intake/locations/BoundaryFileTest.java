package cn.liandong.intake.locations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liandong.contracts.ids.TownCode;
import cn.liandong.contracts.places.Coordinates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundaryFileTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void polygonsOfEitherKindAreReadWithTheirTowns() throws IOException {
        var boundaries = BoundaryFile.read(file("""
                {"type":"FeatureCollection","features":[
                 {"type":"Feature","properties":{"code":"420583104"},"geometry":{"type":"Polygon",
                  "coordinates":[[[111.7,30.3],[111.9,30.3],[111.9,30.5],[111.7,30.5],[111.7,30.3]]]}},
                 {"type":"Feature","properties":{"code":"420583001"},"geometry":{"type":"MultiPolygon",
                  "coordinates":[[[[111.0,30.0],[111.1,30.0],[111.1,30.1],[111.0,30.0]]],
                                 [[[112.0,30.0],[112.2,30.0],[112.2,30.2],[112.0,30.2],[112.0,30.0]]]]}}]}
                """));
        assertThat(boundaries.townAt(new Coordinates(30.4, 111.8))).isEqualTo(new TownCode("420583104"));
        assertThat(boundaries.townAt(new Coordinates(30.1, 112.1))).isEqualTo(new TownCode("420583001"));
        assertThat(boundaries.townAt(new Coordinates(31, 112.1))).isNull();
    }

    @Test
    void withoutAFileThereAreNoBoundaries() {
        assertThat(BoundaryFile.read(null)).isEqualTo(Boundaries.NONE);
        assertThat(BoundaryFile.read("")).isEqualTo(Boundaries.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no json",
                "{}",
                "{\"features\":[{\"properties\":{\"code\":\"x\"}}]}",
                "{\"features\":[{\"properties\":{\"code\":\"420583104\"},\"geometry\":{\"type\":\"Point\"}}]}",
                "{\"features\":[{\"properties\":{\"code\":\"420583104\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[\"a\",\"b\"]]]}}]}",
                "{\"features\":[{\"properties\":{\"code\":\"420583104\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[500,500]]]}}]}",
            })
    void aFileThatCannotBeUsedIsNamedWithWhatToDo(String content) throws IOException {
        var path = file(content);
        assertThatThrownBy(() -> BoundaryFile.read(path))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(path)
                .hasMessageContaining("liandong.intake.boundaries");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> BoundaryFile.read("/nowhere/boundaries.json"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("/nowhere/boundaries.json");
    }

    private String file(String content) throws IOException {
        return Files.writeString(folder.resolve("boundaries.json"), content).toString();
    }
}
