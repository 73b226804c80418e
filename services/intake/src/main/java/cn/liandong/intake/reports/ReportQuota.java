package cn.liandong.intake.reports;

import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.incidents.OverQuota;
import org.jspecify.annotations.Nullable;

/** Counts a report that is none of those received before. */
@FunctionalInterface
public interface ReportQuota {
    /**
     * How far the key is over its quota; null where it is not. What goes on from a report is turned away instead.
     *
     * @param follows whether it goes on from another
     * @param idempotencyKey to repeat it with; null of an alert that names itself
     */
    @Nullable
    OverQuota report(CredentialId key, boolean follows, @Nullable String idempotencyKey);
}
