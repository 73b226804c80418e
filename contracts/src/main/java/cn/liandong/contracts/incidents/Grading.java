package cn.liandong.contracts.incidents;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What figures make of an incident, by Order 493 art. 3: any single one is enough, the highest counts, 以上 includes the
 * number, and what nobody told decides nothing.
 *
 * @param grade UNKNOWN where none of the figures was told
 * @param criterion the figure that decided, the first of the article where several do; null where the grade is unknown
 * @param nearMiss what makes it a larger near-miss 较大涉险, whatever its grade
 */
public record Grading(Grade grade, @Nullable GradeCriterion criterion, List<NearMiss> nearMiss) {
    /** Nobody has told enough to say. */
    public static final Grading UNKNOWN = new Grading(Grade.UNKNOWN, null, List.of());

    private static final Thresholds DEATHS = new Thresholds(3, 10, 30);
    private static final Thresholds SERIOUS_INJURIES = new Thresholds(10, 50, 100);
    private static final Thresholds DIRECT_LOSS_YUAN = new Thresholds(10_000_000, 50_000_000, 100_000_000);

    private static final int AT_RISK = 10;
    private static final int TRAPPED_OR_MISSING = 3;
    private static final int EVACUATED = 500;
    private static final int UNDER_OBSERVATION = 10;

    public Grading {
        nearMiss = nearMiss == null ? List.of() : List.copyOf(nearMiss);
    }

    /** From how much on it is which grade. */
    private record Thresholds(long larger, long major, long particularlyMajor) {
        Grade of(@Nullable Long figure) {
            if (figure == null) {
                return Grade.UNKNOWN;
            }
            return figure >= particularlyMajor
                    ? Grade.PARTICULARLY_MAJOR
                    : figure >= major ? Grade.MAJOR : figure >= larger ? Grade.LARGER : Grade.ORDINARY;
        }
    }

    /** The one rule of grading. */
    public static Grading of(@Nullable Casualties casualties, @Nullable Extent extent) {
        var best = UNKNOWN;
        for (var criterion : GradeCriterion.values()) {
            var grade = grade(criterion, casualties, extent);
            if (grade.compareTo(best.grade()) > 0) {
                best = new Grading(grade, criterion, List.of());
            }
        }
        return new Grading(best.grade(), best.criterion(), nearMiss(casualties, extent));
    }

    private static Grade grade(GradeCriterion criterion, @Nullable Casualties casualties, @Nullable Extent extent) {
        return switch (criterion) {
            case DEATHS -> DEATHS.of(casualties == null ? null : sum(casualties.dead(), null));
            case SERIOUS_INJURIES ->
                SERIOUS_INJURIES.of(
                        casualties == null ? null : sum(casualties.seriouslyInjured(), casualties.poisoned()));
            case DIRECT_LOSS -> DIRECT_LOSS_YUAN.of(extent == null ? null : extent.directLossYuan());
        };
    }

    private static List<NearMiss> nearMiss(@Nullable Casualties casualties, @Nullable Extent extent) {
        var found = new ArrayList<NearMiss>();
        if (extent != null && reaches(sum(extent.atRisk(), null), AT_RISK)) {
            found.add(NearMiss.PEOPLE_AT_RISK);
        }
        if (casualties != null && reaches(sum(casualties.trapped(), casualties.missing()), TRAPPED_OR_MISSING)) {
            found.add(NearMiss.TRAPPED_OR_MISSING);
        }
        if (extent == null) {
            return found;
        }
        if (reaches(sum(extent.evacuated(), null), EVACUATED)) {
            found.add(NearMiss.EVACUATED);
        }
        if (reaches(sum(extent.underObservation(), null), UNDER_OBSERVATION)) {
            found.add(NearMiss.UNDER_OBSERVATION);
        }
        if (Boolean.TRUE.equals(extent.seriousPollution())) {
            found.add(NearMiss.SERIOUS_POLLUTION);
        }
        if (Boolean.TRUE.equals(extent.keyFacilityThreatened())) {
            found.add(NearMiss.KEY_FACILITY_THREATENED);
        }
        return found;
    }

    private static boolean reaches(@Nullable Long people, int from) {
        return people != null && people >= from;
    }

    /** What nobody told adds nothing; null where neither was told. */
    private static @Nullable Long sum(@Nullable Integer one, @Nullable Integer other) {
        return one == null && other == null
                ? null
                : Long.valueOf((one == null ? 0L : one) + (other == null ? 0L : other));
    }
}
