package cn.liandong.console.pictures;

import cn.liandong.contracts.drills.DrillExtent;
import cn.liandong.contracts.drills.DrillKind;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A drill that an organization held to its end, here or elsewhere.
 *
 * @param name of its scenario, or what was practised elsewhere
 * @param startedAt of one that was held elsewhere the beginning of its day
 * @param recorded who said that it was held elsewhere; null where it was held here
 * @param filed where the organization has filed its result; null where nobody said so
 */
public record HeldDrill(
        String drillId,
        String name,
        DrillKind drillKind,
        DrillExtent extent,
        Instant startedAt,
        @Nullable Recorded recorded,
        @Nullable Filed filed) {

    /**
     * Somebody said that it was held elsewhere.
     *
     * @param by the name of the post that said it
     */
    public record Recorded(String by, Instant at) {}

    /**
     * Its result is with an authority.
     *
     * @param by the name of the post that said it
     */
    public record Filed(
            LocalDate on, String authority, @Nullable String reference, String by) {}
}
