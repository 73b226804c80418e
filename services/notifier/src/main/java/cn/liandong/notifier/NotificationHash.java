package cn.liandong.notifier;

import cn.liandong.contracts.ids.NotificationId;
import cn.liandong.runtime.serde.Hashes;
import java.nio.charset.StandardCharsets;

/** A notification's id in 32 hex digits, for a provider that gives back no longer one. */
public final class NotificationHash {
    private static final int LENGTH = 32;

    private NotificationHash() {}

    public static String of(NotificationId notification) {
        return Hashes.hex(Hashes.sha256(notification.value().getBytes(StandardCharsets.UTF_8)))
                .substring(0, LENGTH);
    }
}
