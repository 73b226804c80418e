package cn.liandong.contracts.duty;

import cn.liandong.contracts.ids.AbsenceId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import java.time.Instant;
import java.util.List;

/** Who is away with whose word, in the journal `duty`; the override of an approved one stands in the same entry. */
public sealed interface AbsenceEvent extends DutyEvent {
    /**
     * It waits for an approval; until then nothing changes.
     *
     * @param elsewhere other posts at which the substitute is to sit meanwhile: a warning to whoever approves it
     * @param at when it was filed
     */
    record AbsenceFiled(Absence absence, List<PostId> elsewhere, Instant at) implements AbsenceEvent {
        public AbsenceFiled {
            elsewhere = elsewhere == null ? List.of() : List.copyOf(elsewhere);
        }
    }

    /**
     * It holds.
     *
     * @param right the name of the right by which it was approved
     */
    record AbsenceApproved(AbsenceId absence, PostId post, PersonId by, String right) implements AbsenceEvent {}

    /** It comes to nothing. */
    record AbsenceDeclined(AbsenceId absence, PostId post, PersonId by, String reason) implements AbsenceEvent {}

    /** It was taken back before it began. */
    record AbsenceWithdrawn(AbsenceId absence, PostId post, String reason) implements AbsenceEvent {}

    /** It began without an approval and comes to nothing: the person stays answerable. */
    record AbsenceLapsed(AbsenceId absence, PostId post) implements AbsenceEvent {}

    /** Who approves absences; they replace all rights before. */
    record AbsenceRightsSet(List<AbsenceRight> rights) implements AbsenceEvent {
        public AbsenceRightsSet {
            rights = List.copyOf(rights);
        }
    }
}
