package cn.liandong.roster.shifts;

import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.DutyEvent.DutyChanged;
import cn.liandong.contracts.duty.DutyRule;
import cn.liandong.contracts.duty.ShiftCommand;
import cn.liandong.contracts.duty.ShiftCommand.AcceptHandover;
import cn.liandong.contracts.duty.ShiftCommand.CheckSignOn;
import cn.liandong.contracts.duty.ShiftCommand.OfferHandover;
import cn.liandong.contracts.duty.ShiftCommand.SignOn;
import cn.liandong.contracts.duty.ShiftCommand.TakeOverDuty;
import cn.liandong.contracts.duty.ShiftEvent.DutyTakenOver;
import cn.liandong.contracts.duty.ShiftEvent.HandedOver;
import cn.liandong.contracts.duty.ShiftEvent.HandoverOffered;
import cn.liandong.contracts.duty.ShiftEvent.SignOnMissed;
import cn.liandong.contracts.duty.ShiftEvent.SignedOn;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Decision.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Who comes signs on 签到, and who leaves hands over 交接班: both sign, and nobody leaves before relief has come. */
final class Seating {
    private static final int LONGEST_NOTE = 2_000;

    private Seating() {}

    static Decision<DutyEvent> decide(ShiftCommand command, ShiftsDecider.Given given) {
        return switch (command) {
            case SignOn signOn -> signOn(signOn, given);
            case OfferHandover offer -> offer(offer, given);
            case AcceptHandover accept -> accept(accept, given);
            case TakeOverDuty take -> takeOver(take, given);
            case CheckSignOn check -> check(check, given);
            case ShiftCommand.RaiseGap raise -> Decision.nothing();
        };
    }

    private static Decision<DutyEvent> signOn(SignOn command, ShiftsDecider.Given given) {
        var rule = given.rules().apply(command.post());
        var within = rule.signOnWithin();
        if (within == null) {
            return new Refused<>(
                    "SIGN_ON_NOT_ASKED",
                    "The shifts of " + command.post() + " turn by the clock: nobody signs on there.");
        }
        var relief = given.shifts().relief().get(command.post());
        if (relief != null && relief.hasBegun() && relief.people().contains(command.person())) {
            if (relief.signedOn().contains(command.person())) {
                return Decision.nothing();
            }
            boolean late = given.now().isAfter(relief.shift().plus(within));
            var signed = new SignedOn(command.post(), command.person(), relief.shift(), given.now(), late);
            return Decision.accepted(withDuty(signed, relief, joinedBy(command, given), given));
        }
        return signOnEarly(command, rule, given);
    }

    private static Decision<DutyEvent> signOnEarly(SignOn command, DutyRule rule, ShiftsDecider.Given given) {
        var turnsAt = given.shifts().turnsAt(command.post());
        var next = turnsAt == null ? null : given.calendar().dutyAt(command.post(), turnsAt);
        if (turnsAt == null
                || next == null
                || !next.people().contains(command.person())
                || given.now().isBefore(turnsAt.minus(rule.signOnBefore()))) {
            return new Refused<>(
                    "NOT_ROSTERED_NOW",
                    command.person() + " is not to come to " + command.post()
                            + " now: change the roster by an override, or wait until "
                            + rule.signOnBefore().toMinutes() + " minutes before the shift.");
        }
        var relief = given.shifts().relief().get(command.post());
        boolean came = relief != null
                && relief.shift().equals(next.from())
                && relief.signedOn().contains(command.person());
        return came
                ? Decision.nothing()
                : Decision.accepted(
                        List.of(new SignedOn(command.post(), command.person(), next.from(), given.now(), false)));
    }

