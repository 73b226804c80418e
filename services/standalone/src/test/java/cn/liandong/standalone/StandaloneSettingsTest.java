package cn.liandong.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liandong.intake.receipts.ReceiptKey;
import cn.liandong.runtime.process.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandaloneSettingsTest {
    @TempDir
    private Path data;

    @Test
    void withoutAnySettingItHasTheDocumentedPorts() {
        assertThat(StandaloneSettings.read(Map.of()))
                .isEqualTo(new StandaloneSettings(
                        Path.of(".data"),
                        null,
                        null,
                        new StandaloneSettings.Ports(8080, 8081, 8082, 8083, 9092),
                        null,
                        new StandaloneSettings.Given(false, false, false, false, false, false, false, false),
                        true,
                        512));
    }

    @Test
    void scenariosLieWhereTheOperatorSays() {
        assertThat(StandaloneSettings.read(Map.of("LIANDONG_SCENARIOS", " /etc/liandong/scenarios "))
                        .scenarios())
                .isEqualTo(Path.of("/etc/liandong/scenarios"));
    }

    @Test
    void aPortThatIsNoneIsNamedWithItsVariable() {
        assertThatThrownBy(() -> StandaloneSettings.read(Map.of("LIANDONG_INTAKE_PORT", "80810")))
                .isInstanceOf(CannotStart.class)
                .hasMessage("LIANDONG_INTAKE_PORT is '80810': expected a port from 1 to 65535, or 0 for any free one.");
    }

    @Test
    void theFloorOfFreeSpaceIsANumberOfMegabytesOrNothing() {
        assertThat(StandaloneSettings.read(Map.of("LIANDONG_FREE_SPACE_FLOOR_MB", "0"))
                        .freeSpaceFloorMb())
                .isZero();
        assertThat(StandaloneSettings.read(Map.of("LIANDONG_FREE_SPACE_FLOOR_MB", " 2048 "))
                        .freeSpaceFloorMb())
                .isEqualTo(2048);
    }

    @Test
    void aFloorThatIsNoneIsNamedWithItsVariable() {
        for (var wrong : new String[] {"-1", "1G", "99999999999"}) {
            assertThatThrownBy(() -> StandaloneSettings.read(Map.of("LIANDONG_FREE_SPACE_FLOOR_MB", wrong)))
                    .isInstanceOf(CannotStart.class)
                    .hasMessage("LIANDONG_FREE_SPACE_FLOOR_MB is '" + wrong
                            + "': expected a whole number of MB such as 512, or 0 for no floor.");
        }
    }

    @Test
    void theServicesAreToldTheFolderWhoseSpaceCountsAndTheFloor() {
        assertThat(properties(Map.of()))
                .containsEntry("liandong.free-space-folder", data.toString())
                .containsEntry("liandong.free-space-floor-mb", 77);
    }

    @Test
    void linksLeadToThisMachineWithAKeyOfTheOwnersAloneThatAStartLaterKeeps() throws IOException {
        var key = data.resolve("link-key");
        assertThat(properties(Map.of()))
                .containsEntry("liandong.notifier.public-address", "http://127.0.0.1:3")
                .containsEntry("liandong.notifier.link-key-file", key.toString());
        assertThat(Files.readString(key)).matches("[0-9a-f]{64}");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        var made = Files.readString(key);
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
        properties(Map.of());
        assertThat(Files.readString(key)).isEqualTo(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
    }

    @Test
    void whatTheOperatorSaysOfLinksStands() {
        assertThat(properties(Map.of("LIANDONG_NOTIFIER_PUBLIC_ADDRESS", "https://alerts.example.gov.cn")))
                .doesNotContainKey("liandong.notifier.public-address")
                .containsKey("liandong.notifier.link-key-file");
        for (var variable : List.of("LIANDONG_NOTIFIER_LINK_KEY", "LIANDONG_NOTIFIER_LINK_KEY_FILE")) {
            assertThat(properties(Map.of(variable, "x")))
                    .containsKey("liandong.notifier.public-address")
                    .doesNotContainKey("liandong.notifier.link-key-file");
        }
    }

    @Test
    void receiptsAreSignedWithAKeyOfTheOwnersAloneUnlessTheOperatorNamesOne() throws IOException {
        var key = data.resolve("receipt-key");
        var properties = properties(Map.of());
        assertThat(properties).containsEntry("liandong.intake.receipt-key-file", key.toString());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        assertThat(ReceiptKey.find(name -> (String) properties.get(name))).isNotNull();
        var made = Files.readString(key);
        properties(Map.of());
        assertThat(Files.readString(key)).isEqualTo(made);
        assertThat(properties(Map.of("LIANDONG_INTAKE_RECEIPT_KEY_FILE", "x")))
                .doesNotContainKey("liandong.intake.receipt-key-file");
    }

    @Test
    void attachmentsAreKeptBesideTheJournalsUnlessTheOperatorNamesAStore() {
        assertThat(properties(Map.of()))
                .containsEntry(
                        "liandong.attachments.folder",
                        data.resolve("attachments").toString());
        for (var name : List.of("LIANDONG_ATTACHMENTS_FOLDER", "LIANDONG_ATTACHMENTS_S3_ENDPOINT")) {
            assertThat(properties(Map.of(name, "x"))).doesNotContainKey("liandong.attachments.folder");
        }
    }

    @Test
    void theMapShowsTheWaterBesideTheCitysFilesUnlessTheOperatorNamesAnother() throws IOException {
        assertThat(water(Map.of(), null)).isEqualTo("classpath:/cities/zhijiang/map/water.geojson");
        assertThat(getClass().getResource("/cities/zhijiang/map/water.geojson"))
                .as("the sample city's")
                .isNotNull();
        assertThat(water(Map.of(), data)).as("a city without").isNull();
        var own = Files.createDirectories(data.resolve("map")).resolve("water.geojson");
        Files.writeString(own, "{}");
        assertThat(water(Map.of(), data)).isEqualTo(own.toAbsolutePath().toString());
        assertThat(water(Map.of("LIANDONG_CONSOLE_MAP_WATER", "x"), data)).isNull();
    }

    private static @Nullable Object water(Map<String, String> environment, @Nullable Path city) {
        var given = StandaloneSettings.read(environment).given();
        return Services.withWater(Map.of(), given, city).get("liandong.console.map.water");
    }

    private Map<String, Object> properties(Map<String, String> environment) {
        return Services.properties(
                new StandaloneSettings.Ports(1, 2, 3, 4, 5),
                data,
                StandaloneSettings.read(environment).given(),
                StandaloneSettings.read(environment).demoSignIns(),
                77);
    }

    @Test
    void aFirstAccountIsAwaitedWhereNoDemoSignInsAreMadeUp() {
        var folder = "liandong.console.first-account-folder";
        assertThat(properties(Map.of())).doesNotContainKey(folder);
        assertThat(properties(Map.of("LIANDONG_DEMO_SIGN_INS", "false"))).containsEntry(folder, data.toString());
        assertThat(properties(Map.of(
                        "LIANDONG_DEMO_SIGN_INS", "false", "LIANDONG_CONSOLE_FIRST_ACCOUNT_FOLDER", "elsewhere")))
                .doesNotContainKey(folder);
        assertThatThrownBy(() -> StandaloneSettings.read(Map.of("LIANDONG_DEMO_SIGN_INS", "no")))
                .isInstanceOf(CannotStart.class)
                .hasMessage("LIANDONG_DEMO_SIGN_INS is 'no': expected true or false.");
    }

    @Test
    void anEmptyVariableIsAsGoodAsNone() {
        assertThat(StandaloneSettings.read(Map.of(
                        "LIANDONG_WEBHOOK_URL", " ", "LIANDONG_KAFKA_PORT", "", "LIANDONG_FREE_SPACE_FLOOR_MB", "")))
                .isEqualTo(StandaloneSettings.read(Map.of()));
    }

    @Test
    void anAddressThatIsNoneIsNotRepeatedForItMayHoldASecret() {
        assertThatThrownBy(() -> StandaloneSettings.read(Map.of("LIANDONG_WEBHOOK_URL", "example.org/?key=abc")))
                .isInstanceOf(CannotStart.class)
                .hasMessageNotContaining("abc");
    }
}
