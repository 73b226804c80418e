package cn.liandong.roster.shifts;

import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.DutyEvent.DutyChanged;
import cn.liandong.contracts.duty.RosterCommand.TurnShift;
import cn.liandong.contracts.duty.ShiftCommand.CheckSignOn;
import cn.liandong.contracts.duty.ShiftEvent;
import cn.liandong.contracts.duty.ShiftEvent.DutyTakenOver;
import cn.liandong.contracts.duty.ShiftEvent.HandedOver;
import cn.liandong.contracts.duty.ShiftEvent.HandoverOffered;
import cn.liandong.contracts.duty.ShiftEvent.ReliefDue;
import cn.liandong.contracts.duty.ShiftEvent.SignOnMissed;
import cn.liandong.contracts.duty.ShiftEvent.SignedOn;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Deadline;
import java.time.Duration;
import java.time.Instant;

/** Folds who came, who left and who answers. */
final class ShiftsFold {
    private ShiftsFold() {}

    static Shifts evolve(Shifts shifts, DutyEvent event) {
        return switch (event) {
            case DutyChanged changed -> changed(shifts, changed);
            case ShiftEvent shift -> evolve(shifts, shift);
            default -> shifts;
        };
    }

    static String signOnId(PostId post) {
        return "sign-on/" + post;
    }

    private static Shifts evolve(Shifts shifts, ShiftEvent event) {
        var post = event.post();
        var relief = shifts.relief().get(post);
        return switch (event) {
            case ReliefDue due -> due(shifts, due);
            case SignedOn signed -> {
                var coming =
                        relief != null && relief.shift().equals(signed.shift()) ? relief : Relief.early(signed.shift());
                yield checked(shifts.with(post, coming.with(signed.person())), post);
            }
            case SignOnMissed missed -> shifts.with(shifts.deadlines().without(signOnId(post)));
            case HandoverOffered(var at, var by, var items, var note, var when) ->
                relief == null ? shifts : shifts.with(post, relief.with(new Relief.Offer(by, items, note)));
            case HandedOver handed -> relief == null ? shifts : shifts.with(post, relief.done());
            case DutyTakenOver taken -> relief == null ? shifts : shifts.with(post, relief.done());
        };
    }

    private static Shifts changed(Shifts shifts, DutyChanged changed) {
        var post = changed.post();
        var relief = shifts.relief().get(post);
        var seated = shifts.with(post, new Shifts.Duty(changed.people(), changed.from(), changed.until()));
        if (relief != null && !isStill(relief, changed.from())) {
            seated = seated.with(post, (Relief) null).with(seated.deadlines().without(signOnId(post)));
        }
        var setAt = changed.setAt();
        return turning(seated, post, setAt == null ? changed.from() : setAt);
    }

    private static Shifts due(Shifts shifts, ReliefDue due) {
        var post = due.post();
        var known = shifts.relief().get(post);
        var relief = (known != null && known.shift().equals(due.from()) ? known : Relief.early(due.from()))
                .begun(due.people(), due.until());
        for (var person : shifts.answering(post)) {
            relief = due.people().contains(person) ? relief.with(person) : relief;
        }
        // Set later than the shift began, a deadline waits for the rest alone.
        var setAt = due.setAt() == null ? due.from() : due.setAt();
        var awaited = shifts.with(post, relief)
                .with(shifts.deadlines()
                        .with(new Deadline<>(
                                signOnId(post),
                                due.signOnBy(),
                                Math.max(
                                        0,
                                        Duration.between(setAt, due.signOnBy()).toMillis()),
                                new CheckSignOn(post, due.signOnBy()))));
        return turning(checked(awaited, post), post, setAt);
    }

    /** Nobody is waited for any more where everybody has come. */
    private static Shifts checked(Shifts shifts, PostId post) {
        var relief = shifts.relief().get(post);
        return relief != null && relief.hasBegun() && relief.missing().isEmpty()
                ? shifts.with(shifts.deadlines().without(signOnId(post)))
                : shifts;
    }

    private static boolean isStill(Relief relief, Instant from) {
        var until = relief.until();
        return until == null ? relief.shift().isAfter(from) : until.isAfter(from);
    }

    private static Shifts turning(Shifts shifts, PostId post, Instant from) {
        var at = shifts.turnsAt(post);
        return at == null
                ? shifts
                : shifts.with(shifts.deadlines()
                        .with(new Deadline<>(
                                "shift/" + post, at, Duration.between(from, at).toMillis(), new TurnShift(post, at))));
    }
}
