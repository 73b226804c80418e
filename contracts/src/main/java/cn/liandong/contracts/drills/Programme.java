package cn.liandong.contracts.drills;

import cn.liandong.contracts.ids.ProgrammeId;
import cn.liandong.contracts.ids.ScenarioId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Drills that come again 演练计划: each time that of its scenarios which was not held for longest. It has a rhythm, or
 * a longest time between two drills.
 *
 * @param announced whether who takes part is told beforehand
 * @param cron when drills begin, in five fields (minute, hour, day, month, day of the week) of local time, such as
 *     `0 9 1 * *`; null where {@code months} says it
 * @param months each enterprise that its scenarios name holds one at least every so many months (Order 708 art. 8: 6);
 *     a scenario that names none counts for itself; null where {@code cron} says it
 */
public record Programme(
        ProgrammeId id,
        String name,
        List<ScenarioId> scenarios,
        boolean announced,
        @Nullable String cron,
        @Nullable Integer months) {
    public Programme {
        scenarios = scenarios == null ? List.of() : List.copyOf(scenarios);
    }
}
