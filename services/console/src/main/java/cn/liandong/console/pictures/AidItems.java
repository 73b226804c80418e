package cn.liandong.console.pictures;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.response.AidDeclineReason;
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
import cn.liandong.contracts.response.AidRequest;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a page gets of mutual aid, and what its lines say. */
final class AidItems {
    private AidItems() {}

    static @Nullable Item item(Picture picture, String id) {
        var view = picture.families().aids().find(id);
        if (view == null) {
            return null;
        }
        var request = view.request();
        var subject = request.subject();
        var need = request.need();
        return new Item.Aid(
                id,
                request.incident().value(),
                view.isAsked(),
                view.other().value(),
                view.otherName(),
                subject.incidentNumber(),
                subject.category(),
                subject.placeText(),
                subject.siteName(),
                request.place(),
                subject.handling(),
                need.capabilities(),
                need.kind(),
                need.count(),
                need.stagingArea(),
                view.askedAt(),
                request.answerBy(),
                view.post() == null ? null : Items.seat(picture, view.post(), view.person()),
                view.units().stream().map(AidItems::unit).toList(),
                declined(picture, view.declined()),
                view.end(),
                view.endedAt());
    }

    private static Item.AidedUnit unit(AidView.Sent sent) {
        var unit = sent.unit();
        return new Item.AidedUnit(
                unit.assignment().value(),
                unit.unit().value(),
                unit.name(),
                unit.kind(),
                unit.crew(),
                sent.state(),
                sent.at());
    }

    private static Item.@Nullable AidDecline declined(Picture picture, AidView.@Nullable Declined by) {
        return by == null
                ? null
                : new Item.AidDecline(
                        by.reason(),
                        by.text(),
                        by.at(),
                        by.post() == null ? null : Items.seat(picture, by.post(), by.person()));
    }

    static @Nullable Item neighbour(Picture picture, Jurisdiction jurisdiction) {
        var neighbour = picture.neighbours().get(jurisdiction);
        return neighbour == null ? null : new Item.Neighbour(jurisdiction.value(), neighbour.name());
    }

    static Map<String, String> facts(AidEvent.OfRequest event) {
        var facts = new TreeMap<String, String>();
        facts.put("aidId", event.aid().value());
        switch (event) {
            case AidRequested by -> {
                facts.put("jurisdictionName", by.ofName());
                request(facts, by.request());
            }
            case AidAsked by -> {
                facts.put("jurisdictionName", by.request().byName());
                request(facts, by.request());
            }
            case AidUnitReported told -> {
                facts.put("unitName", told.unit().name());
                facts.put("state", told.state().name());
            }
            case AidUnitMoved moved -> {
                facts.put("unitName", moved.unit().name());
                facts.put("state", moved.state().name());
            }
            case AidGranted by -> facts.put("unitName", by.unit().name());
            case AidDeclined by -> decline(facts, by.reason(), by.text());
            case AidDeclineReported told -> {
                facts.put("jurisdictionName", told.ofName());
                decline(facts, told.reason(), told.text());
            }
            case AidWithdrawn by -> facts.put("end", by.end().name());
            case AidLapsed by -> {
                facts.put("jurisdictionName", by.ofName());
                facts.put("latenessMillis", String.valueOf(by.latenessMillis()));
            }
            case AidCalledOff told -> facts.put("end", told.end().name());
        }
        return facts;
    }

    private static void request(Map<String, String> facts, AidRequest request) {
        facts.put("count", String.valueOf(request.need().count()));
        facts.put("answerBy", request.answerBy().toString());
    }

    private static void decline(Map<String, String> facts, AidDeclineReason reason, @Nullable String text) {
        facts.put("reason", reason.name());
        facts.put("text", text == null ? "" : text);
    }
}
