package cn.liandong.contracts.duty;

import cn.liandong.contracts.ids.AbsenceId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Absences 外出报备: filed beforehand, and approved by another. */
public sealed interface AbsenceCommand extends RosterCommand {
    /** Files an absence, as {@link Absence} says it; never in the past. */
    record FileAbsence(PostId post, PersonId person, Instant from, Instant until, PersonId substitute, String reason)
            implements AbsenceCommand {}

    /**
     * Approves an absence or declines it.
     *
     * @param by who answers at the caller's post and says so
     * @param reason needed to decline
     */
    record AnswerAbsence(
            AbsenceId absence,
            PersonId by,
            boolean approve,
            @Nullable String reason) implements AbsenceCommand {}

    /** Takes an absence back before it begins; whoever comes back early takes the override back. */
    record WithdrawAbsence(AbsenceId absence, String reason) implements AbsenceCommand {}

    /** A deadline: an absence that nobody has approved comes to nothing when it begins. */
    record LapseAbsence(AbsenceId absence, Instant dueAt) implements AbsenceCommand {}

    /** Says who approves absences. */
    record SetAbsenceRights(List<AbsenceRight> rights) implements AbsenceCommand {
        public SetAbsenceRights {
            rights = List.copyOf(rights);
        }
    }
}
