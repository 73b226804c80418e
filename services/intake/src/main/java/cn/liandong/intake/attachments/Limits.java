package cn.liandong.intake.attachments;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What one attachment may take.
 *
 * @param silence how long a sender may send nothing
 */
public record Limits(long largestBytes, Duration silence) {
    private static final long BYTES_IN_MB = 1024L * 1024;
    private static final int USUAL_MB = 10;
    private static final int MOST_MB = 100;
    /** A phone under a bad sky loses the network for some seconds at a time. */
    private static final Duration USUAL_SILENCE = Duration.ofSeconds(30);

    /**
     * Of a setting.
     *
     * @param largestMb null for 10
     */
    public static Limits read(@Nullable Integer largestMb) {
        int mb = largestMb == null ? USUAL_MB : largestMb;
        if (mb < 1 || mb > MOST_MB) {
            throw new IllegalArgumentException(
                    "LIANDONG_INTAKE_ATTACHMENT_LARGEST_MB is " + mb + ": expected 1 to " + MOST_MB + ", in MiB.");
        }
        return new Limits(mb * BYTES_IN_MB, USUAL_SILENCE);
    }
}
