package cn.liandong.console.pictures;

import cn.liandong.contracts.ids.UnitId;
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
import cn.liandong.contracts.response.Capability;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The facts of a timeline's line about an assignment. */
final class AssignmentLines {
    private AssignmentLines() {}

    static Map<String, String> facts(Picture picture, AssignmentEvent event) {
        var facts = new TreeMap<String, String>();
        var unit = unitOf(event);
        if (unit != null) {
            var known = picture.units().get(unit);
            facts.put("unitId", unit.value());
            facts.put("unitName", known == null ? unit.value() : known.unit().name());
        }
        facts.putAll(more(event));
        return facts;
    }

    /** Whether the line reads differently once this unit is called something else. */
    static boolean names(AssignmentEvent event, UnitId unit) {
        return unit.equals(unitOf(event));
    }

    private static @Nullable UnitId unitOf(AssignmentEvent event) {
        return switch (event) {
            case UnitOffered it -> it.unit();
            case OfferAccepted it -> it.unit();
            case OfferDeclined it -> it.unit();
            case OfferLapsed it -> it.unit();
            case UnitEnRoute it -> it.unit();
            case UnitOnScene it -> it.unit();
            case UnitReleased it -> it.unit();
            case AssignmentWithdrawn it -> it.unit();
            case AssignmentDissolved it -> it.unit();
            case UnitsProposed ignored -> null;
            case ShortfallNamed ignored -> null;
        };
    }

    private static Map<String, String> more(AssignmentEvent event) {
        return switch (event) {
            case UnitOffered it ->
                Map.of(
                        "assignmentId",
                        it.assignment().value(),
                        "handling",
                        it.handling().name(),
                        "answerBy",
                        it.answerBy().toString(),
                        "asked",
                        String.valueOf(it.before().size()));
            case OfferAccepted it -> Map.of("assignmentId", it.assignment().value());
            case OfferDeclined it ->
                Map.of(
                        "assignmentId",
                        it.assignment().value(),
                        "reason",
                        it.reason().name());
            case OfferLapsed it ->
                Map.of("assignmentId", it.assignment().value(), "latenessMillis", String.valueOf(it.latenessMillis()));
            case UnitEnRoute it -> Map.of("assignmentId", it.assignment().value());
            case UnitOnScene it -> Map.of("assignmentId", it.assignment().value());
            case UnitReleased it -> Map.of("assignmentId", it.assignment().value());
            case AssignmentWithdrawn it ->
                Map.of("assignmentId", it.assignment().value());
            case AssignmentDissolved it ->
                Map.of("assignmentId", it.assignment().value());
            case UnitsProposed it ->
                Map.of(
                        "units",
                        String.valueOf(it.units().size()),
                        "needs",
                        text(it.needs()),
                        "shortfall",
                        text(it.shortfall()));
            case ShortfallNamed it ->
                Map.of(
                        "assignmentId",
                        it.after().value(),
                        "missing",
                        text(it.missing()),
                        "asked",
                        String.valueOf(it.asked().size()));
        };
    }

    private static String text(List<Capability> capabilities) {
        return capabilities.stream().map(Enum::name).collect(Collectors.joining(","));
    }
}
