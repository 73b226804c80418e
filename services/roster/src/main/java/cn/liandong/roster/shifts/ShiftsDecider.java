package cn.liandong.roster.shifts;

import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.DutyEvent.DutyChanged;
import cn.liandong.contracts.duty.DutyEvent.RotationSet;
import cn.liandong.contracts.duty.DutyEvent.ZoneSet;
import cn.liandong.contracts.duty.RosterCommand;
import cn.liandong.contracts.duty.RosterCommand.TurnShift;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Deadline;
import cn.liandong.contracts.journal.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Turns the shifts. A turn that comes late, over one shift or several, changes to the people of the shift that holds
 * now and says nothing of those in between: they were never told, and whoever was on duty answered until this turn.
 */
public final class ShiftsDecider {
    private ShiftsDecider() {}

    /**
     * Turns the shift that is due, and changes the duty that a new rotation or zone has changed.
     *
     * @param decided what the same decision has decided so far: a new rotation or zone changes the duty at once
     * @param calendar knows what was decided so far
     */
    public static Decision<DutyEvent> decide(
            Instant now, RosterCommand command, List<DutyEvent> decided, Shifts shifts, DutyCalendar calendar) {
        var changes = new ArrayList<DutyEvent>();
        if (command instanceof TurnShift turn && isDue(turn, shifts)) {
            changes.addAll(
                    onDuty(turn.post(), latest(turn.dueAt(), now), calendar).toList());
        }
        for (var event : decided) {
            if (event instanceof RotationSet set) {
                changes.addAll(atOnce(set.post(), now, shifts, calendar).toList());
            } else if (event instanceof ZoneSet) {
                shifts.byPost().keySet().stream()
                        .sorted(Comparator.comparing(PostId::value))
                        .flatMap(post -> atOnce(post, now, shifts, calendar))
                        .forEach(changes::add);
            }
        }
        return Decision.accepted(changes);
    }

    public static Shifts evolve(Shifts shifts, DutyEvent event) {
        if (!(event instanceof DutyChanged(var post, var people, var from, var until))) {
            return shifts;
        }
        return new Shifts(
                shifts.byPost().plus(post, new Shifts.Duty(people, from, until)),
                shifts.deadlines()
                        .with(new Deadline<>(
                                "shift/" + post,
                                until,
                                Duration.between(from, until).toMillis(),
                                new TurnShift(post, until))));
    }

    /** The wall clock is not asked: it may have jumped back, and then the turn is due all the same. */
    private static boolean isDue(TurnShift turn, Shifts shifts) {
        var duty = shifts.byPost().get(turn.post());
        return duty != null && duty.until().equals(turn.dueAt());
    }

    private static Stream<DutyChanged> onDuty(PostId post, Instant at, DutyCalendar calendar) {
        return Stream.ofNullable(calendar.dutyAt(post, at));
    }

    /**
     * The people of the shift that holds answer from now on, not from when that shift began. A chair with somebody in it
     * is never emptied: where the calendar names nobody yet, or the clock jumped back, whoever sits there stays.
     */
    private static Stream<DutyChanged> atOnce(PostId post, Instant now, Shifts shifts, DutyCalendar calendar) {
        var sitting = shifts.byPost().get(post);
        var at = sitting == null ? now : latest(now, sitting.from());
        return onDuty(post, at, calendar).map(duty -> {
            var people = duty.people().isEmpty() && sitting != null ? sitting.people() : duty.people();
            return new DutyChanged(post, people, at, duty.until());
        });
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
