package cn.liandong.dispatch.alerts;

import static cn.liandong.contracts.duty.PostKind.DUTY_OFFICER;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.response.AidEvent.AidAsked;
import cn.liandong.contracts.response.AidEvent.AidCalledOff;
import cn.liandong.contracts.response.AidEvent.AidDeclineReported;
import cn.liandong.contracts.response.AidEvent.AidDeclined;
import cn.liandong.contracts.response.AidEvent.AidGranted;
import cn.liandong.contracts.response.AidEvent.AidLapsed;
import cn.liandong.contracts.response.AidEvent.AidRequested;
import cn.liandong.contracts.response.AidEvent.AidUnitReported;
import cn.liandong.contracts.response.AidUnitState;
import cn.liandong.contracts.response.AlertMatter;
import cn.liandong.contracts.response.AlertReason;
import cn.liandong.contracts.response.AssignmentEvent.UnitOffered;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.dispatch.alerts.MatterPolicy.Known;
import cn.liandong.dispatch.alerts.MatterPolicy.Raised;
import cn.liandong.dispatch.alerts.MatterPolicy.Settled;
import java.util.List;
import java.util.Optional;

/** Who must know of mutual aid: the duty room that is asked, and the one that asked in vain. */
final class AidMatters {
    /** The duty room of the home jurisdiction, until it has sent somebody, or said no. */
    static final MatterPolicy AID_ASKED = new MatterPolicy(
            AlertReason.AID_ASKED,
            (event, known) -> event instanceof AidAsked asked
                    ? raised(
                            known,
                            asked.incident(),
                            new AlertMatter(
                                    AlertReason.AID_ASKED,
                                    asked.aid().value(),
                                    asked.request().byName(),
                                    asked.request().answerBy()))
                    : Optional.empty(),
            AidMatters::answer);

    /** The duty room that asked, until it asks again, or sends a unit of its own. */
    static final MatterPolicy AID_MISSING =
            new MatterPolicy(AlertReason.AID_MISSING, AidMatters::missing, AidMatters::replaced);

    static final List<MatterPolicy> ALL = List.of(AID_ASKED, AID_MISSING);

    private AidMatters() {}

    private static Optional<Settled> answer(ResponseEvent event) {
        return switch (event) {
            case AidGranted by -> Settled.one(by.incident(), by.aid().value());
            case AidDeclined by -> Settled.one(by.incident(), by.aid().value());
            case AidCalledOff by -> Settled.one(by.incident(), by.aid().value());
            default -> Optional.empty();
        };
    }

    private static Optional<Raised> missing(ResponseEvent event, Known known) {
        return switch (event) {
            case AidDeclineReported told ->
                raised(known, told.incident(), missing(told.aid().value(), told.ofName()));
            case AidLapsed by -> raised(known, by.incident(), missing(by.aid().value(), by.ofName()));
            case AidUnitReported told
            when isLost(told.state()) ->
                raised(
                        known,
                        told.incident(),
                        missing(told.unit().assignment().value(), told.unit().name()));
            default -> Optional.empty();
        };
    }

    /** Its home jurisdiction has asked it to go, and then needs it itself. */
    private static boolean isLost(AidUnitState state) {
        return state == AidUnitState.DISSOLVED || state == AidUnitState.WITHDRAWN;
    }

    private static AlertMatter missing(String id, String about) {
        return new AlertMatter(AlertReason.AID_MISSING, id, about, null);
    }

    private static Optional<Settled> replaced(ResponseEvent event) {
        return switch (event) {
            case AidRequested by -> Settled.all(by.incident());
            case UnitOffered by -> Settled.all(by.incident());
            default -> Optional.empty();
        };
    }

    private static Optional<Raised> raised(Known known, IncidentId incident, AlertMatter matter) {
        return Optional.of(
                new Raised(incident, MatterPolicies.named(known.view().cityPosts(DUTY_OFFICER)), matter));
    }
}
