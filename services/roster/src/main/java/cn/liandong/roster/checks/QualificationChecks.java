package cn.liandong.roster.checks;

import cn.liandong.contracts.duty.ScheduleCheck;
import cn.liandong.contracts.duty.ScheduleWarning;
import java.util.stream.Stream;

/** Who is rostered and may not be able to do it. */
final class QualificationChecks {
    private QualificationChecks() {}

    /** Each person once for each post, with what of the first shift the person is not qualified for. */
    static final Checks.Check UNQUALIFIED = plan -> plan.shiftsByPerson().entrySet().stream()
            .flatMap(entry -> plan.own().stream()
                    .flatMap(post -> entry.getValue().stream()
                            .filter(shift -> shift.at().equals(post))
                            .flatMap(shift -> shift.span().within(plan.month()))
                            .flatMap(span -> {
                                var from =
                                        plan.unqualified().from(post.post(), entry.getKey(), span.from(), span.until());
                                return from == null
                                        ? Stream.<ScheduleWarning>of()
                                        : Stream.of(new ScheduleWarning(
                                                ScheduleCheck.UNQUALIFIED,
                                                post.post().id(),
                                                entry.getKey(),
                                                from,
                                                span.until()));
                            })
                            .limit(1)))
            .toList();
}
