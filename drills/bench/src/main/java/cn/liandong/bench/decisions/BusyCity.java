package cn.liandong.bench.decisions;

import cn.liandong.contracts.duty.AgencyKind;
import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.ids.TownCode;
import cn.liandong.contracts.ids.UnitId;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.incidents.IncidentEvent.IncidentOpened;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.contracts.places.Coordinates;
import cn.liandong.contracts.places.Place;
import cn.liandong.contracts.response.AssignmentCommand.OfferUnit;
import cn.liandong.contracts.response.Capability;
import cn.liandong.contracts.response.DispatchCommand;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.Unit;
import cn.liandong.contracts.response.UnitCommand.RegisterUnit;
import cn.liandong.contracts.response.UnitKind;
import cn.liandong.dispatch.DispatchDecider;
import cn.liandong.dispatch.DispatchState;
import cn.liandong.dispatch.DispatchView;
import cn.liandong.dispatch.units.RoadFactor;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;

/** A city of some 2 000 square kilometres with so many units and open incidents, each of which has one unit on its way. */
final class BusyCity {
    private static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");
    private static final Jurisdiction JURISDICTION = new Jurisdiction("420583");
    private static final TownCode TOWN = new TownCode("420583104");
    private static final OrganizationId ROOM = new OrganizationId("city");
    private static final OrganizationId BRIGADE = new OrganizationId("fire");

    /** Three of the eleven at each unit, so that some three in ten could go to any incident. */
    private static final int CAPABILITIES = 3;

    static final Actor CITY = new Actor(Actor.Kind.OFFICER, null, ROOM, new PostId("city.officer"), null);

    private final SplittableRandom random = new SplittableRandom(7);
    private DispatchView view = DispatchView.EMPTY;
    private DispatchState state = DispatchState.EMPTY;

    private BusyCity() {}

    static BusyCity of(int units, int incidents) {
        var city = new BusyCity();
        city.registerOrganizations();
        for (int i = 0; i < units; i++) {
            city.state = city.after(Actor.SYSTEM, "unit-" + i, new RegisterUnit(city.unit(i)));
        }
        for (int i = 0; i < incidents; i++) {
            city.open(city.incident(i));
            city.state = city.after(
                    CITY, "offer-" + i, new OfferUnit(incidentId(i), null, List.of(Capability.FIREFIGHTING), null));
        }
        return city;
    }

    static IncidentId incidentId(int number) {
        return new IncidentId("incident:420583-" + number);
    }

    DispatchState state() {
        return state;
    }

    /** Another incident, as intake would open it. */
    IncidentOpened incident(int number) {
        return new IncidentOpened(
                incidentId(number),
                "420583-20261124-" + number,
                new ReportId("report-" + number),
                ROOM,
                Category.FIRE,
                new Place(somewhere(), List.of(TOWN), Place.TownKnownBy.NEAREST, "某处"),
                null,
                null,
                null,
                NOON,
                null,
                List.of());
    }

    /** Decides, and folds what was decided: what happens to each input. The state that results is given, not kept. */
    DispatchState after(Actor actor, String inputId, DispatchCommand command) {
        var moment = new Moment(JURISDICTION, NOON, actor, inputId, Handling.SYSTEM, null);
        return folded(DispatchDecider.decide(moment, command, state, view, RoadFactor.ASSUMED));
    }

    /** The same for an incident that intake opened. */
    DispatchState after(IncidentOpened incident) {
        var seen = view.follow(incident, Handling.ACTUAL);
        return folded(DispatchDecider.decide(NOON, Handling.ACTUAL, List.of(incident), state, seen));
    }

    /** What is decided of an incident that intake opened. */
    List<ResponseEvent> decided(IncidentOpened incident) {
        var seen = view.follow(incident, Handling.ACTUAL);
        return DispatchDecider.decide(NOON, Handling.ACTUAL, List.of(incident), state, seen)
                        instanceof Decision.Accepted<ResponseEvent>(var events, var _)
                ? events
                : List.of();
    }

    private void open(IncidentOpened incident) {
        state = after(incident);
        view = view.follow(incident, Handling.ACTUAL);
    }

    private DispatchState folded(Decision<ResponseEvent> decision) {
        if (!(decision instanceof Decision.Accepted<ResponseEvent> accepted)
                || accepted.events().isEmpty()) {
            throw new IllegalStateException("it was to be decided, and was not: " + decision);
        }
        var next = state;
        for (var event : accepted.events()) {
            next = DispatchDecider.evolve(next, event);
        }
        return next;
    }

    private void registerOrganizations() {
        register(new Organization(ROOM, "city", Tier.CITY, null, null, new Coordinates(30.43, 111.76)));
        register(new Organization(new OrganizationId("town"), "town", Tier.TOWN, null, TOWN, null));
        register(new Organization(BRIGADE, "fire", Tier.AGENCY, AgencyKind.FIRE_AND_RESCUE, null, null));
    }

    private void register(Organization organization) {
        view = view.follow(new DutyEvent.OrganizationRegistered(organization));
        for (var kind : List.of(PostKind.DUTY_OFFICER, PostKind.STANDBY_OFFICER, PostKind.DUTY_LEADER)) {
            var post = new PostId(organization.id() + "." + kind);
            view = view.follow(new DutyEvent.PostRegistered(new Post(post, organization.id(), kind, kind.name())));
            view = view.follow(new DutyEvent.DutyChanged(
                    post, List.of(new PersonId("p-" + post)), NOON.minusSeconds(3_600), NOON.plusSeconds(3_600)));
        }
    }

    private Unit unit(int number) {
        var all = Capability.values();
        var can = random.ints(CAPABILITIES, 0, all.length).mapToObj(i -> all[i]).toList();
        return new Unit(
                new UnitId("unit-" + number), BRIGADE, "unit " + number, UnitKind.RESCUE_TEAM, can, 6, somewhere());
    }

    private Coordinates somewhere() {
        return new Coordinates(30.2 + random.nextDouble(0.4), 111.5 + random.nextDouble(0.5));
    }
}
