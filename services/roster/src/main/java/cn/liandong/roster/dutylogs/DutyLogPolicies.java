package cn.liandong.roster.dutylogs;

import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.DutyLogCommand;
import cn.liandong.contracts.duty.DutyLogCommand.StrikeOutNote;
import cn.liandong.contracts.duty.DutyLogCommand.WriteNote;
import cn.liandong.contracts.duty.DutyNote;
import cn.liandong.contracts.duty.WrittenNote;
import cn.liandong.contracts.journal.Decision.Refused;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What may be written into a duty log: the first rule that refuses wins. */
public final class DutyLogPolicies {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final int LONGEST_REASON = 200;
    /** A clock of a page may be ahead by this much, and the officer means now. */
    private static final Duration SLACK = Duration.ofMinutes(5);

    private DutyLogPolicies() {}

    /** One rule: a refusal, or null where it has nothing against the command. */
    @FunctionalInterface
    public interface Policy {
        @Nullable
        Refused<DutyEvent> refusal(DutyLogCommand command, DutyLogsDecider.Given given);
    }

    /** A shift that was relieved writes no more into the log: it is the next one's. Where nobody answers, its own may. */
    public static final Policy RECORDER_IS_ON_DUTY = (command, given) -> {
        var answering = given.answering().apply(command.post());
        return answering.contains(command.by())
                        || (answering.isEmpty() && given.isOwn().test(command.by(), command.post()))
                ? null
                : new Refused<>(
                        "NOT_ON_DUTY",
                        command.by() + " does not answer for " + command.post()
                                + " now: whoever is on duty there writes it down, with the time when it happened.");
    };

    /** A note is named by its hash, so that no other text can take its place. */
    public static final Policy NOTE_IS_ITS_HASH = (command, given) -> {
        var note = noteOf(command);
        return note == null
                        || (HASH.matcher(note.textHash()).matches()
                                && note.note().equals(DutyNote.idOf(note.textHash())))
                ? null
                : new Refused<>(
                        "HASH_UNFIT",
                        "A note's hash is 64 hex digits in small letters, and its id is 'note-' and the first 32 of them.");
    };

    /** What has not happened is not written down, nor what nobody remembers. */
    public static final Policy OCCURRED_BY_NOW = (command, given) -> {
        var note = noteOf(command);
        return note == null
                        || (!note.occurredAt().isAfter(given.now().plus(SLACK))
                                && !note.occurredAt().isBefore(given.now().minus(DutyLogs.OPEN)))
                ? null
                : new Refused<>(
                        "TIME_UNFIT",
                        "What a note tells happened within the last " + DutyLogs.OPEN.toDays() + " days, not at "
                                + note.occurredAt() + ": correct the time.");
    };

    /** Whoever reads a line struck out sees why. */
    public static final Policy SAYS_WHY = (command, given) -> command instanceof StrikeOutNote strike
                    && (strike.reason() == null
                            || strike.reason().isBlank()
                            || strike.reason().length() > LONGEST_REASON
                            || strike.reason().chars().anyMatch(Character::isISOControl))
            ? new Refused<>(
                    "REASON_NEEDED",
                    "Say in 1 to " + LONGEST_REASON + " characters, in one line, why it is struck out.")
            : null;

    /** All rules, in the order they are asked. */
    public static List<Policy> all() {
        return List.of(RECORDER_IS_ON_DUTY, NOTE_IS_ITS_HASH, OCCURRED_BY_NOW, SAYS_WHY);
    }

    private static @Nullable WrittenNote noteOf(DutyLogCommand command) {
        return switch (command) {
            case WriteNote write -> write.note();
            case StrikeOutNote strike -> strike.correction();
        };
    }
}
