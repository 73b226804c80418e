package cn.liandong.contracts.cap;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.incidents.Grade;
import cn.liandong.contracts.incidents.HazardZones;
import cn.liandong.contracts.incidents.IncidentEvent.IncidentOpened;
import cn.liandong.contracts.incidents.IncidentFlag;
import cn.liandong.contracts.incidents.Situation;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.response.ClosingOutcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * An incident as far as its CAP alert tells of it.
 *
 * @param number as people call it
 * @param saysExercise it calls itself an exercise, and nobody has decided
 * @param grade UNKNOWN until the figures or an officer say more
 * @param zones null where none were drawn
 * @param outcome of a closed one; null in an entry of an older version, which is taken as handled
 * @param version the how-manieth alert of this incident, from 1
 * @param sent the broker's time of what this version tells last
 * @param superseded when the alerts before were sent, those with the numbers up to the one before this
 */
public record CapIncident(
        IncidentId incident,
        String number,
        Handling handling,
        boolean saysExercise,
        Situation situation,
        Grade grade,
        @Nullable HazardZones zones,
        boolean closed,
        @Nullable ClosingOutcome outcome,
        int version,
        Instant sent,
        PVector<Instant> superseded) {
    /** A receiver that missed fifty alerts is told by the fifty-first all the same. */
    private static final int MOST_SUPERSEDED = 50;

    static CapIncident of(IncidentOpened opened, Handling handling, Instant at) {
        return new CapIncident(
                opened.incident(),
                opened.number(),
                opened.handling() == null ? handling : opened.handling(),
                opened.flags().contains(IncidentFlag.SAYS_EXERCISE),
                opened.situation(),
                Grade.UNKNOWN,
                null,
                false,
                null,
                1,
                at,
                TreePVector.empty());
    }

    CapIncident with(Situation now) {
        return new CapIncident(
                incident,
                number,
                handling,
                saysExercise,
                now,
                grade,
                zones,
                closed,
                outcome,
                version,
                sent,
                superseded);
    }

    CapIncident with(Grade graded) {
        return new CapIncident(
                incident,
                number,
                handling,
                saysExercise,
                situation,
                graded,
                zones,
                closed,
                outcome,
                version,
                sent,
                superseded);
    }

    /** As they were drawn; null where there are none any more. */
    CapIncident withZones(@Nullable HazardZones drawn) {
        return new CapIncident(
                incident,
                number,
                handling,
                saysExercise,
                situation,
                grade,
                drawn,
                closed,
                outcome,
                version,
                sent,
                superseded);
    }

    CapIncident with(boolean isClosed, @Nullable ClosingOutcome as) {
        return new CapIncident(
                incident,
                number,
                handling,
                saysExercise,
                situation,
                grade,
                zones,
                isClosed,
                as,
                version,
                sent,
                superseded);
    }

    /** The next alert. One that goes on after all was cancelled supersedes nothing: what is cancelled is gone. */
    CapIncident superseding(CapIncident before, Instant at) {
        var earlier = before.tellsOfNothing() && !closed
                ? TreePVector.<Instant>empty()
                : before.superseded().plus(before.sent());
        int tooMany = earlier.size() - MOST_SUPERSEDED;
        return new CapIncident(
                incident,
                number,
                handling,
                saysExercise,
                situation,
                grade,
                zones,
                closed,
                outcome,
                before.version() + 1,
                at,
                tooMany > 0 ? earlier.subList(tooMany, earlier.size()) : earlier);
    }

    /** Nothing has happened, or another incident is about it: its alerts are cancelled. */
    boolean tellsOfNothing() {
        return closed && (outcome == ClosingOutcome.FALSE_ALARM || outcome == ClosingOutcome.SAME_AS_ANOTHER);
    }
}
