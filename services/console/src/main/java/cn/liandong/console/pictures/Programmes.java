package cn.liandong.console.pictures;

import cn.liandong.contracts.drills.ConductEvent.DrillFinished;
import cn.liandong.contracts.drills.ProgrammeEvent;
import cn.liandong.contracts.drills.ProgrammeEvent.DrillOverdue;
import cn.liandong.contracts.drills.ProgrammeEvent.ProgrammeSet;
import cn.liandong.contracts.drills.ProgrammeEvent.ProgrammeWithdrawn;
import cn.liandong.contracts.drills.Scenario;
import cn.liandong.contracts.ids.ProgrammeId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * Programmes of drills 演练计划, and when drills were held last.
 *
 * @param held by enterprise, or by scenario where it names none
 */
record Programmes(PMap<ProgrammeId, ProgrammeView> byId, PMap<String, Instant> held) {
    static final Programmes NONE = new Programmes(HashTreePMap.empty(), HashTreePMap.empty());

    /** Whose duty a drill with this scenario meets: an enterprise's, or nobody's but its own. */
    static String whose(Scenario scenario) {
        return scenario.enterprise() == null
                ? scenario.id().value()
                : scenario.enterprise().value();
    }

    Programmes apply(ProgrammeEvent event) {
        return switch (event) {
            case ProgrammeSet set -> {
                var before = byId.get(set.programme().id());
                yield new Programmes(
                        byId.plus(set.programme().id(), before == null ? ProgrammeView.of(set) : before.edited(set)),
                        held);
            }
            case ProgrammeWithdrawn gone -> new Programmes(byId.minus(gone.programme()), held);
            case DrillOverdue late -> {
                var view = byId.get(late.programme());
                yield view == null ? this : new Programmes(byId.plus(late.programme(), view.with(late)), held);
            }
        };
    }

    /** One that was stopped before anything of it was taken was not held. */
    Programmes finished(@Nullable DrillView drill, DrillFinished over) {
        if (drill == null
                || drill.injects().values().stream().noneMatch(one -> one.state() == InjectStanding.State.TAKEN)) {
            return this;
        }
        var whose = whose(drill.scenario());
        var views = byId;
        for (var one : byId.entrySet()) {
            views = views.plus(one.getKey(), one.getValue().held(whose));
        }
        return new Programmes(views, held.plus(whose, over.at()));
    }
}
