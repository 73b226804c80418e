package cn.liandong.roster.checks;

import cn.liandong.contracts.duty.DayKind;
import cn.liandong.contracts.duty.DutyLimits;
import cn.liandong.contracts.duty.Leave;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.duty.ScheduledShift;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Makes the plan of a month out of what a roster says. */
public final class MonthPlans {
    /** So far before the month, to know the rest before its first shifts. */
    private static final int DAYS_BEFORE = 2;

    private MonthPlans() {}

    /** Says who is to sit at a post, shift by shift; nothing for a post without a roster. */
    @FunctionalInterface
    public interface Calendar {
        List<ScheduledShift> shifts(Post post, Instant from, Instant until);
    }

    /** Says from when on within a while a person lacks a qualification that the post asks for. */
    @FunctionalInterface
    public interface Unqualified {
        @Nullable
        Instant from(Post post, PersonId person, Instant from, Instant until);
    }

    /**
     * What the checks look at.
     *
     * @param posts all of the jurisdiction
     * @param unreachable whom nobody knows how to reach
     * @param leaves who is on leave when
     */
    public record Given(
            OrganizationId organization,
            YearMonth month,
            ZoneId zone,
            List<Post> posts,
            Calendar calendar,
            ToIntFunction<Post> minimum,
            Function<LocalDate, DayKind> days,
            DutyLimits limits,
            Set<PersonId> unreachable,
            List<Leave> leaves,
            Unqualified unqualified) {}

    static MonthPlan of(Given given) {
        var first = given.month().atDay(1);
        var next = given.month().plusMonths(1).atDay(1);
        var weeks = weeks(first, next, given.zone());
        var from = begin(first.minusDays(DAYS_BEFORE), given.zone());
        var until = begin(next.plusDays(7), given.zone());
        var posts = given.posts().stream()
                .map(post -> new PostPlan(
                        post, given.minimum().applyAsInt(post), given.calendar().shifts(post, from, until)))
                .filter(plan -> !plan.shifts().isEmpty())
                .toList();
        int workdays = (int) first.datesUntil(next)
                .filter(date -> given.days().apply(date) == DayKind.WORKDAY)
                .count();
        return MonthPlan.of(
                given.organization(),
                new Span(begin(first, given.zone()), begin(next, given.zone())),
                weeks,
                workdays,
                given.limits(),
                posts,
                given.unreachable(),
                given.leaves(),
                given.unqualified());
    }

    private static List<Span> weeks(LocalDate first, LocalDate next, ZoneId zone) {
        var weeks = new ArrayList<Span>();
        var monday = first.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        for (; monday.isBefore(next); monday = monday.plusWeeks(1)) {
            weeks.add(new Span(begin(monday, zone), begin(monday.plusWeeks(1), zone)));
        }
        return weeks;
    }

    private static Instant begin(LocalDate date, ZoneId zone) {
        return date.atStartOfDay(zone).toInstant();
    }
}
