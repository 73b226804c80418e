package cn.liandong.contracts.drills;

import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.ProgrammeId;
import cn.liandong.contracts.ids.ScenarioId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is kept of scenarios and planned with them. */
public sealed interface ScenarioEvent extends DrillEvent {

    /**
     * The scenario is as it says from now on.
     *
     * @param by the post that wrote it; null where it came with the city's files
     */
    record ScenarioSet(Scenario scenario, @Nullable PostId by, Instant at) implements ScenarioEvent {}

    record ScenarioWithdrawn(ScenarioId scenario, Instant at) implements ScenarioEvent {}

    /**
     * A drill is planned.
     *
     * @param scenario as it was then: a later edit changes the next drill, not this one
     * @param by the post that planned it; null where a programme did
     * @param programme by which it was planned; null where somebody did
     */
    record DrillScheduled(
            DrillId drill,
            Scenario scenario,
            Instant startsAt,
            boolean announced,
            @Nullable PostId by,
            @Nullable ProgrammeId programme,
            Instant at)
            implements ScenarioEvent {
        /** By no programme. */
        public DrillScheduled(
                DrillId drill,
                Scenario scenario,
                Instant startsAt,
                boolean announced,
                @Nullable PostId by,
                Instant at) {
            this(drill, scenario, startsAt, announced, by, null, at);
        }
    }

    /** All parties outside know of it. */
    record OutsideCleared(DrillId drill, PostId by, Instant at) implements ScenarioEvent {}

    record DrillCancelled(DrillId drill, @Nullable PostId by, Instant at) implements ScenarioEvent {}
}
