package cn.liandong.drills.conduct;

import cn.liandong.contracts.drills.DrillEvent;
import cn.liandong.contracts.drills.DrillPhase;
import cn.liandong.contracts.drills.Scenario;
import cn.liandong.contracts.drills.ScenarioCommand.CancelDrill;
import cn.liandong.contracts.drills.ScenarioCommand.ClearOutside;
import cn.liandong.contracts.drills.ScenarioCommand.ScheduleDrill;
import cn.liandong.contracts.drills.ScenarioEvent.DrillCancelled;
import cn.liandong.contracts.drills.ScenarioEvent.DrillScheduled;
import cn.liandong.contracts.drills.ScenarioEvent.OutsideCleared;
import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Moment;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Plans drills; whether the actor may was asked before. */
public final class ScheduleDecider {
    private static final Duration AHEAD = Duration.ofDays(366);

    private ScheduleDecider() {}

    /**
     * Plans a drill.
     *
     * @param scenario null where there is none of that id
     */
    public static Decision<DrillEvent> decide(Moment moment, ScheduleDrill plan, @Nullable Scenario scenario) {
        if (scenario == null) {
            return Decision.refused(
                    "NO_SUCH_SCENARIO", "No scenario " + plan.scenario() + " is kept here: choose one of the library.");
        }
        if (plan.startsAt().isBefore(moment.now().minus(Duration.ofMinutes(1)))
                || plan.startsAt().isAfter(moment.now().plus(AHEAD))) {
            return Decision.refused(
                    "TIME_UNFIT", "A drill begins now or within " + AHEAD.toDays() + " days: correct its beginning.");
        }
        var id = new DrillId(moment.jurisdiction() + ":drill:"
                + UUID.nameUUIDFromBytes(moment.inputId().getBytes(StandardCharsets.UTF_8)));
        return Decision.accepted(
                List.of(new DrillScheduled(
                        id,
                        scenario,
                        plan.startsAt(),
                        plan.announced(),
                        moment.actor().post(),
                        moment.now())),
                Map.of("drill", id.value()));
    }

    public static Decision<DrillEvent> decide(Moment moment, ClearOutside clear, Drill drill) {
        return drill.phase() != DrillPhase.SCHEDULED || drill.cleared()
                ? Decision.nothing()
                : Decision.accepted(List.of(new OutsideCleared(
                        drill.id(), Objects.requireNonNull(moment.actor().post()), moment.now())));
    }

    public static Decision<DrillEvent> decide(Moment moment, CancelDrill cancel, Drill drill) {
        return switch (drill.phase()) {
            case SCHEDULED ->
                Decision.accepted(
                        List.of(new DrillCancelled(drill.id(), moment.actor().post(), moment.now())));
            case CANCELLED -> Decision.nothing();
            case RUNNING, PAUSED, FINISHED ->
                Decision.refused("WRONG_PHASE", "The drill " + drill.id() + " has begun: stop it instead.");
        };
    }
}
