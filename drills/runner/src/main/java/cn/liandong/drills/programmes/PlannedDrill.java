package cn.liandong.drills.programmes;

import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.ProgrammeId;
import cn.liandong.contracts.ids.ScenarioId;
import org.jspecify.annotations.Nullable;

/**
 * A drill that is planned or runs.
 *
 * @param programme by which it was planned; null where somebody did
 * @param begun whether it has begun
 * @param held whether something of it was taken: a drill that was stopped before counts for nobody
 */
public record PlannedDrill(
        ScenarioId scenario,
        @Nullable OrganizationId enterprise,
        @Nullable ProgrammeId programme,
        boolean begun,
        boolean held) {

    PlannedDrill beginning() {
        return new PlannedDrill(scenario, enterprise, programme, true, held);
    }

    PlannedDrill holding() {
        return new PlannedDrill(scenario, enterprise, programme, begun, true);
    }

    String key() {
        return enterprise == null ? scenario.value() : enterprise.value();
    }
}
