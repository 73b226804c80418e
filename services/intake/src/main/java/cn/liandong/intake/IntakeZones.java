package cn.liandong.intake;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.PointId;
import cn.liandong.contracts.ids.SiteId;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.IncidentEvent.IncidentOpened;
import cn.liandong.contracts.incidents.IncidentStage;
import cn.liandong.contracts.incidents.Point;
import cn.liandong.contracts.incidents.PointKind;
import cn.liandong.contracts.incidents.Site;
import cn.liandong.contracts.incidents.Situation;
import cn.liandong.contracts.incidents.SituationChange;
import cn.liandong.contracts.incidents.SituationEvent.SituationUpdated;
import cn.liandong.contracts.incidents.SituationEvent.StageNoted;
import cn.liandong.contracts.incidents.ZoneChange;
import cn.liandong.contracts.incidents.ZoneCommand;
import cn.liandong.contracts.incidents.ZoneCommand.RedrawBySun;
import cn.liandong.contracts.incidents.ZoneCommand.RedrawZones;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.intake.incidents.IncidentsDecider;
import cn.liandong.intake.zones.Surroundings;
import cn.liandong.intake.zones.ZonesDecider;
import cn.liandong.intake.zones.ZonesPolicies;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells zones what incidents, sites and points know. */
final class IntakeZones {
    private IntakeZones() {}

    /** These events, with the zones that follow from them. */
    static List<IncidentEvent> with(List<IncidentEvent> events, Intake intake, Instant now, Tables tables) {
        var all = new ArrayList<>(events);
        for (var event : events) {
            switch (event) {
                case IncidentOpened opened ->
                    all.addAll(drawn(
                            asked(opened.incident(), opened.situation(), true, intake), Set.of(), intake, now, tables));
                case SituationUpdated updated -> {
                    var changes = changes(updated.changes());
                    if (!changes.isEmpty()) {
                        all.addAll(drawn(asked(updated, intake), changes, intake, now, tables));
                    }
                }
                case StageNoted noted
                when noted.stage() == IncidentStage.OPEN -> {
                    var known = intake.incidents().find(noted.incident());
                    if (known != null) {
                        all.addAll(drawn(
                                asked(known.id(), known.situation(), true, intake), Set.of(), intake, now, tables));
                    }
                }
                default -> {}
            }
        }
        return List.copyOf(all);
    }

    private static List<IncidentEvent> drawn(
            ZonesDecider.Asked asked, Set<ZoneChange> changes, Intake intake, Instant now, Tables tables) {
        return ZonesDecider.decide(asked, intake.zones(), changes, now, tables.zones(), tables.daylight());
    }

    static Decision<IncidentEvent> asked(
            Moment moment, ZoneCommand command, Intake intake, IntakeView view, Tables tables) {
        return switch (command) {
            case RedrawZones redraw -> redraw(moment, redraw, intake, view, tables);
            case RedrawBySun(var incident) -> bySun(moment, incident, intake, tables);
        };
    }

    private static Decision<IncidentEvent> bySun(Moment moment, IncidentId incident, Intake intake, Tables tables) {
        var known = intake.incidents().find(incident);
        if (moment.actor().kind() != Actor.Kind.SYSTEM || known == null || known.stage() != IncidentStage.OPEN) {
            return Decision.nothing();
        }
        return Decision.accepted(ZonesDecider.bySun(
                asked(incident, known.situation(), true, intake),
                intake.zones(),
                moment.now(),
                tables.zones(),
                tables.daylight()));
    }

    private static Decision<IncidentEvent> redraw(
            Moment moment, RedrawZones command, Intake intake, IntakeView view, Tables tables) {
        var refusal = ZonesPolicies.refusal(
                moment, view.runsTheDutyRoom(moment.actor().organization()), command);
        if (refusal != null) {
            return refusal;
        }
        var known = intake.incidents().find(command.incident());
        if (known == null) {
            return Decision.refused(
                    "NO_SUCH_INCIDENT", "There is no incident " + command.incident() + ", or it is archived.");
        }
        if (known.stage() != IncidentStage.OPEN) {
            return Decision.refused(
                    "INCIDENT_CLOSED", "The incident is closed: reopen it, then its zones can be drawn anew.");
        }
        var events = new ArrayList<IncidentEvent>();
        var situation = known.situation();
        Set<ZoneChange> changes = Set.of();
        var updated = IncidentsDecider.told(moment, known, command.wind(), command.substance());
        if (updated != null) {
            events.add(updated);
            situation = updated.situation();
            changes = changes(updated.changes());
        }
        events.addAll(ZonesDecider.anew(
                asked(known.id(), situation, true, intake),
                intake.zones(),
                changes,
                moment.now(),
                tables.zones(),
                tables.daylight()));
        return Decision.accepted(events);
    }

    private static ZonesDecider.Asked asked(SituationUpdated updated, Intake intake) {
        var known = intake.incidents().find(updated.incident());
        boolean open = known != null && known.stage() == IncidentStage.OPEN;
        return asked(updated.incident(), updated.situation(), open, intake);
    }

    private static ZonesDecider.Asked asked(IncidentId incident, Situation situation, boolean open, Intake intake) {
        var site = site(situation.site(), intake);
        return new ZonesDecider.Asked(
                incident,
                situation,
                open,
                new Surroundings(
                        site,
                        () -> Stream.concat(
                                intake.points().byId().values().stream(),
                                intake.sites().byId().values().stream()
                                        .filter(other -> !other.equals(site))
                                        .map(IntakeZones::point))));
    }

    private static @Nullable Site site(@Nullable SiteId id, Intake intake) {
        return id == null ? null : intake.sites().byId().get(id);
    }

    /** Another enterprise's people have to be warned like any others; how many they are nobody has registered. */
    private static Point point(Site site) {
        return new Point(
                new PointId(site.id().value()),
                PointKind.SITE,
                site.name(),
                site.coordinates(),
                null,
                site.responders().isEmpty() ? null : site.responders().getFirst(),
                null,
                "");
    }

    private static Set<ZoneChange> changes(List<SituationChange> changes) {
        var all = EnumSet.noneOf(ZoneChange.class);
        for (var change : changes) {
            switch (change) {
                case CATEGORY -> all.add(ZoneChange.CATEGORY);
                case OTHER_SUBSTANCE, SUBSTANCE_KNOWN -> all.add(ZoneChange.SUBSTANCE);
                case PLACE_MOVED, PLACE_KNOWN -> all.add(ZoneChange.PLACE);
                case WIND -> all.add(ZoneChange.WIND);
                case MORE_CASUALTIES, FEWER_CASUALTIES, CASUALTIES_KNOWN, EXTENT, OCCURRED_AT -> {}
            }
        }
        return all;
    }
}
