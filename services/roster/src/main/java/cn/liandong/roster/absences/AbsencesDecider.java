package cn.liandong.roster.absences;

import cn.liandong.contracts.duty.Absence;
import cn.liandong.contracts.duty.AbsenceCommand;
import cn.liandong.contracts.duty.AbsenceCommand.AnswerAbsence;
import cn.liandong.contracts.duty.AbsenceCommand.FileAbsence;
import cn.liandong.contracts.duty.AbsenceCommand.LapseAbsence;
import cn.liandong.contracts.duty.AbsenceCommand.SetAbsenceRights;
import cn.liandong.contracts.duty.AbsenceCommand.WithdrawAbsence;
import cn.liandong.contracts.duty.AbsenceEvent.AbsenceApproved;
import cn.liandong.contracts.duty.AbsenceEvent.AbsenceDeclined;
import cn.liandong.contracts.duty.AbsenceEvent.AbsenceFiled;
import cn.liandong.contracts.duty.AbsenceEvent.AbsenceLapsed;
import cn.liandong.contracts.duty.AbsenceEvent.AbsenceRightsSet;
import cn.liandong.contracts.duty.AbsenceEvent.AbsenceWithdrawn;
import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.DutyOverride;
import cn.liandong.contracts.duty.OverrideEvent.OverrideMade;
import cn.liandong.contracts.duty.OverrideEvent.OverrideWithdrawn;
import cn.liandong.contracts.duty.OverrideKind;
import cn.liandong.contracts.ids.AbsenceId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Decision.Refused;
import cn.liandong.contracts.journal.Moment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Files absences, has them answered, and lets lapse what nobody has approved. */
public final class AbsencesDecider {
    private AbsencesDecider() {}

    public static Decision<DutyEvent> decide(
            Moment moment, AbsenceCommand command, Absences absences, AbsencesView view) {
        return switch (command) {
            case FileAbsence file -> file(moment, file, absences, view);
            case AnswerAbsence answer -> answer(moment, answer, absences, view);
            case WithdrawAbsence withdraw -> withdraw(moment, withdraw, absences);
            case LapseAbsence lapse -> lapse(lapse, absences, view);
            case SetAbsenceRights(var rights) ->
                rights.equals(absences.rights())
                        ? Decision.nothing()
                        : Decision.accepted(List.of(new AbsenceRightsSet(rights)));
        };
    }

    private static Decision<DutyEvent> file(Moment moment, FileAbsence file, Absences absences, AbsencesView view) {
        var given = new AbsencePolicies.Given(moment.now(), absences, view);
        for (var policy : AbsencePolicies.all()) {
            var refusal = policy.refusal(file, given);
            if (refusal != null) {
                return refusal;
            }
        }
        var id = new AbsenceId(
                "absence-" + UUID.nameUUIDFromBytes(moment.inputId().getBytes(StandardCharsets.UTF_8)));
        var absence = new Absence(
                id, file.post(), file.person(), file.from(), file.until(), file.substitute(), file.reason());
        var approvers = new Rights(absences.rights(), view).people(absence);
        var elsewhere = view.seatsElsewhere(absence.substitute(), absence.post(), absence.from(), absence.until());
        return Decision.accepted(
                events(new AbsenceFiled(absence, elsewhere, moment.now()), AbsenceNotices.filed(absence, approvers)));
    }

    private static Decision<DutyEvent> answer(
            Moment moment, AnswerAbsence answer, Absences absences, AbsencesView view) {
        var away = absences.byId().get(answer.absence());
        if (away == null || away.approvedBy() != null || !away.absence().from().isAfter(moment.now())) {
            return new Refused<>(
                    "NO_SUCH_ABSENCE",
                    "No absence " + answer.absence()
                            + " waits for an answer: it was answered, taken back, or it has begun.");
        }
        var absence = away.absence();
        var actor = moment.actor();
        var post = actor.kind() == Actor.Kind.OFFICER ? actor.post() : null;
        var right = new Rights(absences.rights(), view).find(absence, view.post(post));
        if (right == null || post == null) {
            return new Refused<>(
                    "NO_RIGHT_TO_APPROVE",
                    "This post has no right to approve absences at " + absence.post()
                            + ": its leader or the city's has.");
        }
        if (!view.answering(post).contains(answer.by())) {
            return new Refused<>(
                    "NOT_ON_DUTY", answer.by() + " does not answer for " + post + " now: whoever does says so.");
        }
        if (Rights.isParty(absence, answer.by())) {
            return new Refused<>(
                    "OWN_ABSENCE", "Nobody approves an absence that he files or stands in for: another has to.");
        }
        if (!answer.approve()) {
            var refusal = AbsencePolicies.reason(answer.reason());
            return refusal != null
                    ? refusal
                    : Decision.accepted(events(
                            new AbsenceDeclined(
                                    absence.id(), absence.post(), answer.by(), String.valueOf(answer.reason())),
                            AbsenceNotices.declined(absence)));
        }
        // The substitute's own plans may have come in between.
        var unfit = AbsencePolicies.substitute(absence.substitute(), absence.from(), absence.until(), absences, view);
        if (unfit != null) {
            return unfit;
        }
        return Decision.accepted(Stream.of(
                        Stream.<DutyEvent>of(
                                new AbsenceApproved(absence.id(), absence.post(), answer.by(), right.name()),
                                new OverrideMade(override(absence))),
                        AbsenceNotices.approved(absence, answer.by()))
                .flatMap(events -> events)
                .toList());
    }

    /** Only the one who is away leaves: others who sit at the post by turns keep their shifts. */
    private static DutyOverride override(Absence absence) {
        return new DutyOverride(
                absence.override(),
                absence.post(),
                OverrideKind.REPLACE,
                absence.from(),
                absence.until(),
                List.of(absence.person()),
                List.of(absence.substitute()),
                absence.reason());
    }

    private static Decision<DutyEvent> withdraw(Moment moment, WithdrawAbsence withdraw, Absences absences) {
        var refusal = AbsencePolicies.reason(withdraw.reason());
        if (refusal != null) {
            return refusal;
        }
        var away = absences.byId().get(withdraw.absence());
        if (away == null || !away.absence().from().isAfter(moment.now())) {
            return new Refused<>(
                    "NO_SUCH_ABSENCE",
                    "No absence " + withdraw.absence()
                            + " is still to begin: whoever is back early has its override taken back.");
        }
        var absence = away.absence();
        var events = new ArrayList<DutyEvent>();
        events.add(new AbsenceWithdrawn(absence.id(), absence.post(), withdraw.reason()));
        if (away.approvedBy() != null) {
            events.add(new OverrideWithdrawn(absence.override(), absence.post(), absence.from(), withdraw.reason()));
            AbsenceNotices.withdrawn(absence, away.approvedBy()).forEach(events::add);
        }
        return Decision.accepted(events);
    }

    private static Decision<DutyEvent> lapse(LapseAbsence lapse, Absences absences, AbsencesView view) {
        var away = absences.byId().get(lapse.absence());
        if (away == null || away.approvedBy() != null) {
            return Decision.nothing();
        }
        var absence = away.absence();
        return Decision.accepted(
                events(new AbsenceLapsed(absence.id(), absence.post()), AbsenceNotices.lapsed(absence, view)));
    }

    private static List<DutyEvent> events(DutyEvent first, Stream<DutyEvent> notices) {
        return Stream.concat(Stream.of(first), notices).toList();
    }
}
