package cn.liandong.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.cluster.cities.CityGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadedCitiesTest {
    private static final String WEBHOOK = "https://example.org/alerts?key=secret";

    @TempDir
    Path folder;

    private List<Path> cities = List.of();
    private LoadedCities loaded = new LoadedCities(Path.of("/"));

    @BeforeEach
    void write() {
        cities = CityGenerator.write(folder.resolve("cities"), 2, 60);
        loaded = new LoadedCities(folder.resolve("loaded"));
    }

    @Test
    void whatWasRememberedIsKnownAndNothingElse() throws IOException {
        assertThat(loaded.are(cities, WEBHOOK)).isFalse();

        loaded.remember(cities, WEBHOOK);

        assertThat(loaded.are(cities, WEBHOOK)).isTrue();
        assertThat(loaded.are(cities, "https://example.org/other")).isFalse();
        assertThat(loaded.are(cities.subList(0, 1), WEBHOOK)).isFalse();
        Files.writeString(cities.getFirst().resolve("city.yaml"), "city:\n");
        assertThat(loaded.are(cities, WEBHOOK)).isFalse();
    }

    @Test
    void theWebhookIsASecretAndIsNotKept() throws IOException {
        loaded.remember(cities, WEBHOOK);

        assertThat(Files.readString(folder.resolve("loaded"))).matches("[0-9a-f]{64}");
    }
}
