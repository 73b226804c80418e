package cn.liandong.console.pictures;

import cn.liandong.contracts.duty.Absence;
import cn.liandong.contracts.duty.AbsenceEvent;
import cn.liandong.contracts.duty.DutyEvent.DutyChanged;
import cn.liandong.contracts.duty.OverrideEvent.OverrideWithdrawn;
import cn.liandong.contracts.ids.AbsenceId;
import cn.liandong.contracts.ids.PostId;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What absences change at a post. */
final class AbsenceFold {
    private AbsenceFold() {}

    static void apply(Draft draft, Spot spot, AbsenceEvent event) {
        switch (event) {
            case AbsenceEvent.AbsenceFiled(var absence, var elsewhere, var at) ->
                change(
                        draft,
                        absence.post(),
                        before -> Stream.concat(before.stream(), Stream.of(new Away(absence, elsewhere, null)))
                                .toList());
            case AbsenceEvent.AbsenceApproved approved ->
                change(
                        draft,
                        approved.post(),
                        before -> before.stream()
                                .map(one -> one.absence().id().equals(approved.absence())
                                        ? one.approved(approved.by())
                                        : one)
                                .toList());
            case AbsenceEvent.AbsenceDeclined declined -> ended(draft, declined.post(), declined.absence());
            case AbsenceEvent.AbsenceWithdrawn withdrawn -> ended(draft, withdrawn.post(), withdrawn.absence());
            case AbsenceEvent.AbsenceLapsed lapsed -> ended(draft, lapsed.post(), lapsed.absence());
            case AbsenceEvent.AbsenceRightsSet(var rights) ->
                draft.settings = draft.settings.with(
                        SettingKind.ABSENCE_RIGHTS,
                        rights.stream().map(SettingRows::of).toList(),
                        spot);
        }
    }

    /** Whoever came back early is away no more. */
    static void apply(Draft draft, OverrideWithdrawn withdrawn) {
        without(draft, withdrawn.post(), one -> one.override().equals(withdrawn.override()));
    }

    /** What is over by then is shown no more. */
    static void apply(Draft draft, DutyChanged changed) {
        without(draft, changed.post(), one -> !one.until().isAfter(changed.from()));
    }

    private static void ended(Draft draft, PostId post, AbsenceId id) {
        without(draft, post, one -> one.id().equals(id));
    }

    private static void without(Draft draft, PostId post, Predicate<Absence> such) {
        change(
                draft,
                post,
                before ->
                        before.stream().filter(one -> !such.test(one.absence())).toList());
    }

    private static void change(Draft draft, PostId post, UnaryOperator<List<Away>> changed) {
        StandingFold.change(draft, post, standing -> standing.withAbsences(changed.apply(standing.absences())));
    }
}
