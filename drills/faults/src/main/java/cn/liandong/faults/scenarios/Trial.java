package cn.liandong.faults.scenarios;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One time that something was broken.
 *
 * @param mendedAt when nothing was broken any more
 * @param trouble what did not mend, or what the fault itself could not do; null where all went as it should
 */
record Trial(Instant begunAt, Instant mendedAt, @Nullable String trouble) {
    /** The same, in which something else did not mend either. */
    Trial with(String another) {
        return new Trial(begunAt, mendedAt, trouble == null ? another : trouble + "; " + another);
    }
}
