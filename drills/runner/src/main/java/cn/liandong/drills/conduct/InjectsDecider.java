package cn.liandong.drills.conduct;

import cn.liandong.contracts.drills.DrillEvent;
import cn.liandong.contracts.drills.Inject;
import cn.liandong.contracts.drills.InjectCommand;
import cn.liandong.contracts.drills.InjectCommand.DueInject;
import cn.liandong.contracts.drills.InjectCommand.FireInject;
import cn.liandong.contracts.drills.InjectCommand.NoteInject;
import cn.liandong.contracts.drills.InjectCommand.SkipInject;
import cn.liandong.contracts.drills.InjectEvent.InjectFired;
import cn.liandong.contracts.drills.InjectEvent.InjectHeld;
import cn.liandong.contracts.drills.InjectEvent.InjectNotTaken;
import cn.liandong.contracts.drills.InjectEvent.InjectSkipped;
import cn.liandong.contracts.drills.InjectEvent.InjectTaken;
import cn.liandong.contracts.drills.InjectKind;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Moment;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fires injects when they fall due or their director says so. */
public final class InjectsDecider {
    /** What is later than this fell due while nobody ran it (ours): a flood of old injects is no drill. */
    static final Duration LATE = Duration.ofSeconds(60);

    private InjectsDecider() {}

    /**
     * Decides what becomes of an inject.
     *
     * @param leads whether the actor leads the city's shift
     */
    public static Decision<DrillEvent> decide(Moment moment, InjectCommand command, Drill drill, boolean leads) {
        var inject = drill.scenario().inject(idOf(command));
        if (inject == null) {
            return Decision.refused(
                    "NO_SUCH_INJECT",
                    "The drill " + drill.id() + " has no inject " + idOf(command) + ": look at its scenario.");
        }
        return switch (command) {
            case DueInject(var _, var _, var dueAt) -> due(moment, drill, inject, dueAt);
            case NoteInject note -> noted(moment, drill, inject, note);
            case FireInject _ -> byHand(moment, drill, inject, leads, true);
            case SkipInject _ -> byHand(moment, drill, inject, leads, false);
        };
    }

    private static Decision<DrillEvent> due(Moment moment, Drill drill, Inject inject, Instant dueAt) {
        if (!drill.isRunning() || drill.standing(inject).step() != InjectStanding.Step.WAITING) {
            return Decision.nothing();
        }
        var millis = drill.dueMillis(inject);
        if (millis == null || drill.clock().at(moment.now()) < millis) {
            return Decision.nothing();
        }
        if (moment.now().isAfter(dueAt.plus(LATE))) {
            return Decision.accepted(List.of(new InjectHeld(drill.id(), inject.id(), dueAt, moment.now())));
        }
        return fired(moment, drill, inject, null);
    }

    /** What comes by no edge is done with the entry that says so: the notifier tells people, and knows of an outage. */
    private static Decision<DrillEvent> fired(Moment moment, Drill drill, Inject inject, @Nullable PostId by) {
        var before = inject.kind() == InjectKind.FOLLOW_UP && inject.of() != null
                ? drill.scenario().inject(inject.of())
                : null;
        var report = before == null ? null : drill.standing(before).report();
        if (inject.kind() == InjectKind.FOLLOW_UP && report == null) {
            return Decision.accepted(List.of(
                    new InjectFired(drill.id(), inject, null, null, by, moment.now()),
                    new InjectNotTaken(drill.id(), inject.id(), "NOTHING_TO_FOLLOW", moment.now())));
        }
        var fires = new InjectFired(
                drill.id(), inject, before == null ? inject.by() : before.by(), report, by, moment.now());
        return switch (inject.kind()) {
            case REPORT, FOLLOW_UP, SIGNAL -> Decision.accepted(List.of(fires));
            case NOTICE, SILENCE, BREAKDOWN, OUTAGE ->
                Decision.accepted(List.of(fires, new InjectTaken(drill.id(), inject.id(), null, moment.now())));
        };
    }

    private static Decision<DrillEvent> noted(Moment moment, Drill drill, Inject inject, NoteInject note) {
        if (drill.standing(inject).step() != InjectStanding.Step.FIRED) {
            return Decision.nothing();
        }
        return Decision.accepted(List.of(
                note.fault() == null
                        ? new InjectTaken(drill.id(), inject.id(), note.report(), moment.now())
                        : new InjectNotTaken(drill.id(), inject.id(), note.fault(), moment.now())));
    }

    private static Decision<DrillEvent> byHand(
            Moment moment, Drill drill, Inject inject, boolean leads, boolean fires) {
        var post = moment.actor().post();
        if (post == null || !(leads || drill.isDirectedBy(post))) {
            return Decision.refused(
                    "NOT_ITS_DIRECTOR",
                    "Injects are fed in by " + drill.scenario().director() + ", who directs this drill: ask there.");
        }
        if (!drill.isRunning()) {
            return Decision.refused(
                    "WRONG_PHASE", "The drill " + drill.id() + " is " + drill.phase() + ": resume it first.");
        }
        if (!drill.standing(inject).isOpen()) {
            return Decision.refused(
                    "INJECT_DONE",
                    "The inject " + inject.id() + " is "
                            + drill.standing(inject).step() + " already: it is fed in once.");
        }
        return fires
                ? fired(moment, drill, inject, post)
                : Decision.accepted(List.of(new InjectSkipped(drill.id(), inject.id(), post, moment.now())));
    }

    private static String idOf(InjectCommand command) {
        return switch (command) {
            case DueInject due -> due.inject();
            case FireInject fire -> fire.inject();
            case SkipInject skip -> skip.inject();
            case NoteInject note -> note.inject();
        };
    }
}
