package cn.liandong.roster.overrides;

import cn.liandong.contracts.ids.OverrideId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Names overrides by the input that made them: the same on every repeat. */
final class OverrideIds {
    private OverrideIds() {}

    static OverrideId of(String inputId) {
        return new OverrideId("override-" + UUID.nameUUIDFromBytes(inputId.getBytes(StandardCharsets.UTF_8)));
    }

    /** The override of a swap that seats the asker (1) or the other (2). */
    static OverrideId of(OverrideId swap, int number) {
        return new OverrideId(swap.value() + "/" + number);
    }
}
