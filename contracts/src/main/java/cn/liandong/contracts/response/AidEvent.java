package cn.liandong.contracts.response;

import cn.liandong.contracts.ids.AidId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Mutual aid 增援, in the journal `response` of both sides. The asking side alone says that it asks, and no more; the home
 * jurisdiction of the units alone says who goes. Each tells the other, who then says in its own journal what it was told.
 */
public sealed interface AidEvent extends ResponseEvent {
    /** Whom this jurisdiction can ask; replaces those before. */
    record NeighboursDefined(List<Neighbour> neighbours) implements AidEvent {
        public NeighboursDefined {
            neighbours = neighbours == null ? List.of() : List.copyOf(neighbours);
        }
    }

    /** About one request. */
    sealed interface OfRequest extends AidEvent {
        AidId aid();

        /** The asking side's. */
        IncidentId incident();

        Instant at();
    }

    /** Something the asking side says for the first time. */
    sealed interface OfAskingSide extends OfRequest {
        /** Who is asked. */
        Jurisdiction of();
    }

    /** Something the home jurisdiction says for the first time. */
    sealed interface OfHome extends OfRequest {
        /** Who asked. */
        Jurisdiction by();
    }

    /**
     * Another jurisdiction is asked for units. A request only: nobody is assigned by it.
     *
     * @param of who is asked
     * @param post whose officer asks
     */
    record AidRequested(
            AidRequest request,
            Jurisdiction of,
            String ofName,
            PostId post,
            @Nullable PersonId person,
            Instant at) implements OfAskingSide {
        @Override
        public AidId aid() {
            return request.aid();
        }

        @Override
        public IncidentId incident() {
            return request.incident();
        }
    }

    /**
     * The asking side asks no more; what goes is called off.
     *
     * @param end WITHDRAWN, or INCIDENT_CLOSED
     */
    record AidWithdrawn(
            AidId aid,
            IncidentId incident,
            Jurisdiction of,
            AidEnd end,
            PostId post,
            @Nullable PersonId person,
            Instant at)
            implements OfAskingSide {}

    /**
     * Nothing was heard of the other side in time; what it says later does not hold.
     *
     * @param latenessMillis {@code at} after {@code dueAt}, never negative
     */
    record AidLapsed(
            AidId aid,
            IncidentId incident,
            Jurisdiction of,
            String ofName,
            Instant dueAt,
            Instant at,
            long latenessMillis)
            implements OfAskingSide {}

    /**
     * At the asking side: it was told how far a unit of the other side has come.
     *
     * @param movedAt when that was, by the other side
     */
    record AidUnitReported(
            AidId aid, IncidentId incident, AidUnit unit, AidUnitState state, Instant movedAt, Instant at)
            implements OfRequest {}

    /**
     * At the asking side: it was told that nobody comes, or nobody more.
     *
     * @param ofName who says so
     * @param declinedAt when that was said, by the other side
     */
    record AidDeclineReported(
            AidId aid,
            IncidentId incident,
            String ofName,
            AidDeclineReason reason,
            @Nullable String text,
            Instant declinedAt,
            Instant at)
            implements OfRequest {}

    /** At home: another jurisdiction asks, and somebody has to answer. */
    record AidAsked(AidRequest request, Instant at) implements OfRequest {
        @Override
        public AidId aid() {
            return request.aid();
        }

        @Override
        public IncidentId incident() {
            return request.incident();
        }
    }

    /**
     * At home: an officer sends a unit; the assignment that begins with it is its own.
     *
     * @param post whose officer said so
     */
    record AidGranted(
            AidId aid,
            IncidentId incident,
            AidUnit unit,
            PostId post,
            @Nullable PersonId person,
            Instant at) implements OfRequest {}

    /** At home: a unit that was sent has come so far. */
    record AidUnitMoved(AidId aid, IncidentId incident, Jurisdiction by, AidUnit unit, AidUnitState state, Instant at)
            implements OfHome {}

    /**
     * At home: nobody goes, or nobody more. Whoever goes already goes on.
     *
     * @param post null where there is no post that could answer
     */
    record AidDeclined(
            AidId aid,
            IncidentId incident,
            Jurisdiction by,
            AidDeclineReason reason,
            @Nullable String text,
            @Nullable PostId post,
            @Nullable PersonId person,
            Instant at)
            implements OfHome {}

    /** At home: it was told that the request holds no more. Whoever goes is called back, whoever is there is released. */
    record AidCalledOff(AidId aid, IncidentId incident, Jurisdiction by, AidEnd end, Instant at) implements OfRequest {}
}
