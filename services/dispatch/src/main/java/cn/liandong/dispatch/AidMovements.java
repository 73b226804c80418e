package cn.liandong.dispatch;

import cn.liandong.contracts.ids.AidId;
import cn.liandong.contracts.ids.AssignmentId;
import cn.liandong.contracts.ids.UnitId;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.contracts.response.AidEvent.AidCalledOff;
import cn.liandong.contracts.response.AidEvent.AidUnitMoved;
import cn.liandong.contracts.response.AidUnitState;
import cn.liandong.contracts.response.AssignmentEvent;
import cn.liandong.contracts.response.AssignmentEvent.AssignmentDissolved;
import cn.liandong.contracts.response.AssignmentEvent.AssignmentWithdrawn;
import cn.liandong.contracts.response.AssignmentEvent.OfferAccepted;
import cn.liandong.contracts.response.AssignmentEvent.OfferDeclined;
import cn.liandong.contracts.response.AssignmentEvent.OfferLapsed;
import cn.liandong.contracts.response.AssignmentEvent.ShortfallNamed;
import cn.liandong.contracts.response.AssignmentEvent.UnitEnRoute;
import cn.liandong.contracts.response.AssignmentEvent.UnitOffered;
import cn.liandong.contracts.response.AssignmentEvent.UnitOnScene;
import cn.liandong.contracts.response.AssignmentEvent.UnitReleased;
import cn.liandong.contracts.response.AssignmentEvent.UnitsProposed;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.dispatch.aid.AidDecider;
import cn.liandong.dispatch.aid.Aids;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says of each event of one decision, in their order, how far a unit has come that goes for another jurisdiction. */
final class AidMovements {
    private final Moment moment;
    private final DispatchState state;
    private Aids aids;
    private @Nullable AidId last;
    private boolean isCalledOff;

    AidMovements(Moment moment, DispatchState state) {
        this.moment = moment;
        this.state = state;
        aids = state.aids();
    }

    private record Move(AssignmentId assignment, UnitId unit, AidUnitState state) {}

    /** The event, and behind it what follows for the request that the unit goes for. */
    Stream<ResponseEvent> follow(ResponseEvent event) {
        aids = AidDecider.evolve(aids, event);
        isCalledOff |= event instanceof AidCalledOff;
        var move = event instanceof AssignmentEvent assigned ? move(assigned) : null;
        var aid = move == null ? null : aidOf(move, event);
        if (move == null || aid == null) {
            return Stream.of(event);
        }
        last = aid;
        var request = Objects.requireNonNull(
                Objects.requireNonNull(aids.findAsked(aid)).request());
        return Stream.of(
                event,
                new AidUnitMoved(
                        aid,
                        request.incident(),
                        request.by(),
                        AidWork.unit(move.assignment(), move.unit(), state),
                        move.state(),
                        moment.now()));
    }

    /** Who is asked instead of one that does not go is asked for the same request. */
    private @Nullable AidId aidOf(Move move, ResponseEvent event) {
        var known = aids.aidOf(move.assignment());
        boolean isInstead =
                known == null && event instanceof UnitOffered offered && aids.foreign(offered.incident()) != null;
        return isInstead ? last : known;
    }

    private @Nullable Move move(AssignmentEvent event) {
        return switch (event) {
            case UnitOffered on -> new Move(on.assignment(), on.unit(), AidUnitState.OFFERED);
            case OfferAccepted on -> new Move(on.assignment(), on.unit(), AidUnitState.ACCEPTED);
            case OfferDeclined on -> new Move(on.assignment(), on.unit(), AidUnitState.DECLINED);
            case OfferLapsed on -> new Move(on.assignment(), on.unit(), AidUnitState.LAPSED);
            case UnitEnRoute on -> new Move(on.assignment(), on.unit(), AidUnitState.EN_ROUTE);
            case UnitOnScene on -> new Move(on.assignment(), on.unit(), AidUnitState.ON_SCENE);
            case UnitReleased on -> new Move(on.assignment(), on.unit(), AidUnitState.RELEASED);
            case AssignmentWithdrawn on ->
                new Move(on.assignment(), on.unit(), isCalledOff ? AidUnitState.CALLED_OFF : AidUnitState.WITHDRAWN);
            case AssignmentDissolved on -> new Move(on.assignment(), on.unit(), AidUnitState.DISSOLVED);
            case UnitsProposed _ -> null;
            case ShortfallNamed _ -> null;
        };
    }
}
