package cn.liandong.reports;

import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.runtime.edge.CommandIds;
import org.jspecify.annotations.Nullable;

/** Makes of who asks and under which key what a report is found by again. */
public final class ReportKeys {
    /** No header holds a line break, so that no key of an initial report is one of a follow-up. */
    private static final String FOLLOWING = "\nfollowing ";

    private ReportKeys() {}

    /**
     * Hex. The same words under the same key are another report where they go on from one: neither is lost.
     *
     * @param key the caller's `Idempotency-Key`
     * @param follows null of an initial report
     */
    public static String hash(CredentialId credential, String key, @Nullable ReportId follows) {
        return CommandIds.of(credential.value(), follows == null ? key : key + FOLLOWING + follows);
    }
}
