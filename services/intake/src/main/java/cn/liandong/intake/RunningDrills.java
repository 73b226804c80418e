package cn.liandong.intake;

import cn.liandong.contracts.drills.ConductEvent.DrillFinished;
import cn.liandong.contracts.drills.ConductEvent.DrillPaused;
import cn.liandong.contracts.drills.ConductEvent.DrillResumed;
import cn.liandong.contracts.drills.ConductEvent.DrillStarted;
import cn.liandong.contracts.drills.DrillEvent;
import cn.liandong.contracts.drills.ScenarioEvent.DrillCancelled;
import cn.liandong.contracts.ids.DrillId;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The drills that run now. Written by one follower's thread, read by any. */
final class RunningDrills {
    private final Set<DrillId> running = ConcurrentHashMap.newKeySet();

    void happened(DrillEvent event) {
        switch (event) {
            case DrillStarted started -> running.add(started.drill());
            case DrillResumed resumed -> running.add(resumed.drill());
            case DrillPaused paused -> running.remove(paused.drill());
            case DrillFinished finished -> running.remove(finished.drill());
            case DrillCancelled cancelled -> running.remove(cancelled.drill());
            default -> {
                // Nothing else stops or starts one.
            }
        }
    }

    boolean has(DrillId drill) {
        return running.contains(drill);
    }
}
