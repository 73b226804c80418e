package cn.liandong.roster.contactcodes;

import cn.liandong.contracts.duty.ContactCodeCommand;
import cn.liandong.contracts.duty.ContactCodeCommand.AskContactCode;
import cn.liandong.contracts.duty.ContactCodeCommand.TryContactCode;
import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.journal.Decision.Refused;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.roster.contactcodes.ContactCodes.Sent;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When a code is sent, and when one may be entered: the first rule that refuses wins. */
public final class ContactCodesPolicies {
    /** Whoever asks in vain has another one after as long as it takes to look at a phone. */
    static final Duration BETWEEN = Duration.ofMinutes(1);

    /** As long as it takes to fetch a phone, and no longer. */
    static final Duration ENTERED_WITHIN = Duration.ofMinutes(10);

    /** Of a million codes five are guessed in vain. */
    static final int MOST_TRIES = 5;

    private ContactCodesPolicies() {}

    /** One rule: a refusal, or null where it has nothing against the command; of the contact's latest code, null for none. */
    @FunctionalInterface
    public interface Policy {
        @Nullable
        Refused<DutyEvent> refusal(Moment moment, ContactCodeCommand command, @Nullable Sent sent);
    }

    /** The message says who asks, and whoever is sent a code nobody asked for can ring there. */
    public static final Policy ASKED_AT_A_CHAIR =
            (moment, command, sent) -> moment.actor().post() == null
                    ? new Refused<>("NOT_ALLOWED", "A code is asked for and entered at a post: sign in at one.")
                    : null;

    /** Nobody's phone is filled with codes. */
    public static final Policy ONE_A_MINUTE = (moment, command, sent) -> command instanceof AskContactCode
                    && sent != null
                    && moment.now().isBefore(sent.at().plus(BETWEEN))
            ? new Refused<>(
                    "CODE_JUST_SENT",
                    "A code was sent there less than a minute ago: enter that one, or wait a minute and send another.")
            : null;

    public static final Policy CODE_WAS_SENT = (moment, command, sent) -> command instanceof TryContactCode
                    && (sent == null || !moment.now().isBefore(sent.until()))
            ? new Refused<>(
                    "NO_CODE_SENT",
                    "No code was sent there within the last " + ENTERED_WITHIN.toMinutes() + " minutes: send one.")
            : null;

    public static final Policy CODE_IS_NOT_USED =
            (moment, command, sent) -> command instanceof TryContactCode && sent != null && sent.verified()
                    ? new Refused<>(
                            "CODE_USED",
                            "The last code was entered already: look whether the contact is verified, else send another.")
                    : null;

    public static final Policy TRIES_ARE_LEFT =
            (moment, command, sent) -> command instanceof TryContactCode && sent != null && sent.missed() >= MOST_TRIES
                    ? new Refused<>(
                            "NO_TRIES_LEFT",
                            "The code was mistyped " + MOST_TRIES + " times and holds no more: send another one.")
                    : null;

    /** An older one is no guess: it costs no try. */
    public static final Policy CODE_IS_THE_LATEST =
            (moment, command, sent) -> command instanceof TryContactCode(var person, var channel, var code)
                            && code != null
                            && sent != null
                            && !code.equals(sent.code())
                    ? new Refused<>("OLDER_CODE", "Another code was sent after this one: enter the latest.")
                    : null;

    /** All rules, in the order they are asked. */
    public static List<Policy> all() {
        return List.of(
                ASKED_AT_A_CHAIR, ONE_A_MINUTE, CODE_WAS_SENT, CODE_IS_NOT_USED, TRIES_ARE_LEFT, CODE_IS_THE_LATEST);
    }
}
