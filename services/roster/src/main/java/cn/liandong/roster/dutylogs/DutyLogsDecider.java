package cn.liandong.roster.dutylogs;

import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.DutyLogCommand;
import cn.liandong.contracts.duty.DutyLogCommand.StrikeOutNote;
import cn.liandong.contracts.duty.DutyLogCommand.WriteNote;
import cn.liandong.contracts.duty.DutyLogEvent.NoteStruckOut;
import cn.liandong.contracts.duty.DutyLogEvent.NoteWritten;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Decision.Refused;
import cn.liandong.roster.dutylogs.DutyLogs.OpenNote;
import cn.liandong.roster.dutylogs.DutyLogs.StrikeOut;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** Writes notes and strikes them out; the outcome's fact `note` names the one that was written. */
public final class DutyLogsDecider {
    private DutyLogsDecider() {}

    /**
     * What a decision is made on.
     *
     * @param answering who answers for a post now
     * @param isOwn whether the person is of the post's organization
     */
    public record Given(
            Instant now,
            DutyLogs logs,
            Function<PostId, List<PersonId>> answering,
            BiPredicate<PersonId, PostId> isOwn) {}

    public static Decision<DutyEvent> decide(DutyLogCommand command, Given given) {
        if (isDone(command, given.logs())) {
            return Decision.nothing();
        }
        for (var policy : DutyLogPolicies.all()) {
            var refusal = policy.refusal(command, given);
            if (refusal != null) {
                return refusal;
            }
        }
        return switch (command) {
            case WriteNote(var post, var by, var note) ->
                Decision.accepted(
                        List.of(new NoteWritten(post, by, note, null, given.now())),
                        Map.of("note", note.note().value()));
            case StrikeOutNote strike -> strikeOut(strike, given);
        };
    }

    public static DutyLogs evolve(DutyLogs logs, DutyEvent event) {
        return switch (event) {
            case NoteWritten(var post, var by, var note, var replaces, var at) ->
                logs.with(post, new OpenNote(note.note(), at, null));
            case NoteStruckOut(var post, var by, var note, var reason, var at) ->
                logs.struck(post, note, new StrikeOut(by, reason));
            default -> logs;
        };
    }

    /** A repeat, also after its recorder has gone. */
    private static boolean isDone(DutyLogCommand command, DutyLogs logs) {
        return switch (command) {
            case WriteNote write -> logs.find(write.post(), write.note().note()) != null;
            case StrikeOutNote strike -> {
                var known = logs.find(strike.post(), strike.note());
                var correction = strike.correction();
                yield known != null
                        && new StrikeOut(strike.by(), strike.reason()).equals(known.struck())
                        && (correction == null || logs.find(strike.post(), correction.note()) != null);
            }
        };
    }

    private static Decision<DutyEvent> strikeOut(StrikeOutNote strike, Given given) {
        var known = given.logs().find(strike.post(), strike.note());
        if (known == null) {
            return new Refused<>(
                    "NO_SUCH_NOTE",
                    "The log of " + strike.post() + " has no note " + strike.note() + " that is younger than "
                            + DutyLogs.OPEN.toDays() + " days: what is older is closed.");
        }
        var before = known.struck();
        if (before != null) {
            return new Refused<>("ALREADY_STRUCK_OUT", before.by() + " has struck it out: " + before.reason());
        }
        var struck = new NoteStruckOut(strike.post(), strike.by(), strike.note(), strike.reason(), given.now());
        var correction = strike.correction();
        if (correction != null && given.logs().find(strike.post(), correction.note()) != null) {
            return new Refused<>(
                    "ALREADY_WRITTEN",
                    "The log has the note " + correction.note() + " already: a correction says something new.");
        }
        return correction == null
                ? Decision.accepted(List.of(struck))
                : Decision.accepted(
                        List.of(
                                struck,
                                new NoteWritten(strike.post(), strike.by(), correction, strike.note(), given.now())),
                        Map.of("note", correction.note().value()));
    }
}
