package cn.liandong.contracts.samples;

import static cn.liandong.contracts.samples.Zhijiang.AT_THE_TANK;
import static cn.liandong.contracts.samples.Zhijiang.INCIDENT;

import cn.liandong.contracts.ids.AssignmentId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.UnitId;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.places.Coordinates;
import cn.liandong.contracts.response.AssignmentCommand;
import cn.liandong.contracts.response.AssignmentEvent;
import cn.liandong.contracts.response.Capability;
import cn.liandong.contracts.response.CrewCommand;
import cn.liandong.contracts.response.CrewEvent;
import cn.liandong.contracts.response.DeclineReason;
import cn.liandong.contracts.response.DispatchCommand;
import cn.liandong.contracts.response.ProposedUnit;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.Road;
import cn.liandong.contracts.response.RoadCommand;
import cn.liandong.contracts.response.RoadEvent;
import cn.liandong.contracts.response.Unit;
import cn.liandong.contracts.response.UnitCommand;
import cn.liandong.contracts.response.UnitEvent;
import cn.liandong.contracts.response.UnitKind;
import cn.liandong.contracts.response.UnitPosition;
import cn.liandong.contracts.response.UnitState;
import java.time.Instant;
import java.util.List;

/** The city's chemical team goes to the cold store. */
final class UnitSamples {
    private static final OrganizationId FIRE_AND_RESCUE = new OrganizationId("420583:agency-fire");
    private static final UnitId TEAM = new UnitId("420583:unit-chemical-1");
    private static final UnitId ENGINE = new UnitId("420583:unit-fire-1");
    private static final AssignmentId ASSIGNMENT = new AssignmentId("420583:incident:5f2c9a10.a3f2c9a10b7d1.2");
    private static final AssignmentId FIRST = new AssignmentId("420583:incident:5f2c9a10.a3f2c9a10b7d1.1");
    private static final AssignmentId OF_A_DRILL = new AssignmentId("420583:incident:77aa01c2.a81b2c3d4e5f6.1");

    private static final Instant OFFERED = Instant.parse("2026-11-24T01:41:10.250Z");
    private static final Instant ANSWER_BY = Instant.parse("2026-11-24T01:42:10.250Z");
    private static final Instant ACCEPTED = Instant.parse("2026-11-24T01:41:32Z");
    private static final Instant EN_ROUTE = Instant.parse("2026-11-24T01:42:05Z");
    private static final Instant ON_SCENE = Instant.parse("2026-11-24T01:49:40Z");
    private static final Instant RELEASED = Instant.parse("2026-11-24T04:20:00Z");

    private static final List<Capability> NEEDS = List.of(Capability.CHEMICAL_HANDLING, Capability.EVACUATION);

    private static final Unit UNIT = new Unit(
            TEAM,
            FIRE_AND_RESCUE,
            "市危化品处置一队",
            UnitKind.CHEMICAL_TEAM,
            List.of(Capability.FIREFIGHTING, Capability.CHEMICAL_HANDLING),
            8,
            new Coordinates(30.4301, 111.7562));

    private static final List<UnitPosition> POSITIONS =
            List.of(new UnitPosition(TEAM, AT_THE_TANK, Instant.parse("2026-11-24T01:48:55Z")));

    private static final ProposedUnit WHY = new ProposedUnit(
            TEAM,
            List.of(Capability.CHEMICAL_HANDLING),
            15_400,
            Instant.parse("2026-11-24T01:39:12Z"),
            false,
            UNIT.base(),
            true,
            true);

    private static final Road ROAD = new Road(TEAM, UNIT.base(), 15_400);

    private static final Instant HEARD_BY = Instant.parse("2026-11-24T02:19:10Z");

