package cn.liandong.roster.qualifications;

import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.QualificationEvent.PersonQualified;
import cn.liandong.contracts.duty.QualificationEvent.QualificationKindsSet;
import cn.liandong.contracts.duty.RosterCommand;
import cn.liandong.contracts.duty.RosterCommand.RegisterPerson;
import cn.liandong.contracts.duty.RosterCommand.SetQualificationKinds;
import cn.liandong.contracts.journal.Decision;
import java.util.List;
import org.pcollections.TreePVector;

/** Keeps who has which qualifications; the same once more changes nothing. */
public final class QualificationsDecider {
    private QualificationsDecider() {}

    public static Decision<DutyEvent> decide(RosterCommand command, Qualifications known) {
        return switch (command) {
            case RegisterPerson(var person, var organization, var told)
            when told != null && !told.equals(known.of(person)) ->
                Decision.accepted(List.of(new PersonQualified(person, told)));
            case SetQualificationKinds(var kinds)
            when !kinds.equals(known.kinds()) -> Decision.accepted(List.of(new QualificationKindsSet(kinds)));
            default -> Decision.nothing();
        };
    }

    public static Qualifications evolve(Qualifications known, DutyEvent event) {
        return switch (event) {
            case PersonQualified(var person, var told) ->
                new Qualifications(
                        told.isEmpty()
                                ? known.held().minus(person)
                                : known.held().plus(person, TreePVector.from(told)),
                        known.kinds());
            case QualificationKindsSet(var kinds) -> new Qualifications(known.held(), kinds);
            default -> known;
        };
    }
}
