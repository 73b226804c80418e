package cn.liandong.console.pictures;

import cn.liandong.contracts.ids.AssignmentId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.UnitId;
import cn.liandong.contracts.response.ProposedUnit;
import org.jspecify.annotations.Nullable;

/** Says what units, assignments and proposals read like. */
final class UnitItems {
    private UnitItems() {}

    static @Nullable Item unit(Picture picture, UnitId id) {
        var view = picture.units().get(id);
        if (view == null) {
            return null;
        }
        var unit = view.unit();
        return new Item.Unit(
                unit.id().value(),
                unit.name(),
                unit.kind(),
                unit.capabilities(),
                unit.crew(),
                unit.organization().value(),
                picture.directory().name(unit.organization()),
                view.state(),
                engaged(view),
                view.where(),
                view.position() == null ? null : view.position().at());
    }

    private static Item.Unit.Engaged engaged(UnitView view) {
        if (view.actual() != null) {
            return Item.Unit.Engaged.ACTUAL;
        }
        return view.exercise() != null ? Item.Unit.Engaged.EXERCISE : Item.Unit.Engaged.NO;
    }

    static @Nullable Item assignment(Picture picture, AssignmentId id) {
        var view = picture.families().assignments().find(id.value());
        if (view == null) {
            return null;
        }
        var offered = view.offered();
        return new Item.Assignment(
                offered.assignment().value(),
                offered.incident().value(),
                offered.unit().value(),
                name(picture, offered.unit()),
                offered.organization().value(),
                picture.directory().name(offered.organization()),
                offered.handling(),
                view.state(),
                offered.needs(),
                offered.why() == null ? null : proposed(picture, offered.why()),
                offered.before().size(),
                offered.offeredAt(),
                offered.answerBy(),
                view.acceptedAt(),
                view.enRouteAt(),
                view.onSceneAt(),
                view.endedAt(),
                view.declined(),
                crew(view.crew()));
    }

    private static Item.@Nullable Crew crew(AssignmentView.@Nullable Crew crew) {
        return crew == null ? null : new Item.Crew(crew.everySeconds(), crew.heardBy(), crew.missed());
    }

    static @Nullable Item proposal(Picture picture, IncidentId id) {
        var view = picture.families().proposals().find(id.value());
        return view == null
                ? null
                : new Item.Proposal(
                        id.value(),
                        id.value(),
                        view.proposed().needs(),
                        view.proposed().units().stream()
                                .map(one -> proposed(picture, one))
                                .toList(),
                        view.proposed().shortfall());
    }

    private static Item.ProposedUnit proposed(Picture picture, ProposedUnit why) {
        return new Item.ProposedUnit(
                why.unit().value(),
                name(picture, why.unit()),
                why.covers(),
                why.distanceMetres(),
                why.positionAt(),
                why.inDrill(),
                why.routed(),
                why.ofKind());
    }

    static String name(Picture picture, UnitId id) {
        var view = picture.units().get(id);
        return view == null ? id.value() : view.unit().name();
    }
}
