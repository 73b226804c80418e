package cn.liandong.contracts.response;

import cn.liandong.contracts.ids.AidId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.UnitId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What dispatch can be asked about mutual aid: by officers of either side, and by the other side's errands. */
public sealed interface AidCommand extends DispatchCommand {
    /** The city's file says whom it can ask. */
    record DefineNeighbours(List<Neighbour> neighbours) implements AidCommand {
        public DefineNeighbours {
            neighbours = neighbours == null ? List.of() : List.copyOf(neighbours);
        }
    }

    /**
     * Asks another jurisdiction for units.
     *
     * @param answerWithinSeconds null for the usual limit
     */
    record RequestAid(
            IncidentId incident,
            Jurisdiction of,
            AidNeed need,
            @Nullable Integer answerWithinSeconds) implements AidCommand {}

    /** The asking side asks no more. */
    record WithdrawAid(AidId aid) implements AidCommand {}

    /** A deadline: nothing was heard in time. */
    record LapseAid(AidId aid, Instant dueAt) implements AidCommand {}

    /**
     * An officer of the home jurisdiction sends a unit.
     *
     * @param unit null for the best that is free
     */
    record GrantAid(AidId aid, @Nullable UnitId unit) implements AidCommand {}

    /**
     * The home jurisdiction sends nobody, or nobody more.
     *
     * @param text up to 500 characters; needed for OTHER
     */
    record DeclineAid(
            AidId aid, AidDeclineReason reason, @Nullable String text) implements AidCommand {}

    /** An errand of the other side. */
    sealed interface Errand extends AidCommand {
        AidId aid();
    }

    /** To the home jurisdiction: it is asked. */
    record AskAid(AidRequest request) implements Errand {
        @Override
        public AidId aid() {
            return request.aid();
        }
    }

    /** To the home jurisdiction: the request holds no more. */
    record CallOffAid(AidId aid, IncidentId incident, Jurisdiction by, AidEnd end) implements Errand {}

    /** To the asking side: a unit has come so far. */
    record ReportAidUnit(AidId aid, AidUnit unit, AidUnitState state, Instant movedAt) implements Errand {}

    /** To the asking side: nobody comes, or nobody more. */
    record ReportAidDeclined(
            AidId aid, AidDeclineReason reason, @Nullable String text, Instant declinedAt) implements Errand {}
}
