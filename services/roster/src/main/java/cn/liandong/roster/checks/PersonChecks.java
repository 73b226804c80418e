package cn.liandong.roster.checks;

import cn.liandong.contracts.duty.ScheduleCheck;
import cn.liandong.contracts.duty.ScheduleWarning;
import cn.liandong.contracts.ids.PersonId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What is too much for a person, or cannot be. */
final class PersonChecks {
    private PersonChecks() {}

    /** Nobody sits in two chairs. The warning names the one that was taken later. */
    static final Checks.Check TWO_POSTS = plan -> {
        var warnings = new ArrayList<ScheduleWarning>();
        plan.shiftsByPerson().forEach((person, shifts) -> {
            for (int i = 0; i < shifts.size(); i++) {
                var one = shifts.get(i);
                for (int k = i + 1; k < shifts.size() && begins(shifts.get(k), one); k++) {
                    var other = shifts.get(k);
                    if (!other.at().equals(one.at())) {
                        other.span()
                                .within(one.span())
                                .flatMap(both -> both.within(plan.month()))
                                .forEach(both -> warnings.add(new ScheduleWarning(
                                        ScheduleCheck.TWO_POSTS,
                                        other.at().post().id(),
                                        person,
                                        both.from(),
                                        both.until())));
                    }
                }
            }
        });
        return warnings;
    };

    /** Whom no channel reaches is called for nothing; the warning names the first shift. */
    static final Checks.Check UNREACHABLE = plan -> plan.shiftsByPerson().entrySet().stream()
            .filter(entry -> plan.unreachable().contains(entry.getKey()))
            .flatMap(entry -> entry.getValue().stream()
                    .filter(shift -> plan.own().contains(shift.at()))
                    .flatMap(shift -> shift.span()
                            .within(plan.month())
                            .map(span -> new ScheduleWarning(
                                    ScheduleCheck.UNREACHABLE,
                                    shift.at().post().id(),
                                    entry.getKey(),
                                    span.from(),
                                    span.until())))
                    .limit(1))
            .toList();

    /** The warning's window is the rest that is too short. */
    static final Checks.Check SHORT_REST = plan -> {
        var warnings = new ArrayList<ScheduleWarning>();
        for (var person : plan.shiftsByPerson().keySet()) {
            var duties = counted(plan, person);
            var rests = duties.size() < 2
                    ? List.<Span>of()
                    : Span.without(
                            List.of(new Span(
                                    duties.getFirst().from(), duties.getLast().until())),
                            duties);
            for (var rest : rests) {
                boolean ours = !rest.until().isBefore(plan.begin())
                        && rest.until().isBefore(plan.month().until());
                if (ours && rest.length().compareTo(plan.limits().restBetween()) < 0) {
                    warnings.add(about(ScheduleCheck.SHORT_REST, person, rest));
                }
            }
        }
        return warnings;
    };

    /** What is beyond the hours of the month's workdays. */
    static final Checks.Check OVERTIME = plan -> {
        var most = Duration.ofHours((long) plan.workdays() * plan.limits().hoursADay()
                + plan.limits().overtimeHoursAMonth());
        return plan.shiftsByPerson().keySet().stream()
                .filter(person -> sum(counted(plan, person), plan.month()).compareTo(most) > 0)
                .map(person -> about(ScheduleCheck.OVERTIME, person, plan.month()))
                .toList();
    };

    /** A week in which no rest is as long as a day; a week is looked at in the month in which it begins. */
    static final Checks.Check NO_REST_DAY = plan -> plan.shiftsByPerson().keySet().stream()
            .flatMap(person -> {
                var duties = counted(plan, person);
                return plan.weeks().stream()
                        .filter(week -> Span.without(List.of(week), duties).stream()
                                .noneMatch(rest ->
                                        rest.length().compareTo(plan.limits().restAWeek()) >= 0))
                        .map(week -> about(ScheduleCheck.NO_REST_DAY, person, week));
            })
            .toList();

    private static boolean begins(MonthPlan.PersonShift shift, MonthPlan.PersonShift within) {
        return shift.span().from().isBefore(within.span().until());
    }

    /** The person's duty in one piece each, at posts that count. */
    private static List<Span> counted(MonthPlan plan, PersonId person) {
        return Span.joined(plan.shiftsByPerson().getOrDefault(person, List.of()).stream()
                .filter(shift ->
                        plan.limits().kinds().contains(shift.at().post().kind()))
                .map(MonthPlan.PersonShift::span));
    }

    private static Duration sum(List<Span> spans, Span within) {
        return spans.stream()
                .flatMap(span -> span.within(within))
                .map(Span::length)
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static ScheduleWarning about(ScheduleCheck check, PersonId person, Span span) {
        return new ScheduleWarning(check, null, person, span.from(), span.until());
    }
}
