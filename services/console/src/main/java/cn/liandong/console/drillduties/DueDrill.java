package cn.liandong.console.drillduties;

import cn.liandong.console.pictures.HeldDrill;
import cn.liandong.contracts.duty.Organization;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an organization stands with a duty to hold drills.
 *
 * @param last the latest that counts; null where none is known
 * @param dueOn the last day of the next; null where none is known, so that it is owed now
 * @param overdue whether it is owed now
 */
public record DueDrill(
        Organization organization,
        DrillDuty duty,
        @Nullable HeldDrill last,
        @Nullable LocalDate dueOn,
        boolean overdue) {
    /** What is overdue first, the longest first, and what was never held before that. */
    public static final Comparator<DueDrill> WORST_FIRST = Comparator.comparing((DueDrill due) -> !due.overdue())
            .thenComparing(due -> due.dueOn() == null ? LocalDate.MIN : due.dueOn())
            .thenComparing(due -> due.organization().name())
            .thenComparing(due -> due.organization().id().value())
            .thenComparing(due -> due.duty().id());

    /** Whether the result of the latest is to be filed, and nobody has said that it was. */
    public boolean isToFile() {
        return duty.filedWith() != null && last != null && last.filed() == null;
    }

    /**
     * How it stands with each duty that it has.
     *
     * @param hazardous whether it keeps a hazardous substance
     * @param held the drills that it took part in, here or elsewhere
     */
    public static List<DueDrill> of(
            Organization organization,
            boolean hazardous,
            List<HeldDrill> held,
            List<DrillDuty> duties,
            ZoneId zone,
            Instant now) {
        return duties.stream()
                .filter(duty -> duty.isOwedBy(organization.tier(), hazardous))
                .map(duty -> of(organization, duty, held, zone, now))
                .toList();
    }

    private static DueDrill of(
            Organization organization, DrillDuty duty, List<HeldDrill> held, ZoneId zone, Instant now) {
        var last = held.stream()
                .filter(duty::counts)
                .max(Comparator.comparing(HeldDrill::startedAt).thenComparing(HeldDrill::drillId))
                .orElse(null);
        var dueOn = last == null
                ? null
                : last.startedAt().atZone(zone).toLocalDate().plusMonths(duty.months());
        return new DueDrill(
                organization,
                duty,
                last,
                dueOn,
                dueOn == null || now.atZone(zone).toLocalDate().isAfter(dueOn));
    }
}
