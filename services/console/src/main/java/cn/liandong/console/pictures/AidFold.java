package cn.liandong.console.pictures;

import cn.liandong.contracts.ids.AidId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.response.AidEnd;
import cn.liandong.contracts.response.AidEvent;
import cn.liandong.contracts.response.AidEvent.AidAsked;
import cn.liandong.contracts.response.AidEvent.AidCalledOff;
import cn.liandong.contracts.response.AidEvent.AidDeclineReported;
import cn.liandong.contracts.response.AidEvent.AidDeclined;
import cn.liandong.contracts.response.AidEvent.AidGranted;
import cn.liandong.contracts.response.AidEvent.AidLapsed;
import cn.liandong.contracts.response.AidEvent.AidRequested;
import cn.liandong.contracts.response.AidEvent.AidUnitMoved;
import cn.liandong.contracts.response.AidEvent.AidUnitReported;
import cn.liandong.contracts.response.AidEvent.AidWithdrawn;
import cn.liandong.contracts.response.AidEvent.NeighboursDefined;
import cn.liandong.contracts.response.ArchiveEvent.AidArchived;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;

/** What mutual aid changes: of an own incident, or of another jurisdiction's that this one is asked to help with. */
final class AidFold {
    private AidFold() {}

    static void apply(Draft draft, Spot spot, AidEvent event) {
        switch (event) {
            case NeighboursDefined defined -> {
                draft.neighbours.keySet().forEach(gone -> draft.remove(ItemKey.neighbour(gone)));
                draft.neighbours = HashTreePMap.empty();
                defined.neighbours().forEach(draft::put);
                draft.settings = draft.settings.with(
                        SettingKind.NEIGHBOURS,
                        defined.neighbours().stream().map(SettingRows::of).toList(),
                        spot);
            }
            case AidEvent.OfRequest one -> {
                if (!draft.left.contains(one.incident())) {
                    draft.put(draft.incident(one.incident()));
                    apply(draft, spot, one);
                    Leaving.afterAct(draft, one.incident());
                }
            }
        }
    }

    /** Another jurisdiction's incident stands here as long as any request for it does. */
    static void archive(Draft draft, AidArchived event) {
        if (draft.families.aids().has(event.aid().value())) {
            draft.remove(ItemKey.of(event.aid()));
            draft.families = draft.families.without(event.aid(), event.incident());
            if (draft.families.aids().of(event.incident()).isEmpty()) {
                Leaving.foreign(draft, event.incident());
            }
        }
    }

    private static void apply(Draft draft, Spot spot, AidEvent.OfRequest event) {
        switch (event) {
            case AidRequested by -> {
                draft.put(AidView.of(by));
                add(draft, spot, by, by.post(), by.person());
            }
            case AidAsked by -> {
                draft.put(AidView.of(by));
                add(draft, spot, by, null, null);
            }
            case AidUnitReported told -> {
                change(draft, told.aid(), one -> one.moved(told.unit(), told.state(), told.movedAt()));
                add(draft, spot, told, null, null);
            }
            // Its assignment has a line of its own at home.
            case AidUnitMoved moved ->
                change(draft, moved.aid(), one -> one.moved(moved.unit(), moved.state(), moved.at()));
            case AidGranted by -> add(draft, spot, by, by.post(), by.person());
            case AidDeclined by -> {
                change(
                        draft,
                        by.aid(),
                        one -> one.declined(
                                new AidView.Declined(by.reason(), by.text(), by.at(), by.post(), by.person())));
                add(draft, spot, by, by.post(), by.person());
            }
            case AidDeclineReported told -> {
                change(
                        draft,
                        told.aid(),
                        one -> one.declined(
                                new AidView.Declined(told.reason(), told.text(), told.declinedAt(), null, null)));
                add(draft, spot, told, null, null);
            }
            case AidWithdrawn by -> {
                change(draft, by.aid(), one -> one.ended(by.end(), by.at()));
                add(draft, spot, by, by.post(), by.person());
            }
            case AidLapsed by -> {
                change(draft, by.aid(), one -> one.ended(AidEnd.LAPSED, by.at()));
                add(draft, spot, by, null, null);
            }
            case AidCalledOff told -> {
                change(draft, told.aid(), one -> one.ended(told.end(), told.at()));
                add(draft, spot, told, null, null);
            }
        }
    }

    private static void change(Draft draft, AidId id, UnaryOperator<AidView> change) {
        var one = draft.families.aids().find(id.value());
        if (one != null) {
            draft.put(change.apply(one));
        }
    }

    private static void add(
            Draft draft, Spot spot, AidEvent.OfRequest event, @Nullable PostId post, @Nullable PersonId person) {
        draft.named = draft.named.with(post).with(person);
        Timeline.add(draft, event.incident(), spot.line(event, post, person, null));
    }
}
