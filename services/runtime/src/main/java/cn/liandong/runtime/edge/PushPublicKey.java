package cn.liandong.runtime.edge;

import cn.liandong.runtime.serde.CurveKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.interfaces.ECPublicKey;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The one setting of push notices that two edges read: the console tells it to browsers, and the notifier calls by it. */
public final class PushPublicKey {
    public static final String VARIABLE = "LIANDONG_PUSH_PUBLIC_KEY_FILE";

    private PushPublicKey() {}

    /** Null where it is not set; a file that is no key is an {@link IllegalArgumentException} that names the setting. */
    public static @Nullable ECPublicKey find(Function<String, @Nullable String> property) {
        var file = property.apply("liandong.push.public-key-file");
        if (file == null || file.isBlank()) {
            return null;
        }
        try {
            return CurveKeys.ofPublicPem(Files.readString(Path.of(file.strip())));
        } catch (IOException e) {
            throw new IllegalArgumentException(VARIABLE + " names " + file + ", which cannot be read", e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(VARIABLE + " names " + file + ": " + e.getMessage(), e);
        }
    }
}
