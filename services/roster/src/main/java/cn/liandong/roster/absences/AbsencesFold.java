package cn.liandong.roster.absences;

import cn.liandong.contracts.duty.Absence;
import cn.liandong.contracts.duty.AbsenceCommand.LapseAbsence;
import cn.liandong.contracts.duty.AbsenceEvent;
import cn.liandong.contracts.duty.AbsenceEvent.AbsenceApproved;
import cn.liandong.contracts.duty.AbsenceEvent.AbsenceDeclined;
import cn.liandong.contracts.duty.AbsenceEvent.AbsenceFiled;
import cn.liandong.contracts.duty.AbsenceEvent.AbsenceLapsed;
import cn.liandong.contracts.duty.AbsenceEvent.AbsenceRightsSet;
import cn.liandong.contracts.duty.AbsenceEvent.AbsenceWithdrawn;
import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.DutyEvent.DutyChanged;
import cn.liandong.contracts.duty.OverrideEvent.OverrideWithdrawn;
import cn.liandong.contracts.ids.AbsenceId;
import cn.liandong.contracts.journal.Deadline;
import java.time.Duration;
import java.util.function.Predicate;

/** What events change in absences. */
public final class AbsencesFold {
    private AbsencesFold() {}

    public static Absences evolve(Absences absences, DutyEvent event) {
        return switch (event) {
            case AbsenceEvent own -> evolve(absences, own);
            // Whoever came back early, or whose substitute another override replaced, is away no more.
            case OverrideWithdrawn withdrawn ->
                without(absences, one -> one.override().equals(withdrawn.override()));
            // What is over is asked for no more.
            case DutyChanged changed ->
                without(
                        absences,
                        one -> one.post().equals(changed.post()) && !one.until().isAfter(changed.from()));
            default -> absences;
        };
    }

    private static Absences evolve(Absences absences, AbsenceEvent event) {
        return switch (event) {
            case AbsenceFiled(var absence, var elsewhere, var at) ->
                absences.with(new Absences.Away(absence, null))
                        .with(absences.deadlines()
                                .with(new Deadline<>(
                                        id(absence.id()),
                                        absence.from(),
                                        Duration.between(at, absence.from()).toMillis(),
                                        new LapseAbsence(absence.id(), absence.from()))));
            case AbsenceApproved approved -> {
                var away = absences.byId().get(approved.absence());
                yield away == null
                        ? absences
                        : absences.with(new Absences.Away(away.absence(), approved.by()))
                                .with(absences.deadlines().without(id(approved.absence())));
            }
            case AbsenceDeclined declined -> without(absences, declined.absence());
            case AbsenceWithdrawn withdrawn -> without(absences, withdrawn.absence());
            case AbsenceLapsed lapsed -> without(absences, lapsed.absence());
            case AbsenceRightsSet(var rights) -> absences.with(rights);
        };
    }

    private static Absences without(Absences absences, AbsenceId id) {
        return absences.with(absences.byId().minus(id))
                .with(absences.deadlines().without(id(id)));
    }

    private static Absences without(Absences absences, Predicate<Absence> such) {
        var left = absences;
        for (var away : absences.byId().values()) {
            if (such.test(away.absence())) {
                left = without(left, away.absence().id());
            }
        }
        return left;
    }

    private static String id(AbsenceId id) {
        return "absence/" + id;
    }
}
