package cn.liandong.intake.receipts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceiptKeyTest {
    @TempDir
    private Path folder = Path.of("");

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
