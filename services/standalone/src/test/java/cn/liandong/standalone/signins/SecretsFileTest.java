package cn.liandong.standalone.signins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liandong.runtime.process.CannotStart;
import cn.liandong.runtime.serde.Json;
import cn.liandong.standalone.cities.City;
import cn.liandong.standalone.cities.CityFiles;
import cn.liandong.standalone.cities.CityReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsFileTest {
    private final City city = CityReader.read(CityFiles.sample());

    @TempDir
    private Path data;

    @Test
    void theFirstStartMakesThemAndALaterOneKeepsThem() {
        var made = make();
        assertThat(make()).isEqualTo(made);
        assertThat(made.console())
                .extracting(DemoSecrets.Account::username)
                .contains("city-duty", "town-101-duty", "agency-fire-duty", "ent-coldstore-responder");
        assertThat(made.console())
                .allSatisfy(account -> assertThat(account.password()).matches("[A-Za-z0-9_-]{20}"));
        assertThat(made.intake())
                .hasSize(14)
                .allSatisfy(key -> assertThat(key.apiKey()).matches("[A-Za-z0-9_-]{43}"));
    }

    @Test
    void onlyTheOwnerMayReadThem() throws IOException {
        make();
        assertThat(permissions()).isEqualTo("rw-------");
        Files.setPosixFilePermissions(SecretsFile.in(data), PosixFilePermissions.fromString("rw-r--r--"));
        make();
        assertThat(permissions()).as("after a start that found it open").isEqualTo("rw-------");
    }

    @Test
    void whatACutOffStartLeftIsMadeAnew() throws IOException {
        Files.writeString(data.resolve("demo-credentials.json.new"), "{\"console\":[");
        assertThat(make()).isEqualTo(make());
        assertThat(data).isDirectoryNotContaining(file -> file.toString().endsWith(".new"));
    }

    @Test
    void theFileHasOneSignInALineForTheShell() throws IOException {
        var key = make().intake().getFirst();
        assertThat(Files.readAllLines(SecretsFile.in(data)))
                .anyMatch(line -> line.startsWith(
                        "{\"organization\":\"" + key.organization() + "\",\"apiKey\":\"" + key.apiKey() + "\"}"));
        assertThat(Json.mapper()
                        .readTree(Files.readString(SecretsFile.in(data)))
                        .propertyNames())
                .containsExactly("console", "intake");
    }

    @Test
    void aFileThatCannotBeReadIsNotOverwritten() throws IOException {
        Files.writeString(SecretsFile.in(data), "{");
        assertThatThrownBy(this::make).isInstanceOf(CannotStart.class).hasMessageContaining("demo-credentials.json");
        assertThat(SecretsFile.in(data)).hasContent("{");
    }

    private DemoSecrets make() {
        return SecretsFile.readOrMake(data, city.allOrganizations(), List.copyOf(city.allPosts()));
    }

    private String permissions() throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(SecretsFile.in(data)));
    }
}
