package cn.liandong.contracts.access;

import cn.liandong.contracts.duty.HeldQualification;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person's qualification 资质, with what stands on the certificate.
 *
 * @param kind a code of the city's own, such as `hazmat`
 * @param number of the certificate; null where nobody wrote it down
 * @param validUntil the last day on which it holds, in the jurisdiction's local time; null where it does not end
 */
public record Qualification(
        String kind, @Nullable String number, @Nullable LocalDate validUntil) {
    /** What a journal may know of it. */
    public HeldQualification held() {
        return new HeldQualification(kind, validUntil);
    }
}
