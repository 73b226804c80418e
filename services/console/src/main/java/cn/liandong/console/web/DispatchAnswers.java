package cn.liandong.console.web;

import cn.liandong.console.commands.DispatchGateway;
import cn.liandong.console.commands.OfficerCommands;
import cn.liandong.console.signins.Officer;
import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.journal.OutcomeNotice;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.response.DispatchCommand;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Asks dispatch what an officer wants, and waits for what it decided: whether he may is for dispatch to say. */
public final class DispatchAnswers {
    /** The gateway gives up after six; this only keeps a thread from waiting for ever. */
    private static final long LONGEST_SECONDS = 8;

    private final OfficerCommands commands;
    private final DispatchGateway dispatch;

    public DispatchAnswers(OfficerCommands commands, DispatchGateway dispatch) {
        this.commands = commands;
        this.dispatch = dispatch;
    }

    /**
     * What became of it.
     *
     * @param sequence of the entry in the journal: the page shows the act when that change has come
     */
    record Accepted(boolean accepted, String journal, long sequence) {}

    /** @param asked what came of it if it is accepted, as messages say it: {@code acknowledged} */
    Accepted ask(Officer officer, @Nullable String key, DispatchCommand command, String asked)
            throws InterruptedException {
        var envelope = commands.command(officer, checked(key), command);
        return awaited(dispatch.ask(officer.jurisdiction(), envelope), Topics.RESPONSE, asked);
    }

    /** What became of it, as the journal's service says. */
    static Accepted awaited(CompletableFuture<OutcomeNotice> outcome, String journal, String asked)
            throws InterruptedException {
        return new Accepted(true, journal, accepted(outcome, asked).sequence());
    }

    /** The outcome, which is an acceptance: a refusal is answered as what it is. */
    static OutcomeNotice accepted(CompletableFuture<OutcomeNotice> outcome, String asked) throws InterruptedException {
        try {
            return checked(outcome.get(LONGEST_SECONDS, TimeUnit.SECONDS), asked);
        } catch (ExecutionException | TimeoutException unknown) {
            throw new Problem.Answered(Problem.of(
                    504,
                    "OUTCOME_UNKNOWN",
                    "It is not known whether it was " + asked,
                    "It may have been. Ask again with the same Idempotency-Key."));
        }
    }

    /** The alert that a path names. */
    static AlertId alertOf(String text) {
        try {
            return new AlertId(text);
        } catch (IllegalArgumentException noId) {
            throw new Problem.Answered(
                    Problem.of(404, "NO_SUCH_ALERT", "There is no such alert", "The path names no alert's id."));
        }
    }

