package cn.liandong.roster.checks;

import cn.liandong.contracts.duty.ScheduleWarning;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks a month through, shift by shift: every minute of it lies in one. */
public final class Checks {
    private Checks() {}

    /** One check: what it finds, in any order. */
    @FunctionalInterface
    interface Check {
        List<ScheduleWarning> warnings(MonthPlan plan);
    }

    /** All checks, in the order their warnings are read. */
    static List<Check> all() {
        return List.of(
                PostChecks.UNFILLED,
                PostChecks.TOO_FEW,
                PersonChecks.TWO_POSTS,
                PostChecks.NO_LEADER,
                PersonChecks.UNREACHABLE,
                PersonChecks.SHORT_REST,
                PersonChecks.OVERTIME,
                PersonChecks.NO_REST_DAY,
                LeaveChecks.ON_LEAVE,
                QualificationChecks.UNQUALIFIED);
    }

    /** What all of them find, each check's by time; what touches is one warning. */
    public static List<ScheduleWarning> warnings(MonthPlans.Given given) {
        var plan = MonthPlans.of(given);
        return all().stream()
                .flatMap(check -> joined(check.warnings(plan)).stream())
                .toList();
    }

    private static List<ScheduleWarning> joined(List<ScheduleWarning> warnings) {
        var joined = new LinkedHashMap<About, ArrayList<ScheduleWarning>>();
        warnings.stream().sorted(Comparator.comparing(ScheduleWarning::from)).forEach(warning -> {
            var same = joined.computeIfAbsent(new About(warning.post(), warning.person()), key -> new ArrayList<>());
            var last = same.isEmpty() ? null : same.getLast();
            if (last == null || warning.from().isAfter(last.until())) {
                same.add(warning);
            } else if (warning.until().isAfter(last.until())) {
                same.set(
                        same.size() - 1,
                        new ScheduleWarning(last.check(), last.post(), last.person(), last.from(), warning.until()));
            }
        });
        return joined.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(ScheduleWarning::from))
                .toList();
    }

    private record About(@Nullable PostId post, @Nullable PersonId person) {}
}
