package cn.liandong.roster.absences;

import cn.liandong.contracts.duty.Absence;
import cn.liandong.contracts.duty.AbsenceRight;
import cn.liandong.contracts.duty.RosterCommand;
import cn.liandong.contracts.ids.AbsenceId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Deadlines;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * The absences of one jurisdiction that wait for an approval, and those that were approved and are not over.
 *
 * @param rights who approves them
 */
public record Absences(PMap<AbsenceId, Away> byId, List<AbsenceRight> rights, Deadlines<RosterCommand> deadlines) {
    public static final Absences EMPTY = new Absences(HashTreePMap.empty(), AbsenceRight.DEFAULT, Deadlines.none());

    public Absences {
        rights = rights == null ? AbsenceRight.DEFAULT : List.copyOf(rights);
    }

    /**
     * An absence.
     *
     * @param approvedBy null while it waits for an approval
     */
    public record Away(Absence absence, @Nullable PersonId approvedBy) {}

    /** Whose post it is about; null where none of this id is known any more. */
    public @Nullable PostId postOf(AbsenceId id) {
        var away = byId.get(id);
        return away == null ? null : away.absence().post();
    }

    /** Whether the person is to be away at some moment between the two, by an absence that was approved or may be. */
    boolean isAway(PersonId person, Instant from, Instant until) {
        return of(person)
                .anyMatch(one -> one.from().isBefore(until) && one.until().isAfter(from));
    }

    private Stream<Absence> of(PersonId person) {
        return byId.values().stream()
                .map(Away::absence)
                .filter(one -> one.person().equals(person));
    }

    Absences with(Away away) {
        return new Absences(byId.plus(away.absence().id(), away), rights, deadlines);
    }

    Absences with(PMap<AbsenceId, Away> absences) {
        return new Absences(absences, rights, deadlines);
    }

    Absences with(Deadlines<RosterCommand> changed) {
        return new Absences(byId, rights, changed);
    }

    Absences with(List<AbsenceRight> set) {
        return new Absences(byId, set, deadlines);
    }
}
