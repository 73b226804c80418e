package cn.liandong.drills.conduct;

import cn.liandong.contracts.drills.ConductCommand.BeginDrill;
import cn.liandong.contracts.drills.ConductCommand.EndDrill;
import cn.liandong.contracts.drills.DrillCommand;
import cn.liandong.contracts.drills.DrillPhase;
import cn.liandong.contracts.drills.InjectCommand.DueInject;
import cn.liandong.contracts.drills.JudgingCommand.DueExpectation;
import cn.liandong.contracts.journal.Deadline;
import cn.liandong.contracts.journal.Deadlines;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What falls due in a drill as it stands: set anew whenever something of it changes. */
final class Arming {
    /** So long after its last inject and expectation a drill ends by itself (ours). */
    static final Duration IDLE = Duration.ofMinutes(15);

    private Arming() {}

    /** After its director has put the clock forward: what is idle by that clock is idle, and its end comes nearer too. */
    static Deadlines<DrillCommand> armed(
            Deadlines<DrillCommand> deadlines, Drill drill, Instant now, Duration forward) {
        var end = deadlines.find(end(drill));
        var all = armed(deadlines, drill, now);
        if (end == null || all.find(end(drill)) == null) {
            return all;
        }
        var nearer = end.dueAt().minus(forward);
        var at = nearer.isAfter(now) ? nearer : now;
        return all.with(deadline(end(drill), at, now, new EndDrill(drill.id(), at)));
    }

    static Deadlines<DrillCommand> armed(Deadlines<DrillCommand> deadlines, Drill drill, Instant now) {
        var all = deadlines;
        for (var id : ids(drill)) {
            all = all.without(id);
        }
        for (var deadline : due(drill, now)) {
            all = all.with(deadline);
        }
        return all;
    }

    private static List<Deadline<DrillCommand>> due(Drill drill, Instant now) {
        var id = drill.id();
        if (drill.phase() == DrillPhase.SCHEDULED) {
            var at = drill.startsAt();
            return List.of(deadline(begin(drill), at, now, new BeginDrill(id, at)));
        }
        if (!drill.isRunning()) {
            return List.of();
        }
        var due = new ArrayList<Deadline<DrillCommand>>();
        for (var inject : drill.scenario().injects()) {
            var millis = drill.dueMillis(inject);
            var at = millis == null ? null : drill.clock().when(millis, now);
            if (at != null && drill.standing(inject).step() == InjectStanding.Step.WAITING) {
                due.add(deadline(inject(drill, inject.id()), at, now, new DueInject(id, inject.id(), at)));
            }
        }
        for (var one : drill.scenario().expectations()) {
            var from = drill.countsFromMillis(one);
            var at = from == null ? null : drill.clock().when(from + one.withinSeconds() * 1_000L, now);
            if (at != null && one.expected() != null && !drill.met().containsKey(one.id())) {
                due.add(deadline(expectation(drill, one.id()), at, now, new DueExpectation(id, one.id(), at)));
            }
        }
        if (drill.isDone()) {
            var at = now.plus(IDLE);
            due.add(deadline(end(drill), at, now, new EndDrill(id, at)));
        }
        return due;
    }

    private static List<String> ids(Drill drill) {
        var ids = new ArrayList<>(List.of(begin(drill), end(drill)));
        drill.scenario().injects().forEach(one -> ids.add(inject(drill, one.id())));
        drill.scenario().expectations().forEach(one -> ids.add(expectation(drill, one.id())));
        return ids;
    }

    private static Deadline<DrillCommand> deadline(String id, Instant at, Instant now, DrillCommand command) {
        return new Deadline<>(id, at, Math.max(0, Duration.between(now, at).toMillis()), command);
    }

    private static String begin(Drill drill) {
        return drill.id() + "/begin";
    }

    private static String end(Drill drill) {
        return drill.id() + "/end";
    }

    private static String inject(Drill drill, String inject) {
        return drill.id() + "/inject/" + inject;
    }

    private static String expectation(Drill drill, String expectation) {
        return drill.id() + "/expectation/" + expectation;
    }
}
