package cn.liandong.console.pictures;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.response.AidDeclineReason;
import cn.liandong.contracts.response.AidEnd;
import cn.liandong.contracts.response.AidEvent.AidAsked;
import cn.liandong.contracts.response.AidEvent.AidRequested;
import cn.liandong.contracts.response.AidRequest;
import cn.liandong.contracts.response.AidUnit;
import cn.liandong.contracts.response.AidUnitState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * A request for mutual aid, as this jurisdiction knows it.
 *
 * @param isAsked whether the other side makes it of this one
 * @param post who made it, or declined it, here; null where nobody here did
 * @param units in the order they were sent
 */
record AidView(
        AidRequest request,
        boolean isAsked,
        Jurisdiction other,
        String otherName,
        Instant askedAt,
        @Nullable PostId post,
        @Nullable PersonId person,
        PVector<Sent> units,
        @Nullable Declined declined,
        @Nullable AidEnd end,
        @Nullable Instant endedAt)
        implements Hung {

    /** How far a unit has come, since when. */
    record Sent(AidUnit unit, AidUnitState state, Instant at) {}

    /** That nobody goes, or nobody more; who said so is known at home only. */
    record Declined(
            AidDeclineReason reason,
            @Nullable String text,
            Instant at,
            @Nullable PostId post,
            @Nullable PersonId person) {}

    static AidView of(AidRequested event) {
        return new AidView(
                event.request(),
                false,
                event.of(),
                event.ofName(),
                event.at(),
                event.post(),
                event.person(),
                TreePVector.empty(),
                null,
                null,
                null);
    }

    static AidView of(AidAsked event) {
        var request = event.request();
        return new AidView(
                request,
                true,
                request.by(),
                request.byName(),
                event.at(),
                null,
                null,
                TreePVector.empty(),
                null,
                null,
                null);
    }

    AidView moved(AidUnit unit, AidUnitState state, Instant at) {
        var sent = new Sent(unit, state, at);
        for (int i = 0; i < units.size(); i++) {
            if (units.get(i).unit().assignment().equals(unit.assignment())) {
                return with(units.with(i, sent), declined, end, endedAt);
            }
        }
        return with(units.plus(sent), declined, end, endedAt);
    }

    AidView declined(Declined by) {
        return with(units, by, end, endedAt);
    }

    AidView ended(AidEnd how, Instant at) {
        return with(units, declined, how, at);
    }

    private AidView with(PVector<Sent> sent, @Nullable Declined no, @Nullable AidEnd how, @Nullable Instant since) {
        return new AidView(request, isAsked, other, otherName, askedAt, post, person, sent, no, how, since);
    }

    @Override
    public ItemKey key() {
        return ItemKey.of(request.aid());
    }

    @Override
    public IncidentId incident() {
        return request.incident();
    }

    @Override
    public boolean isOwed() {
        return units.stream().anyMatch(sent -> !sent.state().isEnd())
                || (end == null && declined == null && units.isEmpty());
    }

    @Override
    public boolean names(PersonId one) {
        return one.equals(person) || (declined != null && one.equals(declined.person()));
    }

    @Override
    public boolean names(PostId one) {
        return one.equals(post) || (declined != null && one.equals(declined.post()));
    }
}
