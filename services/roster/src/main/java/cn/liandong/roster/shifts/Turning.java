package cn.liandong.roster.shifts;

import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.DutyEvent.DutyChanged;
import cn.liandong.contracts.duty.RosterCommand.TurnShift;
import cn.liandong.contracts.duty.ShiftEvent.ReliefDue;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A shift ends: by the clock alone, or, where its post signs on, when relief has come. */
final class Turning {
    private Turning() {}

    /** A shift that should have turned by now turns first: whoever acts acts in the shift that holds. */
    static List<DutyEvent> overdue(PostId post, Instant now, ShiftsDecider.Given given) {
        var turnsAt = given.shifts().turnsAt(post);
        return turnsAt == null || turnsAt.isAfter(now) ? List.of() : turned(new TurnShift(post, turnsAt), given);
    }

    static List<DutyEvent> turned(TurnShift turn, ShiftsDecider.Given given) {
        var at = ShiftsDecider.latest(turn.dueAt(), given.now());
        var next = given.calendar().dutyAt(turn.post(), at);
        if (next == null) {
            return List.of();
        }
        var answering = given.shifts().answering(turn.post());
        if (next.people().isEmpty()) {
            // A chair with somebody in it is never emptied.
            return List.of(new DutyChanged(turn.post(), answering, at, next.until()));
        }
        var within = given.rules().apply(turn.post()).signOnWithin();
        return within == null || answering.containsAll(next.people())
                // A roster that was changed meanwhile may name a shift that began before this one.
                ? List.of(new DutyChanged(
                        turn.post(), next.people(), ShiftsDecider.latest(next.from(), turn.dueAt()), next.until()))
                : relieved(next, at, within, given);
    }

    private static List<DutyEvent> relieved(DutyChanged next, Instant at, Duration within, ShiftsDecider.Given given) {
        var post = next.post();
        var answering = given.shifts().answering(post);
        var known = given.shifts().relief().get(post);
        var early = known != null && !known.hasBegun() && known.shift().equals(next.from())
                ? known
                : Relief.early(next.from());
        var signedOn = next.people().stream()
                .filter(person -> answering.contains(person) || early.signedOn().contains(person))
                .toList();
        var events = new ArrayList<DutyEvent>();
        events.add(new ReliefDue(post, next.people(), next.from(), next.until(), at.plus(within), at));
        var seated = answering.isEmpty() ? next.people() : early.handedOver() ? signedOn : joined(answering, signedOn);
        if (!seated.equals(answering)) {
            events.add(new DutyChanged(post, seated, at, next.until()));
        }
        return events;
    }

    static List<PersonId> joined(List<PersonId> some, List<PersonId> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }
}
