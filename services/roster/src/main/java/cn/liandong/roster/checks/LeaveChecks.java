package cn.liandong.roster.checks;

import cn.liandong.contracts.duty.Leave;
import cn.liandong.contracts.duty.ScheduleCheck;
import cn.liandong.contracts.duty.ScheduleWarning;
import java.util.stream.Stream;

/** Who is rostered and will not be there. */
final class LeaveChecks {
    private LeaveChecks() {}

    /** The warning's window is what of a shift falls into the leave. */
    static final Checks.Check ON_LEAVE = plan ->
            plan.leaves().stream().flatMap(leave -> warnings(plan, leave)).toList();

    private static Stream<ScheduleWarning> warnings(MonthPlan plan, Leave leave) {
        var away = new Span(leave.from(), leave.until());
        return plan.own().stream()
                .flatMap(post -> post.shifts().stream()
                        .filter(shift -> shift.people().contains(leave.person()))
                        .flatMap(shift -> new Span(shift.from(), shift.until()).within(away))
                        .flatMap(span -> span.within(plan.month()))
                        .map(span -> new ScheduleWarning(
                                ScheduleCheck.ON_LEAVE, post.post().id(), leave.person(), span.from(), span.until())));
    }
}
