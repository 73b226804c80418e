package cn.liandong.roster.checks;

import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.ScheduleCheck;
import cn.liandong.contracts.duty.ScheduleWarning;
import cn.liandong.contracts.duty.ScheduledShift;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a post may lack. */
final class PostChecks {
    private PostChecks() {}

    /** A chair that must never be empty is. */
    static final Checks.Check UNFILLED = plan -> plan.own().stream()
            .flatMap(post -> lacking(
                    ScheduleCheck.UNFILLED, plan, post, shift -> shift.people().isEmpty()))
            .toList();

    /** 双人值班 and the like: somebody is there, and fewer than the rule asks for. */
    static final Checks.Check TOO_FEW = plan -> plan.own().stream()
            .flatMap(post -> lacking(
                    ScheduleCheck.TOO_FEW,
                    plan,
                    post,
                    shift -> !shift.people().isEmpty() && shift.people().size() < post.minimum()))
            .toList();

    /** Leaders take the lead of a shift 领导带班: while an officer sits, so does a leader. */
    static final Checks.Check NO_LEADER = plan -> {
        var led = seated(plan, PostKind.DUTY_LEADER);
        return plan.own().stream()
                .filter(post -> post.post().kind() == PostKind.DUTY_OFFICER)
                .findFirst()
                .map(officers -> Span.without(seated(plan, PostKind.DUTY_OFFICER), led).stream()
                        .map(span -> new ScheduleWarning(
                                ScheduleCheck.NO_LEADER, officers.post().id(), null, span.from(), span.until()))
                        .toList())
                .orElse(List.of());
    };

    private static Stream<ScheduleWarning> lacking(
            ScheduleCheck check, MonthPlan plan, PostPlan post, Predicate<ScheduledShift> lacks) {
        return Span.joined(spans(post, lacks, plan)).stream()
                .map(span -> new ScheduleWarning(check, post.post().id(), null, span.from(), span.until()));
    }

    private static List<Span> seated(MonthPlan plan, PostKind kind) {
        return Span.joined(plan.own().stream()
                .filter(post -> post.post().kind() == kind)
                .flatMap(post -> spans(post, shift -> !shift.people().isEmpty(), plan)));
    }

    private static Stream<Span> spans(PostPlan post, Predicate<ScheduledShift> such, MonthPlan plan) {
        return post.shifts().stream()
                .filter(such)
                .flatMap(shift -> new Span(shift.from(), shift.until()).within(plan.month()));
    }
}
