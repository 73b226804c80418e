package cn.liandong.console.pictures;

import cn.liandong.contracts.response.EscalationPlan;
import cn.liandong.contracts.response.ResponseEvent.PlanDefined;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Escalation plans 升级方案, with who changed each last. */
public final class PlanReader {
    private PlanReader() {}

    /**
     * A plan.
     *
     * @param revision that an edit of it names
     * @param changedAt null where an older version wrote it down
     * @param changedBy the post that changed it last; null where the city's file did
     */
    public record Planned(
            EscalationPlan plan,
            int revision,
            @Nullable Instant changedAt,
            @Nullable String changedBy) {}

    /** By tier, and of a tier those for every alert first. */
    public static List<Planned> escalations(Picture picture) {
        return picture.plans().definedByTier().stream()
                .map(defined -> planned(picture, defined))
                .toList();
    }

    private static Planned planned(Picture picture, PlanDefined defined) {
        var by = defined.by();
        return new Planned(
                defined.plan(),
                defined.number(),
                defined.at(),
                by == null ? null : picture.directory().name(by));
    }
}
