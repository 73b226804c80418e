package cn.liandong.roster.absences;

import cn.liandong.contracts.duty.Absence;
import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.NoticeEvent.DutyNotice;
import cn.liandong.contracts.duty.NoticeKind;
import cn.liandong.contracts.ids.PersonId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Who is told of an absence. */
final class AbsenceNotices {
    private AbsenceNotices() {}

    static Stream<DutyEvent> filed(Absence absence, List<PersonId> approvers) {
        return approvers.stream().map(person -> notice(absence, NoticeKind.ABSENCE_FILED, person));
    }

    /** Both, and whoever approved it has it in hand as well. */
    static Stream<DutyEvent> approved(Absence absence, PersonId by) {
        return Stream.of(
                notice(absence, NoticeKind.ABSENCE_APPROVED, absence.person()),
                notice(absence, NoticeKind.SUBSTITUTE_NAMED, absence.substitute()),
                notice(absence, NoticeKind.ABSENCE_APPROVED, by));
    }

    static Stream<DutyEvent> declined(Absence absence) {
        return Stream.of(notice(absence, NoticeKind.ABSENCE_DECLINED, absence.person()));
    }

    static Stream<DutyEvent> withdrawn(Absence absence, PersonId approvedBy) {
        return Stream.of(absence.substitute(), approvedBy)
                .map(person -> notice(absence, NoticeKind.ABSENCE_WITHDRAWN, person));
    }

    static Stream<DutyEvent> lapsed(Absence absence, AbsencesView view) {
        var tier = view.told(absence.post()).stream().flatMap(post -> view.answering(post).stream());
        return Stream.concat(Stream.of(absence.person()), tier)
                .distinct()
                .map(person -> notice(absence, NoticeKind.ABSENCE_LAPSED, person));
    }

    private static DutyEvent notice(Absence absence, NoticeKind kind, PersonId person) {
        return new DutyNotice(
                absence.id() + "/" + kind.name().toLowerCase(Locale.ROOT) + "/" + person,
                person,
                kind,
                absence.post(),
                absence.person(),
                absence.from(),
                absence.until());
    }
}
