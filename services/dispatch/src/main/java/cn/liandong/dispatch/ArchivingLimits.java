package cn.liandong.dispatch;

import cn.liandong.contracts.incidents.Category;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long after its end an incident is kept: as long as its casualties are followed up (Order 493 art. 13). */
public final class ArchivingLimits {
    private static final Duration USUAL = Duration.ofDays(30);

    /** Of road traffic and fire. */
    private static final Duration SHORT = Duration.ofDays(7);

    /** Ours: nobody was harmed in a drill, and its director has seen what there was to see. */
    private static final Duration OF_DRILL = Duration.ofHours(1);

    private ArchivingLimits() {}

    /**
     * The period.
     *
     * @param known null where it is not known
     */
    static Duration of(@Nullable KnownIncident known) {
        return known == null ? USUAL : known.drill() == null ? of(known.category()) : OF_DRILL;
    }

    static Duration ofDrill() {
        return OF_DRILL;
    }

    /**
     * The period.
     *
     * @param category null where it is not known
     */
    public static Duration of(@Nullable Category category) {
        return category == Category.FIRE || category == Category.ROAD_TRAFFIC_ACCIDENT ? SHORT : USUAL;
    }
}
