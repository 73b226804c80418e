package cn.liandong.intake.receipts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceiptKeyTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void thePublicKeyAndItsNameAreThoseOfTheStandardsExample() throws IOException {
        var key = ReceiptKey.ofPem(Files.readString(Path.of("src/test/resources/receipt-key")));
        assertThat(key.publicJwk())
                .containsEntry("x", "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo")
                .containsEntry("kid", "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
    }

    @Test
    void everyInstanceWithTheKeySignsTheSame() throws IOException {
        var pem = Files.readString(Path.of("src/test/resources/receipt-key"));
        var value = Map.of("reportId", "420583-x");
        assertThat(ReceiptKey.ofPem(pem).sign(value))
                .isEqualTo(ReceiptKey.ofPem(pem).sign(value));
    }

    @Test
    void noKeyIsNoReceiptsAndABadOneIsNamedAndNeverPrinted() throws IOException {
        assertThat(ReceiptKey.find(property -> null)).isNull();
        assertThatThrownBy(() -> ReceiptKey.find(property -> "/nowhere/key"))
                .hasMessageContaining("LIANDONG_INTAKE_RECEIPT_KEY_FILE names /nowhere/key");
        var file = folder.resolve("key");
        Files.writeString(file, "-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n-----END PRIVATE KEY-----\n");
        assertThatThrownBy(() -> ReceiptKey.find(property -> file.toString()))
                .hasMessageContaining("openssl genpkey -algorithm ed25519")
                .hasMessageNotContaining("c2VjcmV0")
                .hasMessageNotContaining("secret");
    }
}
