package cn.liandong.dispatch.closings;

import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.contracts.response.ArchiveEvent.IncidentArchived;
import cn.liandong.contracts.response.ClosingCommand;
import cn.liandong.contracts.response.ClosingCommand.CloseIncident;
import cn.liandong.contracts.response.ClosingCommand.DeclareControlled;
import cn.liandong.contracts.response.ClosingCommand.ReopenIncident;
import cn.liandong.contracts.response.ClosingEvent;
import cn.liandong.contracts.response.ClosingEvent.IncidentClosed;
import cn.liandong.contracts.response.ClosingEvent.IncidentControlled;
import cn.liandong.contracts.response.ClosingEvent.IncidentReopened;
import cn.liandong.contracts.response.PauseEvent.IncidentPaused;
import cn.liandong.contracts.response.PauseEvent.IncidentResumed;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.ResponseLevel;
import cn.liandong.dispatch.closings.Closings.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Decides how an incident ends; what was done already is not done again. */
public final class ClosingDecider {
    private ClosingDecider() {}

    /**
     * Decides what was asked.
     *
     * @param level the response level that holds; null for none
     * @param stillOpen ids of alerts that nobody acknowledged, of assignments and directives that go on, of upward reports
     *     that nobody above has, and of clocks
     * @param followUp how long casualties are followed up after it is closed
     */
    public static Decision<ResponseEvent> decide(
            Moment moment,
            ClosingCommand command,
            ClosingPolicies.Standing standing,
            @Nullable ResponseLevel level,
            List<String> stillOpen,
            Duration followUp,
            Closings closings) {
        var stage = closings.stage(command.incident());
        var asked = new ClosingPolicies.Asked(command, standing, stage, level, stillOpen);
        for (var policy : ClosingPolicies.all()) {
            if (policy.refuses().test(asked)) {
                return Decision.refused(policy.code(), policy.says().apply(asked));
            }
        }
        var incident = command.incident();
        // The rules above refuse a caller without a post.
        var post = Objects.requireNonNull(standing.post());
        var person = moment.actor().person();
        var now = moment.now();
        return switch (command) {
            case DeclareControlled _ ->
                once(stage == Stage.CONTROLLED, new IncidentControlled(incident, post, person, now));
            case CloseIncident close ->
                once(
                        stage == Stage.CLOSED,
                        new IncidentClosed(
                                incident, close.outcome(), stillOpen, post, person, now, now.plus(followUp)));
            case ReopenIncident _ -> once(false, new IncidentReopened(incident, post, person, now));
        };
    }

    private static Decision<ResponseEvent> once(boolean isDone, ClosingEvent event) {
        var facts = Map.of("incident", event.incident().value());
        return Decision.accepted(isDone ? List.of() : List.of(event), facts);
    }

    /** Folds an event; what it does not concern leaves the closings as they are. */
    public static Closings evolve(Closings closings, ResponseEvent event) {
        return switch (event) {
            case IncidentControlled it -> closings.with(it.incident(), Stage.CONTROLLED);
            case IncidentReopened it -> closings.with(it.incident(), Stage.OPEN);
            case IncidentClosed it -> {
                var closed = closings.with(it.incident(), Stage.CLOSED);
                yield it.followedUpUntil() == null ? closed : closed.awaiting(ArchivingDecider.deadline(it));
            }
            case IncidentPaused it -> closings.paused(it.incident());
            case IncidentResumed it -> closings.resumed(it.incident());
            case IncidentArchived it -> closings.archived(it.incident());
            default -> closings;
        };
    }
}
