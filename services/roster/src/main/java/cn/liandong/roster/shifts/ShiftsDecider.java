package cn.liandong.roster.shifts;

import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.DutyEvent.DutyChanged;
import cn.liandong.contracts.duty.DutyRule;
import cn.liandong.contracts.duty.RosterCommand;
import cn.liandong.contracts.duty.RosterCommand.TurnShift;
import cn.liandong.contracts.duty.ShiftCommand;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Turns the shifts, and seats those who come. A turn that comes late, over one shift or several, changes to the people of
 * the shift that holds now and says nothing of those in between: they were never told, and whoever was on duty answered
 * until this turn.
 */
public final class ShiftsDecider {
    private ShiftsDecider() {}

    /**
     * What a decision is made on.
     *
     * @param calendar knows what the same decision has decided so far
     * @param rules what is asked of each post
     */
    public record Given(Instant now, Shifts shifts, DutyCalendar calendar, Function<PostId, DutyRule> rules) {
        /** As these leave it. */
        Given after(List<DutyEvent> events) {
            var changed = shifts;
            for (var event : events) {
                changed = ShiftsFold.evolve(changed, event);
            }
            return new Given(now, changed, calendar, rules);
        }
    }

    /**
     * Turns the shift that is due, seats who came, and changes the duty that the roster's change has changed.
     *
     * @param decided what the same decision has decided so far: a new rotation, override or zone changes the duty at once
     */
    public static Decision<DutyEvent> decide(RosterCommand command, List<DutyEvent> decided, Given given) {
        var changes = new ArrayList<DutyEvent>();
        if (command instanceof TurnShift turn
                && turn.dueAt().equals(given.shifts().turnsAt(turn.post()))) {
            changes.addAll(Turning.turned(turn, given));
        }
        if (command instanceof ShiftCommand shift) {
            var overdue = Turning.overdue(shift.post(), given.now(), given);
            var seated = Seating.decide(shift, given.after(overdue));
            if (!(seated instanceof Decision.Accepted<DutyEvent>(var events, var facts))) {
                return seated;
            }
            changes.addAll(overdue);
            changes.addAll(events);
        }
        changes.addAll(AtOnce.changes(decided, given));
        return Decision.accepted(changes.stream()
                .map(event -> event instanceof DutyChanged changed ? late(changed, given.now()) : event)
                .toList());
    }

    /** What begins earlier than it is decided says so: the next turn waits for the rest alone. */
    private static DutyEvent late(DutyChanged changed, Instant now) {
        return changed.from().isBefore(now)
                ? new DutyChanged(changed.post(), changed.people(), changed.from(), changed.until(), now)
                : changed;
    }

    public static Shifts evolve(Shifts shifts, DutyEvent event) {
        return ShiftsFold.evolve(shifts, event);
    }

    static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