    static final List<ResponseEvent> EVENTS = List.of(
            new UnitEvent.UnitRegistered(UNIT),
            new UnitEvent.UnitStateSet(TEAM, UnitState.OUT_OF_SERVICE),
            new CrewEvent.CrewLimitSet(ASSIGNMENT, INCIDENT, TEAM, 1_200, ON_SCENE, HEARD_BY),
            new CrewEvent.CrewReportedSafe(
                    ASSIGNMENT, INCIDENT, TEAM, HEARD_BY.minusSeconds(40), HEARD_BY.plusSeconds(1_160)),
            new CrewEvent.CrewOverdue(
                    ASSIGNMENT,
                    INCIDENT,
                    TEAM,
                    FIRE_AND_RESCUE,
                    1,
                    HEARD_BY,
                    HEARD_BY,
                    HEARD_BY.plusMillis(9),
                    9,
                    HEARD_BY.plusMillis(60_009)),
            new UnitEvent.UnitsMoved(POSITIONS),
            new AssignmentEvent.UnitsProposed(
                    INCIDENT, NEEDS, List.of(WHY), List.of(Capability.EVACUATION), AT_THE_TANK),
            new RoadEvent.RoadsRecorded(INCIDENT, AT_THE_TANK, List.of(ROAD), ON_SCENE),
            new AssignmentEvent.UnitOffered(
                    ASSIGNMENT,
                    INCIDENT,
                    TEAM,
                    FIRE_AND_RESCUE,
                    Handling.ACTUAL,
                    NEEDS,
                    WHY,
                    List.of(ENGINE),
                    OFFERED,
                    ANSWER_BY),
            new AssignmentEvent.OfferAccepted(ASSIGNMENT, INCIDENT, TEAM, ACCEPTED),
            new AssignmentEvent.OfferDeclined(FIRST, INCIDENT, ENGINE, DeclineReason.EQUIPMENT, OFFERED),
            new AssignmentEvent.OfferLapsed(FIRST, INCIDENT, ENGINE, OFFERED, 14),
            new AssignmentEvent.UnitEnRoute(ASSIGNMENT, INCIDENT, TEAM, EN_ROUTE),
            new AssignmentEvent.UnitOnScene(ASSIGNMENT, INCIDENT, TEAM, ON_SCENE),
            new AssignmentEvent.UnitReleased(ASSIGNMENT, INCIDENT, TEAM, RELEASED),
            new AssignmentEvent.AssignmentWithdrawn(ASSIGNMENT, INCIDENT, TEAM, EN_ROUTE),
            new AssignmentEvent.AssignmentDissolved(OF_A_DRILL, INCIDENT, TEAM, ASSIGNMENT, OFFERED),
            new AssignmentEvent.ShortfallNamed(INCIDENT, ASSIGNMENT, NEEDS, List.of(ENGINE, TEAM)));

    static final List<DispatchCommand> COMMANDS = List.of(
            new RoadCommand.RecordRoads(INCIDENT, NEEDS, AT_THE_TANK, List.of(ROAD)),
            new CrewCommand.ReportCrewSafe(ASSIGNMENT),
            new CrewCommand.SetCrewLimit(ASSIGNMENT, 900),
            new CrewCommand.MissCrew(ASSIGNMENT, 1, HEARD_BY),
            new UnitCommand.RegisterUnit(UNIT),
            new UnitCommand.SetUnitState(TEAM, UnitState.AVAILABLE),
            new UnitCommand.ReportPositions(POSITIONS),
            new AssignmentCommand.ProposeUnits(INCIDENT, NEEDS),
            new AssignmentCommand.OfferUnit(INCIDENT, TEAM, NEEDS, 60),
            new AssignmentCommand.AcceptOffer(ASSIGNMENT),
            new AssignmentCommand.DeclineOffer(ASSIGNMENT, DeclineReason.CREW),
            new AssignmentCommand.ReportEnRoute(ASSIGNMENT),
            new AssignmentCommand.ReportOnScene(ASSIGNMENT),
            new AssignmentCommand.ReleaseUnit(ASSIGNMENT),
            new AssignmentCommand.WithdrawAssignment(ASSIGNMENT),
            new AssignmentCommand.LapseOffer(ASSIGNMENT, ANSWER_BY));

    private UnitSamples() {}
}
