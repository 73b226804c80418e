package cn.liandong.intake.signals;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** When a sensor counts as silent. All figures are ours. */
final class SilencePolicies {
    /** One lost reading is a bad line, three are silence. */
    static final int READINGS_MISSED = 3;

    /** A sensor that sends every second is not silent after three. */
    static final Duration AT_LEAST = Duration.ofMinutes(1);

    /** Silence is looked for once for all sensors; a city writes no more entries of that than this allows. */
    static final Duration BETWEEN_LOOKS = Duration.ofSeconds(30);

    /** A look that comes so late says that this system was away: then nobody could be heard. */
    static final Duration LATE = Duration.ofMinutes(1);

    /** Sensors have this long to be heard again after that, unless they send less often. */
    static final Duration GRACE_AT_MOST = Duration.ofMinutes(15);

    /** The sensors of a site whose silence is noticed within this are one alarm. */
    static final Duration TOGETHER = Duration.ofMinutes(2);

    private SilencePolicies() {}

    static @Nullable Duration limit(@Nullable Integer everySeconds) {
        if (everySeconds == null) {
            return null;
        }
        var missed = Duration.ofSeconds(everySeconds).multipliedBy(READINGS_MISSED);
        return missed.compareTo(AT_LEAST) < 0 ? AT_LEAST : missed;
    }
}
