package cn.liandong.notifier.drills;

import cn.liandong.contracts.drills.ConductEvent.DrillFinished;
import cn.liandong.contracts.drills.ConductEvent.DrillPaused;
import cn.liandong.contracts.drills.ConductEvent.DrillResumed;
import cn.liandong.contracts.drills.ConductEvent.DrillStarted;
import cn.liandong.contracts.drills.DrillParty;
import cn.liandong.contracts.drills.DrillPhase;
import cn.liandong.contracts.drills.Inject;
import cn.liandong.contracts.drills.InjectEvent.InjectFired;
import cn.liandong.contracts.drills.PauseReason;
import cn.liandong.contracts.drills.ScenarioEvent.DrillScheduled;
import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.DrillNotice;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * A drill, as far as people are called for it.
 *
 * @param parties who takes part; empty before it begins
 * @param out until when an inject keeps a channel from its calls
 * @param tellings what its people are to be told, the latest last
 * @param overAt since when it is over; null before
 */
public record KnownDrill(
        DrillId id,
        String name,
        boolean announced,
        DrillPhase phase,
        List<DrillParty> parties,
        PMap<Channel, Instant> out,
        PVector<DueNotice> tellings,
        @Nullable Instant overAt) {
    /** More than a drill has injects; older ones are no news. */
    private static final int MOST_TELLINGS = 100;

    public KnownDrill {
        parties = List.copyOf(parties);
    }

    static KnownDrill of(DrillScheduled scheduled) {
        return new KnownDrill(
                scheduled.drill(),
                scheduled.scenario().name(),
                scheduled.announced(),
                DrillPhase.SCHEDULED,
                List.of(),
                HashTreePMap.empty(),
                TreePVector.empty(),
                null);
    }

    boolean takesPart(PersonId person) {
        return parties.stream().anyMatch(party -> party.people().contains(person));
    }

    /** The newest entry that says something its people are to be told; 0 where none does. */
    public long newest() {
        return tellings.isEmpty() ? 0 : tellings.getLast().sequence();
    }

    KnownDrill started(DrillStarted event, long sequence, int index) {
        var now = new KnownDrill(id, name, announced, DrillPhase.RUNNING, event.parties(), out, tellings, null);
        return announced ? now.saying(DrillNotice.STARTED, null, event.at(), sequence, index) : now;
    }

    KnownDrill paused(DrillPaused event, long sequence, int index) {
        return in(DrillPhase.PAUSED, null).saying(DrillNotice.PAUSED, event.reason(), event.at(), sequence, index);
    }

    KnownDrill resumed(DrillResumed event, long sequence, int index) {
        return in(DrillPhase.RUNNING, null).saying(DrillNotice.RESUMED, null, event.at(), sequence, index);
    }

    KnownDrill finished(DrillFinished event, long sequence, int index) {
        return in(DrillPhase.FINISHED, event.at()).saying(DrillNotice.FINISHED, null, event.at(), sequence, index);
    }

    KnownDrill cancelled(Instant at) {
        return in(DrillPhase.CANCELLED, at);
    }

    /** What comes by an edge comes by it: nobody is told of that but by its alerts. */
    KnownDrill fired(InjectFired event, long sequence, int index) {
        var inject = event.inject();
        return switch (inject.kind()) {
            case REPORT, FOLLOW_UP, SIGNAL -> this;
            case NOTICE -> telling(DrillNotice.NOTICE, inject, event.at(), sequence, index);
            case SILENCE -> telling(DrillNotice.SILENCE, inject, event.at(), sequence, index);
            case BREAKDOWN -> telling(DrillNotice.BREAKDOWN, inject, event.at(), sequence, index);
            case OUTAGE -> without(inject, event.at());
        };
    }

    private KnownDrill without(Inject outage, Instant at) {
        return outage.channel() == null || outage.seconds() == null
                ? this
                : new KnownDrill(
                        id,
                        name,
                        announced,
                        phase,
                        parties,
                        out.plus(outage.channel(), at.plusSeconds(outage.seconds())),
                        tellings,
                        overAt);
    }

    private KnownDrill in(DrillPhase now, @Nullable Instant over) {
        return new KnownDrill(id, name, announced, now, parties, out, tellings, over);
    }

    private KnownDrill saying(DrillNotice notice, @Nullable PauseReason reason, Instant at, long sequence, int index) {
        return telling(new DueNotice(sequence, index, notice, reason, List.of(), null, null, at));
    }

    private KnownDrill telling(DrillNotice notice, Inject inject, Instant at, long sequence, int index) {
        return telling(new DueNotice(sequence, index, notice, null, inject.posts(), inject.unit(), inject.text(), at));
    }

    private KnownDrill telling(DueNotice telling) {
        var all = tellings.plus(telling);
        return new KnownDrill(
                id, name, announced, phase, parties, out, all.size() > MOST_TELLINGS ? all.minus(0) : all, overAt);
    }
}
