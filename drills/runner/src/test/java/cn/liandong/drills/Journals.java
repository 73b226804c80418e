package cn.liandong.drills;

import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.AssignmentId;
import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PlanId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.ids.TownCode;
import cn.liandong.contracts.ids.UnitId;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.IncidentEvent.IncidentOpened;
import cn.liandong.contracts.incidents.IncidentFlag;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.places.Coordinates;
import cn.liandong.contracts.places.Place;
import cn.liandong.contracts.response.AlertReason;
import cn.liandong.contracts.response.ArchiveEvent.IncidentArchived;
import cn.liandong.contracts.response.AssignmentEvent.UnitOffered;
import cn.liandong.contracts.response.AssignmentEvent.UnitReleased;
import cn.liandong.contracts.response.Capability;
import cn.liandong.contracts.response.ClosingEvent.IncidentClosed;
import cn.liandong.contracts.response.ClosingEvent.IncidentControlled;
import cn.liandong.contracts.response.ClosingOutcome;
import cn.liandong.contracts.response.FrozenPlan;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.ResponseEvent.AlertAcknowledged;
import cn.liandong.contracts.response.ResponseEvent.AlertBegan;
import cn.liandong.contracts.response.ResponseEvent.AlertSubject;
import cn.liandong.contracts.response.Unit;
import cn.liandong.contracts.response.UnitEvent;
import cn.liandong.contracts.response.UnitKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What other services write. */
final class Journals {
    private Journals() {}

    static ResponseEvent registered(UnitId unit) {
        return new UnitEvent.UnitRegistered(new Unit(
                unit,
                new OrganizationId("420583-agency-fire"),
                "一车",
                UnitKind.FIRE_ENGINE,
                List.of(Capability.FIREFIGHTING),
                6,
                new Coordinates(30.43, 111.75)));
    }

    static IncidentEvent opened(String id, Handling handling, @Nullable DrillId drill, TownCode town, Instant at) {
        return opened(id, handling, drill, town, at, List.of());
    }

    static IncidentEvent opened(
            String id,
            Handling handling,
            @Nullable DrillId drill,
            TownCode town,
            Instant at,
            List<IncidentFlag> flags) {
        return new IncidentOpened(
                new IncidentId(id),
                "420583-20261130-001",
                new ReportId(id + "-report"),
                Stage.PLANT,
                Category.HAZARDOUS_CHEMICAL_LEAK,
                new Place(null, List.of(town), Place.TownKnownBy.SITE, null),
                null,
                null,
                null,
                at,
                null,
                flags,
                handling,
                null,
                null,
                drill);
    }

    static ResponseEvent alerted(String incident, PostId post, Handling handling, Instant at) {
        return new AlertBegan(
                new AlertId(incident + "-alert-" + post),
                new IncidentId(incident),
                post,
                Stage.DUTY_ROOM,
                AlertReason.CITY_DUTY_ROOM,
                new AlertSubject("420583-20261130-001", Category.HAZARDOUS_CHEMICAL_LEAK, null, at, false, handling),
                new FrozenPlan(new PlanId("420583-plan"), List.of()));
    }

    static ResponseEvent acknowledged(String incident, PostId post, Instant at) {
        return new AlertAcknowledged(
                new AlertId(incident + "-alert-" + post), new IncidentId(incident), post, Stage.WU, at);
    }

    static ResponseEvent archived(String incident, Instant at) {
        return new IncidentArchived(new IncidentId(incident), at, 0);
    }

    static ResponseEvent offered(String incident, UnitId unit, Handling handling, Instant at) {
        return new UnitOffered(
                new AssignmentId(incident + "-a1"),
                new IncidentId(incident),
                unit,
                new OrganizationId("420583-agency-fire"),
                handling,
                List.of(),
                null,
                List.of(),
                at,
                at.plusSeconds(60));
    }

    static ResponseEvent released(String incident, UnitId unit, Instant at) {
        return new UnitReleased(new AssignmentId(incident + "-a1"), new IncidentId(incident), unit, at);
    }

    static ResponseEvent controlled(String incident, Instant at) {
        return new IncidentControlled(new IncidentId(incident), Stage.OFFICER, Stage.WU, at);
    }

    static ResponseEvent closed(String incident, Instant at) {
        return new IncidentClosed(
                new IncidentId(incident), ClosingOutcome.HANDLED, List.of(), Stage.OFFICER, Stage.WU, at, null);
    }
}
