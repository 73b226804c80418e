package cn.liandong.runtime.edge;

import cn.liandong.runtime.serde.Hashes;
import java.nio.charset.StandardCharsets;

/** Ids that are the same on every instance and on every repeat. */
public final class CommandIds {
    private CommandIds() {}

    /** The id of a command: a hash of the caller's credential and its `Idempotency-Key`, 32 hex digits. */
    public static String of(String credential, String idempotencyKey) {
        return Hashes.hex(Hashes.sha256(
                        (credential.length() + ":" + credential + idempotencyKey).getBytes(StandardCharsets.UTF_8)))
                .substring(0, 32);
    }
}