    private static Decision<DutyEvent> offer(OfferHandover command, ShiftsDecider.Given given) {
        var relief = given.shifts().relief().get(command.post());
        if (relief == null || relief.came().isEmpty()) {
            return new Refused<>(
                    "RELIEF_NOT_SIGNED_ON",
                    "Nobody leaves before relief has come: let the next shift of " + command.post()
                            + " sign on first.");
        }
        if (relief.handedOver()) {
            return alreadyHandedOver(command.post());
        }
        if (!given.shifts().answering(command.post()).contains(command.by())) {
            return new Refused<>(
                    "NOT_ON_DUTY",
                    command.by() + " does not answer for " + command.post() + " and hands nothing over.");
        }
        if (command.note().length() > LONGEST_NOTE) {
            return new Refused<>("NOTE_TOO_LONG", "A note has at most " + LONGEST_NOTE + " characters: shorten it.");
        }
        return Decision.accepted(List.of(
                new HandoverOffered(command.post(), command.by(), command.items(), command.note(), given.now())));
    }

    private static Decision<DutyEvent> accept(AcceptHandover command, ShiftsDecider.Given given) {
        var relief = given.shifts().relief().get(command.post());
        var offer = relief == null ? null : relief.offer();
        if (relief == null || offer == null) {
            return relief != null && relief.handedOver()
                    ? alreadyHandedOver(command.post())
                    : new Refused<>(
                            "NO_HANDOVER_OFFERED", "The one who leaves " + command.post() + " has to sign first.");
        }
        if (!relief.came().contains(command.by()) || command.by().equals(offer.by())) {
            return new Refused<>(
                    "NOT_THE_RELIEF", command.by() + " has not signed on at " + command.post() + ": the relief signs.");
        }
        var handed = new HandedOver(command.post(), offer.by(), command.by(), offer.items(), offer.note(), given.now());
        return Decision.accepted(withDuty(handed, relief, relief.came(), given));
    }

    private static Decision<DutyEvent> takeOver(TakeOverDuty command, ShiftsDecider.Given given) {
        if (command.reason().isBlank() || command.reason().length() > LONGEST_NOTE) {
            return new Refused<>("REASON_NEEDED", "Say why relief takes over without a handover.");
        }
        var relief = given.shifts().relief().get(command.post());
        if (relief == null || !relief.hasBegun() || !relief.people().contains(command.by())) {
            return new Refused<>(
                    "NOT_ROSTERED_NOW",
                    command.by() + " is not the relief of " + command.post() + ": change the roster by an override.");
        }
        if (relief.handedOver()) {
            return alreadyHandedOver(command.post());
        }
        var events = new ArrayList<DutyEvent>();
        var seated = relief;
        if (!relief.signedOn().contains(command.by())) {
            var within = given.rules().apply(command.post()).signOnWithin();
            boolean late = within != null && given.now().isAfter(relief.shift().plus(within));
            events.add(new SignedOn(command.post(), command.by(), relief.shift(), given.now(), late));
            seated = relief.with(command.by());
        }
        events.addAll(withDuty(
                new DutyTakenOver(command.post(), command.by(), command.reason(), given.now()),
                relief,
                seated.came(),
                given));
        return Decision.accepted(events);
    }

    private static Decision<DutyEvent> check(CheckSignOn check, ShiftsDecider.Given given) {
        var deadline = given.shifts().deadlines().find(ShiftsFold.signOnId(check.post()));
        var relief = given.shifts().relief().get(check.post());
        return deadline == null || relief == null || !deadline.dueAt().equals(check.dueAt())
                ? Decision.nothing()
                : Decision.accepted(
                        List.of(new SignOnMissed(check.post(), relief.missing(), relief.shift(), given.now())));
    }

    /** The event, and who answers then; before the shift has begun nothing changes but what is written down. */
    private static List<DutyEvent> withDuty(
            DutyEvent event, Relief relief, List<PersonId> seated, ShiftsDecider.Given given) {
        var post = ((cn.liandong.contracts.duty.ShiftEvent) event).post();
        Instant until = relief.until();
        return until == null || seated.equals(given.shifts().answering(post))
                ? List.of(event)
                : List.of(event, new DutyChanged(post, seated, given.now(), until));
    }

    private static List<PersonId> joinedBy(SignOn command, ShiftsDecider.Given given) {
        return Turning.joined(given.shifts().answering(command.post()), List.of(command.person()));
    }

    private static Refused<DutyEvent> alreadyHandedOver(PostId post) {
        return new Refused<>("ALREADY_HANDED_OVER", "The shift of " + post + " has been handed over.");
    }
}
