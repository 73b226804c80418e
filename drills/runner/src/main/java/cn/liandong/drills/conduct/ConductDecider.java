package cn.liandong.drills.conduct;

import cn.liandong.contracts.drills.ConductCommand;
import cn.liandong.contracts.drills.ConductCommand.BeginDrill;
import cn.liandong.contracts.drills.ConductCommand.EndDrill;
import cn.liandong.contracts.drills.ConductCommand.PauseDrill;
import cn.liandong.contracts.drills.ConductCommand.ResumeDrill;
import cn.liandong.contracts.drills.ConductCommand.ShiftDrillClock;
import cn.liandong.contracts.drills.ConductCommand.StartDrill;
import cn.liandong.contracts.drills.ConductCommand.StopDrill;
import cn.liandong.contracts.drills.ConductEvent.DrillClockShifted;
import cn.liandong.contracts.drills.ConductEvent.DrillFinished;
import cn.liandong.contracts.drills.ConductEvent.DrillNotStarted;
import cn.liandong.contracts.drills.ConductEvent.DrillPaused;
import cn.liandong.contracts.drills.ConductEvent.DrillResumed;
import cn.liandong.contracts.drills.ConductEvent.DrillStarted;
import cn.liandong.contracts.drills.DrillEvent;
import cn.liandong.contracts.drills.DrillParty;
import cn.liandong.contracts.drills.DrillPhase;
import cn.liandong.contracts.drills.Inject;
import cn.liandong.contracts.drills.PauseReason;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Moment;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Starts, pauses and ends a drill: its director does, and whoever leads the city's shift. */
public final class ConductDecider {
    private static final int LONGEST_SHIFT_SECONDS = 86_400;

    private ConductDecider() {}

    /**
     * Decides what the command asks of this drill.
     *
     * @param leads whether the actor leads the city's shift
     * @param real what is real and open in the drill's area; null where nothing is
     * @param onDuty who sits at a post now
     */
    public static Decision<DrillEvent> decide(
            Moment moment,
            ConductCommand command,
            Drill drill,
            boolean leads,
            @Nullable IncidentId real,
            Function<PostId, List<PersonId>> onDuty) {
        if (command instanceof BeginDrill) {
            return begin(moment, drill, real, onDuty);
        }
        if (command instanceof EndDrill) {
            return drill.isRunning() && drill.isDone()
                    ? Decision.accepted(List.of(finished(moment, drill, null)))
                    : Decision.nothing();
        }
        var post = moment.actor().post();
        if (post == null || !(leads || drill.isDirectedBy(post))) {
            return Decision.refused(
                    "NOT_ITS_DIRECTOR",
                    "The drill " + drill.id() + " is run by " + drill.scenario().director()
                            + ", and by whoever leads the city's shift: ask there.");
        }
        return switch (command) {
            case StartDrill(var _, var despite) -> start(moment, drill, despite ? null : real, post, onDuty);
            case PauseDrill _ ->
                when(
                        drill,
                        drill.isRunning(),
                        drill.phase() == DrillPhase.PAUSED,
                        new DrillPaused(drill.id(), PauseReason.DIRECTOR, null, post, moment.now()));
            case ResumeDrill _ ->
                when(
                        drill,
                        drill.phase() == DrillPhase.PAUSED,
                        drill.isRunning(),
                        new DrillResumed(drill.id(), post, moment.now()));
            case StopDrill _ ->
                when(drill, drill.isOn(), drill.phase() == DrillPhase.FINISHED, finished(moment, drill, post));
            case ShiftDrillClock(var _, var seconds) ->
                seconds < 1 || seconds > LONGEST_SHIFT_SECONDS
                        ? Decision.refused(
                                "SHIFT_UNFIT",
                                "The clock is put forward by 1 to " + LONGEST_SHIFT_SECONDS + " s, and never back.")
                        : when(
                                drill,
                                drill.isOn(),
                                false,
                                new DrillClockShifted(drill.id(), seconds, post, moment.now()));
            case BeginDrill _, EndDrill _ -> Decision.nothing();
        };
    }

    /** Its time has come, unless somebody has started or cancelled it. */
    private static Decision<DrillEvent> begin(
            Moment moment, Drill drill, @Nullable IncidentId real, Function<PostId, List<PersonId>> onDuty) {
        if (drill.phase() != DrillPhase.SCHEDULED) {
            return Decision.nothing();
        }
        var hindered = isClear(drill) ? real == null ? null : "LIVE_INCIDENT" : "OUTSIDE_NOT_CLEARED";
        return Decision.accepted(List.of(
                hindered == null
                        ? started(moment, drill, null, onDuty)
                        : new DrillNotStarted(drill.id(), hindered, moment.now())));
    }

    private static Decision<DrillEvent> start(
            Moment moment, Drill drill, @Nullable IncidentId real, PostId by, Function<PostId, List<PersonId>> onDuty) {
        if (drill.phase() == DrillPhase.SCHEDULED && real != null) {
            return Decision.refused(
                    "LIVE_INCIDENT",
                    "The incident " + real + " is real and open in the area of this drill: start it later, or say that"
                            + " you know of it (`despite`).");
        }
        if (drill.phase() == DrillPhase.SCHEDULED && !isClear(drill)) {
            return Decision.refused(
                    "OUTSIDE_NOT_CLEARED",
                    "Nobody has said that " + String.join(", ", drill.scenario().outside())
                            + " know of this unannounced drill: tell them, and say so first.");
        }
        return when(drill, drill.phase() == DrillPhase.SCHEDULED, drill.isOn(), started(moment, drill, by, onDuty));
    }

    private static boolean isClear(Drill drill) {
        return drill.announced()
                || drill.cleared()
                || drill.scenario().outside().isEmpty();
    }

    private static DrillEvent started(
            Moment moment, Drill drill, @Nullable PostId by, Function<PostId, List<PersonId>> onDuty) {
        var scenario = drill.scenario();
        var parties = Stream.of(
                        scenario.participants().stream(),
                        Stream.of(scenario.director()),
                        scenario.evaluators().stream())
                .flatMap(posts -> posts)
                .distinct()
                .filter(Objects::nonNull)
                .map(post -> new DrillParty(post, onDuty.apply(post)))
                .toList();
        return new DrillStarted(drill.id(), parties, by, moment.now());
    }

    private static DrillEvent finished(Moment moment, Drill drill, @Nullable PostId by) {
        var names = drill.scenario().injects().stream()
                .map(Inject::by)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new DrillFinished(drill.id(), names, by, moment.now());
    }

    private static Decision<DrillEvent> when(Drill drill, boolean fits, boolean already, DrillEvent event) {
        return fits
                ? Decision.accepted(List.of(event))
                : already
                        ? Decision.nothing()
                        : Decision.refused(
                                "WRONG_PHASE",
                                "The drill " + drill.id() + " is " + drill.phase() + " by now: look at it again.");
    }
}
