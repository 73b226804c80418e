package cn.liandong.contracts.duty;

import cn.liandong.contracts.ids.PersonId;
import java.util.List;

/** Who has which qualifications 资质, in the journal `duty`: no number of a certificate. */
public sealed interface QualificationEvent extends DutyEvent {
    /** What the person has from now on; it replaces what was said before, and is empty for nothing. */
    record PersonQualified(PersonId person, List<HeldQualification> qualifications) implements QualificationEvent {
        public PersonQualified {
            qualifications = List.copyOf(qualifications);
        }
    }

    /** What kinds there are; they replace those before. */
    record QualificationKindsSet(List<QualificationKind> kinds) implements QualificationEvent {
        public QualificationKindsSet {
            kinds = List.copyOf(kinds);
        }
    }
}
