package cn.liandong.contracts.drills;

import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.ScenarioId;
import java.time.Instant;

/** Keeps scenarios and plans drills. */
public sealed interface ScenarioCommand extends DrillCommand {

    /** Keeps the scenario; one of the same id is replaced, and drills that were scheduled with it keep theirs. */
    record SetScenario(Scenario scenario) implements ScenarioCommand {}

    record WithdrawScenario(ScenarioId scenario) implements ScenarioCommand {}

    /**
     * Plans a drill, with the scenario as it is now.
     *
     * @param announced whether its participants are told of it beforehand
     */
    record ScheduleDrill(ScenarioId scenario, Instant startsAt, boolean announced) implements ScenarioCommand {}

    /** Says that all parties outside know of it. */
    record ClearOutside(DrillId drill) implements ScenarioCommand {}

    record CancelDrill(DrillId drill) implements ScenarioCommand {}
}
