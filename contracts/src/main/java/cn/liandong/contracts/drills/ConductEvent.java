package cn.liandong.contracts.drills;

import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PostId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a drill runs. */
public sealed interface ConductEvent extends DrillEvent {

    /**
     * It runs; from now on reports may say that they are of it.
     *
     * @param parties who takes part, frozen
     * @param by the director's post; null where its time had come
     */
    record DrillStarted(
            DrillId drill,
            List<DrillParty> parties,
            @Nullable PostId by,
            Instant at) implements ConductEvent {
        public DrillStarted {
            parties = parties == null ? List.of() : List.copyOf(parties);
        }
    }

    /**
     * It could not start when its time had come.
     *
     * @param code why: `OUTSIDE_NOT_CLEARED` or `LIVE_INCIDENT`
     */
    record DrillNotStarted(DrillId drill, String code, Instant at) implements ConductEvent {}

    /**
     * It stands still: its people and units are released, and all who take part are told.
     *
     * @param incident what is real; null where its director paused it
     * @param by the director's post; null where something real did
     */
    record DrillPaused(
            DrillId drill,
            PauseReason reason,
            @Nullable IncidentId incident,
            @Nullable PostId by,
            Instant at) implements ConductEvent {}

    record DrillResumed(DrillId drill, PostId by, Instant at) implements ConductEvent {}

    record DrillClockShifted(DrillId drill, int seconds, PostId by, Instant at) implements ConductEvent {}

    /**
     * It is over: everything of it ends.
     *
     * @param keysOf the organizations in whose names it reported: its keys open nothing any more
     * @param by the director's post; null where nothing was left of it
     */
    record DrillFinished(
            DrillId drill,
            List<OrganizationId> keysOf,
            @Nullable PostId by,
            Instant at) implements ConductEvent {
        public DrillFinished {
            keysOf = keysOf == null ? List.of() : List.copyOf(keysOf);
        }
    }

    /** Something happened within it. */
    record HappeningNoted(DrillId drill, Happening happening) implements ConductEvent {}
}
