package cn.liandong.roster.schedules;

import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.ScheduleCommand;
import cn.liandong.contracts.duty.ScheduleCommand.CheckDraft;
import cn.liandong.contracts.duty.ScheduleCommand.DraftSchedule;
import cn.liandong.contracts.duty.ScheduleCommand.EditDraft;
import cn.liandong.contracts.duty.ScheduleCommand.PublishSchedule;
import cn.liandong.contracts.duty.ScheduleCommand.WithdrawDraft;
import cn.liandong.contracts.duty.ScheduledShift;
import cn.liandong.contracts.journal.Decision.Refused;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a schedule must be: the first rule that refuses wins. */
public final class SchedulesPolicies {
    private static final int MONTHS_AHEAD = 13;
    private static final int MOST_PEOPLE = 20;
    private static final int MOST_EDITS_TOLD = 5;
    private static final Duration LONGEST = Duration.ofDays(31);

    private SchedulesPolicies() {}

    /** One rule: a refusal, or null where it has nothing against the command. */
    @FunctionalInterface
    public interface Policy {
        @Nullable
        Refused<DutyEvent> refusal(ScheduleCommand command, SchedulesDecider.Given given);
    }

    /** What has been is a fact, and a slip of the finger in the year makes no schedule. */
    public static final Policy MONTH_IS_AHEAD = (command, given) -> {
        var zone = given.view().zone();
        var now = YearMonth.from(LocalDate.ofInstant(given.now(), zone));
        return command.month().isBefore(now) || command.month().isAfter(now.plusMonths(MONTHS_AHEAD))
                ? new Refused<>(
                        "MONTH_UNFIT",
                        "A schedule is made for this month or one of the next " + MONTHS_AHEAD + ", not for "
                                + command.month() + ".")
                : null;
    };

    /** Two drafts of one month would hide one another. */
    public static final Policy ONE_DRAFT_AT_A_TIME = (command, given) -> command instanceof DraftSchedule
                    && stage(command, given) == Schedule.Stage.DRAFT
            ? new Refused<>(
                    "DRAFT_EXISTS",
                    "There is a draft of " + command.month() + " already: edit it, or withdraw it and begin anew.")
            : null;

    /** Who was told when to come can rely on it: what changes is an override, with its reason. */
    public static final Policy PUBLISHED_IS_NOT_EDITED =
            (command, given) -> stage(command, given) == Schedule.Stage.PUBLISHED
                    ? new Refused<>(
                            "SCHEDULE_PUBLISHED",
                            "The schedule of " + command.month()
                                    + " is published: change it by an override (MakeOverride), which says why.")
                    : null;

    /** Only what was begun is edited, checked and published. */
    public static final Policy DRAFT_IS_THERE =
            (command, given) -> !(command instanceof DraftSchedule) && stage(command, given) != Schedule.Stage.DRAFT
                    ? new Refused<>("NO_SUCH_DRAFT", "Nobody has drafted " + command.month() + ": draft it first.")
                    : null;

    /** Of two people who edit at once the second is told what the first has changed. */
    public static final Policy REVISION_IS_CURRENT = (command, given) -> {
        var schedule = given.schedules().find(command.organization(), command.month());
        var named = revision(command);
        if (schedule == null || named == null || named == schedule.revision()) {
            return null;
        }
        var edits = schedule.since(named);
        var told =
                edits.stream().limit(MOST_EDITS_TOLD).map(Schedule.Edit::words).collect(Collectors.joining("; "));
        var more = edits.size() <= MOST_EDITS_TOLD ? "" : "; and " + (edits.size() - MOST_EDITS_TOLD) + " more";
        return new Refused<>(
                "DRAFT_CHANGED",
                "The draft is at revision " + schedule.revision() + " and not at " + named
                        + (edits.isEmpty() ? "" : ". Changed since: " + told + more)
                        + ". Look at it and send it again.");
    };

    /** An edit is about a post of its own, within its month. */
    public static final Policy EDIT_IS_WITHIN = (command, given) -> {
        if (!(command instanceof EditDraft edit)) {
            return null;
        }
        var view = given.view();
        if (!command.organization().equals(view.organizationOf(edit.post()))) {
            return new Refused<>(
                    "NOT_ITS_POST", edit.post() + " is no post of " + edit.organization() + ": name one of its own.");
        }
        var begin = Schedules.begin(edit.month(), view.zone());
        var end = Schedules.begin(edit.month().plusMonths(1), view.zone());
        boolean within = !edit.from().isBefore(begin) && edit.from().isBefore(end);
        return within
                        && edit.until().isAfter(edit.from())
                        && !edit.until().isAfter(edit.from().plus(LONGEST))
                ? null
                : new Refused<>(
                        "WINDOW_UNFIT",
                        "A shift of " + edit.month() + " begins from " + begin + " on and before " + end
                                + ", and ends within " + LONGEST.toDays() + " days: correct its window.");
    };

    /** A shift has people that can be told, each once. */
    public static final Policy PEOPLE_ARE_FEW = (command, given) -> command instanceof EditDraft edit
                    && (edit.people().size() > MOST_PEOPLE
                            || new HashSet<>(edit.people()).size()
                                    < edit.people().size())
            ? new Refused<>("PEOPLE_UNFIT", "A shift names at most " + MOST_PEOPLE + " people, each once.")
            : null;

    /** A night that belongs to a month that is published already is not drafted another time. */
    public static final Policy NO_OTHER_MONTH_HOLDS = (command, given) -> {
        if (!(command instanceof EditDraft edit)) {
            return null;
        }
        var held =
                given.schedules().published(edit.post(), new ScheduledShift(edit.from(), edit.until(), edit.people()));
        return held.isEmpty()
                ? null
                : new Refused<>(
                        "SCHEDULE_PUBLISHED",
                        "From " + held.getFirst().from() + " until "
                                + held.getFirst().until()
                                + " another month is published: change it by an override (MakeOverride), which says why.");
    };

    /** All rules, in the order they are asked. */
    public static List<Policy> all() {
        return List.of(
                MONTH_IS_AHEAD,
                ONE_DRAFT_AT_A_TIME,
                PUBLISHED_IS_NOT_EDITED,
                DRAFT_IS_THERE,
                REVISION_IS_CURRENT,
                EDIT_IS_WITHIN,
                PEOPLE_ARE_FEW,
                NO_OTHER_MONTH_HOLDS);
    }

    private static Schedule.@Nullable Stage stage(ScheduleCommand command, SchedulesDecider.Given given) {
        var schedule = given.schedules().find(command.organization(), command.month());
        return schedule == null ? null : schedule.stage();
    }

    private static @Nullable Integer revision(ScheduleCommand command) {
        return switch (command) {
            case DraftSchedule draft -> null;
            case EditDraft edit -> edit.revision();
            case WithdrawDraft withdraw -> withdraw.revision();
            case CheckDraft check -> check.revision();
            case PublishSchedule publish -> publish.revision();
        };
    }
}
