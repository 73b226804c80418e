package cn.liandong.drills.programmes;

import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.ScenarioId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is to hold drills by a programme, each counting for itself.
 *
 * @param key the enterprise, or the scenario where it names none, or the programme where all take turns
 * @param scenarios by which one is held, in the programme's order
 */
record Turn(String key, @Nullable OrganizationId enterprise, List<ScenarioId> scenarios) {
    Turn {
        scenarios = List.copyOf(scenarios);
    }
}
