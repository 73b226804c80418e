package cn.liandong.console.pictures;

import cn.liandong.console.pictures.AssignmentView.Crew;
import cn.liandong.contracts.response.CrewEvent;
import cn.liandong.contracts.response.CrewEvent.CrewLimitSet;
import cn.liandong.contracts.response.CrewEvent.CrewOverdue;
import cn.liandong.contracts.response.CrewEvent.CrewReportedSafe;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Whether crews on scene are heard of. */
final class CrewFold {
    private CrewFold() {}

    static void apply(Draft draft, Spot spot, CrewEvent event) {
        var view = draft.families.assignments().find(event.assignment().value());
        if (draft.left.contains(event.incident())) {
            return;
        }
        if (view != null && view.isOwed()) {
            draft.put(view.with(crew(view.crew(), event)));
        }
        Timeline.add(draft, event.incident(), spot.line(event));
    }

    private static @Nullable Crew crew(@Nullable Crew before, CrewEvent event) {
        return switch (event) {
            case CrewLimitSet set -> new Crew(set.everySeconds(), set.dueAt(), 0);
            case CrewReportedSafe safe -> before == null ? null : new Crew(before.everySeconds(), safe.dueAt(), 0);
            case CrewOverdue line ->
                before == null ? null : new Crew(before.everySeconds(), before.heardBy(), line.time());
        };
    }

    /** The facts of a line. */
    static Map<String, String> facts(Picture picture, CrewEvent event) {
        var facts = new TreeMap<String, String>();
        facts.put("assignmentId", event.assignment().value());
        facts.put("unitId", event.unit().value());
        facts.put("unitName", UnitItems.name(picture, event.unit()));
        switch (event) {
            case CrewLimitSet set -> facts.put("minutes", String.valueOf(set.everySeconds() / 60));
            case CrewOverdue line -> {
                facts.put("time", String.valueOf(line.time()));
                facts.put("since", line.since().toString());
            }
            case CrewReportedSafe _ -> {}
        }
        return facts;
    }
}
