package cn.liandong.roster.contactcodes;

import static cn.liandong.roster.contactcodes.ContactCodesPolicies.ENTERED_WITHIN;
import static cn.liandong.roster.contactcodes.ContactCodesPolicies.MOST_TRIES;

import cn.liandong.contracts.duty.ContactCodeCommand;
import cn.liandong.contracts.duty.ContactCodeCommand.AskContactCode;
import cn.liandong.contracts.duty.ContactCodeCommand.TryContactCode;
import cn.liandong.contracts.duty.ContactCodeEvent.ContactCodeAsked;
import cn.liandong.contracts.duty.ContactCodeEvent.ContactCodeMissed;
import cn.liandong.contracts.duty.ContactCodeEvent.ContactVerified;
import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.roster.contactcodes.ContactCodes.Sent;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Decides whether a code is sent, and what entering one comes to; the edge knows the code, and this only its id. */
public final class ContactCodesDecider {
    private ContactCodesDecider() {}

    public static Decision<DutyEvent> decide(Moment moment, ContactCodeCommand command, ContactCodes codes) {
        var sent = codes.of(command.person(), command.channel());
        if (command instanceof AskContactCode asked
                && sent != null
                && asked.code().equals(sent.code())) {
            return Decision.nothing();
        }
        for (var policy : ContactCodesPolicies.all()) {
            var refusal = policy.refusal(moment, command, sent);
            if (refusal != null) {
                return refusal;
            }
        }
        var now = moment.now();
        return switch (command) {
            case AskContactCode(var code, var person, var channel) ->
                Decision.accepted(List.of(new ContactCodeAsked(
                        code,
                        person,
                        channel,
                        Objects.requireNonNull(moment.actor().post()),
                        now,
                        now.plus(ENTERED_WITHIN))));
            case TryContactCode entered -> entered(moment, entered, Objects.requireNonNull(sent));
        };
    }

    private static Decision<DutyEvent> entered(Moment moment, TryContactCode entered, Sent sent) {
        if (entered.code() != null) {
            return Decision.accepted(
                    List.of(new ContactVerified(sent.code(), entered.person(), entered.channel(), moment.now())));
        }
        int left = MOST_TRIES - sent.missed() - 1;
        return Decision.accepted(
                List.of(new ContactCodeMissed(sent.code(), entered.person(), entered.channel(), left, moment.now())),
                Map.of("left", String.valueOf(left)));
    }

    public static ContactCodes evolve(ContactCodes codes, DutyEvent event) {
        return switch (event) {
            case ContactCodeAsked asked ->
                codes.since(asked.at())
                        .with(
                                asked.person(),
                                asked.channel(),
                                new Sent(asked.code(), asked.at(), asked.until(), 0, false));
            case ContactCodeMissed missed -> {
                var sent = codes.of(missed.person(), missed.channel());
                yield sent == null ? codes : codes.with(missed.person(), missed.channel(), sent.missedOnce());
            }
            case ContactVerified verified -> {
                var sent = codes.of(verified.person(), verified.channel());
                yield sent == null ? codes : codes.with(verified.person(), verified.channel(), sent.entered());
            }
            default -> codes;
        };
    }
}
