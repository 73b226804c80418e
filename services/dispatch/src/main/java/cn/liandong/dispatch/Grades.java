package cn.liandong.dispatch;

import cn.liandong.contracts.incidents.Casualties;
import cn.liandong.contracts.incidents.Grade;
import org.jspecify.annotations.Nullable;

/** The grade that casualties alone make (Order 493 art. 3): any single figure is enough, and the highest counts. */
public final class Grades {
    private Grades() {}

    /** The grade as far as it was told; UNKNOWN where neither deaths nor serious injuries were. */
    public static Grade of(@Nullable Casualties casualties) {
        if (casualties == null) {
            return Grade.UNKNOWN;
        }
        var deaths = grade(casualties.dead(), 3, 10, 30);
        // Acute poisoning counts as a serious injury.
        var injuries = grade(sum(casualties.seriouslyInjured(), casualties.poisoned()), 10, 50, 100);
        return deaths.compareTo(injuries) >= 0 ? deaths : injuries;
    }

    /** Whether anybody was harmed, or may have been, as told. */
    public static boolean isAnybodyHarmed(@Nullable Casualties casualties) {
        return casualties != null
                && (isSome(casualties.dead())
                        || isSome(casualties.seriouslyInjured())
                        || isSome(casualties.slightlyInjured())
                        || isSome(casualties.missing())
                        || isSome(casualties.trapped())
                        || isSome(casualties.poisoned()));
    }

    private static Grade grade(@Nullable Long people, int larger, int major, int particularlyMajor) {
        if (people == null) {
            return Grade.UNKNOWN;
        }
        return people >= particularlyMajor
                ? Grade.PARTICULARLY_MAJOR
                : people >= major ? Grade.MAJOR : people >= larger ? Grade.LARGER : Grade.ORDINARY;
    }

    private static Grade grade(@Nullable Integer people, int larger, int major, int particularlyMajor) {
        return grade(people == null ? null : Long.valueOf(people), larger, major, particularlyMajor);
    }

    private static @Nullable Long sum(@Nullable Integer one, @Nullable Integer other) {
        return one == null && other == null
                ? null
                : Long.valueOf((one == null ? 0L : one) + (other == null ? 0L : other));
    }

    private static boolean isSome(@Nullable Integer people) {
        return people != null && people > 0;
    }
}
