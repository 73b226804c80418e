package cn.liandong.intake.receipts;

import cn.liandong.runtime.serde.SigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The key that receipts are signed with, the same on every instance. */
public final class ReceiptKey {
    /** What a receipt is among what is signed. */
    static final String TYPE = "liandong-receipt+jws";

    private static final String VARIABLE = "LIANDONG_INTAKE_RECEIPT_KEY_FILE";

    private ReceiptKey() {}

    /** Null where none is set: then there are no receipts. An error names the setting, and never the key. */
    public static @Nullable SigningKey find(Function<String, @Nullable String> property) {
        var file = property.apply("liandong.intake.receipt-key-file");
        if (file == null || file.isBlank()) {
            return null;
        }
        try {
            return SigningKey.ofPem(Files.readString(Path.of(file.strip())));
        } catch (IOException e) {
            throw new IllegalArgumentException(VARIABLE + " names " + file + ", which cannot be read", e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(VARIABLE + " names " + file + ": " + e.getMessage(), e);
        }
    }
}