    private static OutcomeNotice checked(OutcomeNotice notice, String asked) {
        var outcome = notice.outcome();
        if (outcome.accepted()) {
            return notice;
        }
        var code = Objects.requireNonNullElse(outcome.code(), "REFUSED");
        int status = switch (code) {
            case "NO_SUCH_STEP",
                    "REASON_NEEDED",
                    "CREW_OUT_OF_RANGE",
                    "NO_CAPABILITY",
                    "LIMIT_OUT_OF_RANGE",
                    "TEXT_MISSING",
                    "TEXT_UNFIT",
                    "POST_OF_ANOTHER",
                    "UNIT_OF_ANOTHER",
                    "NOBODY_CHOSEN",
                    "TOO_MANY_CHOSEN",
                    "TOLD_TO_MISSING",
                    "NOT_BY_THIS_CHANNEL",
                    "PERSON_NOT_TOLD",
                    "PERSON_NEEDED",
                    "IN_THE_FUTURE",
                    "BEFORE_THE_START",
                    "WORDS_UNFIT",
                    "SAYS_NOTHING",
                    "NOT_UPWARD",
                    "BEFORE_THE_SIGNATURE",
                    "NOTHING_ASKED",
                    "IN_THE_PAST",
                    "WINDOW_UNFIT",
                    "PEOPLE_UNFIT",
                    "NOTE_TOO_LONG",
                    "SAME_PERSON",
                    "MONTH_UNFIT",
                    "NOT_ITS_POST",
                    "NOT_OF_THE_ORGANIZATION",
                    "BAD_LIMIT",
                    "WIND_UNFIT",
                    "SUBSTANCE_UNFIT",
                    "TIME_UNFIT",
                    "DATE_UNFIT",
                    "SHIFT_UNFIT",
                    "MARK_UNFIT",
                    "NAME_UNFIT",
                    "SCENARIOS_UNFIT",
                    "TIMING_UNFIT",
                    "NOBODY_TAKES_PART",
                    "TOO_LARGE",
                    "TWICE_THE_SAME_ID",
                    "UNKNOWN_POST",
                    "UNKNOWN_UNIT",
                    "UNKNOWN_ORGANIZATION",
                    "INJECT_INCOMPLETE",
                    "EXPECTATION_INCOMPLETE",
                    "TOO_MANY_STEPS",
                    "TARGET_TWICE",
                    "STEP_OF_NOBODY",
                    "LEAVES_ALONE",
                    "CIRCLE" -> 400;
            case "NOT_ALERTED",
                    "NEITHER_ALERTED_NOR_CITY",
                    "NEITHER_OWN_NOR_CITY",
                    "NOT_OF_THE_CITY",
                    "NOT_OF_THE_DUTY_ROOM",
                    "NOT_THE_DUTY_LEADER",
                    "NEITHER_CLAIMER_NOR_CITY",
                    "NOT_ABOVE",
                    "NOT_THE_RECEIVER",
                    "NOT_THE_GIVER",
                    "NEITHER_OWNER_NOR_CITY",
                    "NO_RIGHT_TO_THE_LEVEL",
                    "NEITHER_LEAD_NOR_CITY",
                    "NOT_THE_OTHER_SIDE",
                    "NEITHER_PARTY_NOR_CITY",
                    "NO_RIGHT_TO_SIGN",
                    "DRAFTER_DOES_NOT_SIGN",
                    "NOT_ASKED",
                    "NOT_THE_ASKER",
                    "NOT_ON_DUTY",
                    "NOT_THE_RELIEF",
                    "NEITHER_OWN_NOR_ABOVE",
                    "OWN_CHAIR",
                    "NOT_CALLED",
                    "NO_RIGHT_TO_APPROVE",
                    "OWN_ABSENCE",
                    "NOT_CONCERNED",
                    "MAY_NOT_PLAN",
                    "MAY_NOT_FILE",
                    "NOT_ITS_DIRECTOR",
                    "NOT_AN_EVALUATOR",
                    "NOT_ITS_OWNER",
                    "NOT_ITS_CHECKER" -> 403;
            case "NO_SUCH_ALERT",
                    "NO_SUCH_INCIDENT",
                    "NO_SUCH_UNIT",
                    "NO_SUCH_ASSIGNMENT",
                    "NO_SUCH_ORGANIZATION",
                    "NO_SUCH_DIRECTIVE",
                    "NO_SUCH_ITEM",
                    "NO_SUCH_OFFER",
                    "NO_SUCH_PERSON",
                    "NO_SUCH_ALARM",
                    "NO_SUCH_CLOCK",
                    "NO_SUCH_OFFICE",
                    "NO_SUCH_UPWARD_REPORT",
                    "NO_SUCH_AID",
                    "NO_SUCH_POST",
                    "NO_SUCH_OVERRIDE",
                    "NO_SUCH_SWAP",
                    "NO_SUCH_DRAFT",
                    "NO_SUCH_CALENDAR",
                    "NO_SUCH_SPOT_CHECK",
                    "NO_SUCH_ABSENCE",
                    "NO_SUCH_LEAVE",
                    "NO_SUCH_WARNING",
                    "NO_SUCH_DRILL",
                    "NO_SUCH_SCENARIO",
                    "NO_SUCH_INJECT",
                    "NO_SUCH_EXPECTATION",
                    "NO_SUCH_FINDING",
                    "NO_SUCH_FILING" -> 404;
            default -> 409;
        };
        throw Problem.Answered.decided(Problem.of(status, code, "It was not " + asked, outcome.message()));
    }

    static String checked(@Nullable String key) {
        if (key == null || key.isEmpty() || key.length() > 200 || !key.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new Problem.Answered(Problem.of(
                    400,
                    "IDEMPOTENCY_KEY_NEEDED",
                    "The header Idempotency-Key is needed",
                    "Send 1 to 200 visible ASCII characters, the same again for a repeat of the same request."));
        }
        return key;
    }
}
