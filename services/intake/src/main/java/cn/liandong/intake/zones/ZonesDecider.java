package cn.liandong.intake.zones;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.incidents.HazardZones;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.IncidentStage;
import cn.liandong.contracts.incidents.MergeEvent.IncidentsMerged;
import cn.liandong.contracts.incidents.MergeEvent.IncidentsUnmerged;
import cn.liandong.contracts.incidents.Site;
import cn.liandong.contracts.incidents.Situation;
import cn.liandong.contracts.incidents.SituationEvent.StageNoted;
import cn.liandong.contracts.incidents.Substance;
import cn.liandong.contracts.incidents.ZoneChange;
import cn.liandong.contracts.incidents.ZoneEvent.ZonesDrawn;
import cn.liandong.contracts.incidents.ZoneEvent.ZonesLifted;
import cn.liandong.contracts.places.Coordinates;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Draws the zones of an incident in the entry that opens it, and anew when what they follow from is other than it was. */
public final class ZonesDecider {
    /** What is told of these may set a substance free; a food case with a name of a chemical has no zone. */
    private static final Set<Category> MAY_SPREAD = Set.of(
            Category.HAZARDOUS_CHEMICAL_LEAK,
            Category.FIRE,
            Category.EXPLOSION,
            Category.POISONING,
            Category.GAS_PIPELINE_LEAK,
            Category.WORK_ACCIDENT,
            Category.ROAD_TRAFFIC_ACCIDENT,
            Category.WATERWAY_ACCIDENT,
            Category.SPECIAL_EQUIPMENT_ACCIDENT,
            Category.ENVIRONMENTAL_POLLUTION,
            Category.UNKNOWN);

    /** Nearer to a pole an outline may run around it, and no town lies there: the coordinates are a slip of the pen. */
    private static final double FARTHEST_LATITUDE = 85;

    private static final Set<Category> BURNS = Set.of(Category.FIRE, Category.EXPLOSION);

    private ZonesDecider() {}

    /**
     * An incident whose zones are to be drawn.
     *
     * @param open while it is, the sun is waited for
     */
    public record Asked(IncidentId incident, Situation situation, boolean open, Surroundings around) {}

    /** What follows from what is believed of an incident; nothing where that is what was drawn before. */
    public static List<IncidentEvent> decide(
            Asked asked, DrawnZones drawn, Set<ZoneChange> changes, Instant now, ZoneTable table, Daylight daylight) {
        var before = drawn.find(asked.incident());
        var found = find(asked, changes, before, now, table, daylight);
        boolean waits = before != null && before.sunTurnsAt() == null && found != null && found.sunTurnsAt() != null;
        return before != null && found != null && !waits && found.zones().equals(before.zones())
                ? List.of()
                : drawn(asked, found, before, changes, now);
    }

    /** The same where somebody asked for it: who lies in them is looked up anew too. */
    public static List<IncidentEvent> anew(
            Asked asked, DrawnZones drawn, Set<ZoneChange> changes, Instant now, ZoneTable table, Daylight daylight) {
        var before = drawn.find(asked.incident());
        var found = find(asked, changes, before, now, table, daylight);
        return before != null
                        && found != null
                        && found.zones().equals(before.zones())
                        && found.points() != null
                        && found.points().equals(before.points())
                ? List.of()
                : drawn(asked, found, before, changes, now);
    }

    /** The same where the sun rises or sets; a clock that is early does not draw what is still there. */
    public static List<IncidentEvent> bySun(
            Asked asked, DrawnZones drawn, Instant now, ZoneTable table, Daylight daylight) {
        var before = drawn.find(asked.incident());
        if (before == null || before.sunTurnsAt() == null) {
            return List.of();
        }
        var at = now.isBefore(before.sunTurnsAt()) ? before.sunTurnsAt() : now;
        // Where nothing ran for a day it may be as it was: the next turn is waited for all the same.
        var changes = Set.of(ZoneChange.SUN);
        return drawn(asked, find(asked, changes, before, at, table, daylight), before, changes, at);
    }

    private static List<IncidentEvent> drawn(
            Asked asked,
            @Nullable ZonesDrawn found,
            @Nullable ZonesDrawn before,
            Set<ZoneChange> changes,
            Instant now) {
        if (found != null) {
            return List.of(found);
        }
        return before == null
                ? List.of()
                : List.of(new ZonesLifted(asked.incident(), List.copyOf(sorted(changes)), now));
    }

    private static @Nullable ZonesDrawn find(
            Asked asked,
            Set<ZoneChange> changes,
            @Nullable ZonesDrawn before,
            Instant now,
            ZoneTable table,
            Daylight daylight) {
        var situation = asked.situation();
        var centre = centre(situation, asked.around().site());
        var candidates = candidates(situation, asked.around().site());
        if (centre == null
                || Math.abs(centre.latitude()) > FARTHEST_LATITUDE
                || candidates.isEmpty()
                || !MAY_SPREAD.contains(situation.category())) {
            return null;
        }
        var zones = Zoning.zones(
                new Spill(
                        centre,
                        candidates,
                        BURNS.contains(situation.category()),
                        situation.wind(),
                        !daylight.isDay(centre, now)),
                table);
        return new ZonesDrawn(
                asked.incident(),
                zones,
                now,
                ZonePoints.in(zones, asked.around().points().get()),
                before == null ? List.of() : changes(zones, before.zones(), changes),
                asked.open() && !zones.zones().isEmpty() ? SunTurns.after(centre, now, daylight) : null);
    }

    /** What nobody told of is what is there: the sun, or the site, or who lies in the zones. */
    private static List<ZoneChange> changes(HazardZones zones, HazardZones before, Set<ZoneChange> told) {
        var all = sorted(told);
        if (zones.night() != before.night()) {
            all.add(ZoneChange.SUN);
        }
        if (all.isEmpty()) {
            all.add(zones.equals(before) ? ZoneChange.POINTS : ZoneChange.SITE);
        }
        return List.copyOf(all);
    }

    private static EnumSet<ZoneChange> sorted(Set<ZoneChange> changes) {
        var sorted = EnumSet.noneOf(ZoneChange.class);
        sorted.addAll(changes);
        return sorted;
    }

    private static @Nullable Coordinates centre(Situation situation, @Nullable Site site) {
        var told = situation.place().coordinates();
        return told != null || site == null ? told : site.coordinates();
    }

    /** What was told, each that it may be, or where a chemical leaks and nobody said which, all that the site has. */
    private static List<Substance> candidates(Situation situation, @Nullable Site site) {
        var told = situation.substance();
        if (told != null) {
            return Stream.concat(Stream.of(told), situation.otherSubstances().stream())
                    .toList();
        }
        return site == null || situation.category() != Category.HAZARDOUS_CHEMICAL_LEAK ? List.of() : site.substances();
    }

    public static DrawnZones evolve(DrawnZones zones, IncidentEvent event) {
        return switch (event) {
            case ZonesDrawn drawn -> zones.with(drawn);
            case ZonesLifted lifted -> zones.without(lifted.incident());
            case StageNoted noted -> zones.at(noted.incident(), noted.stage(), noted.at());
            case IncidentsMerged merged -> zones.at(merged.from(), IncidentStage.CLOSED, merged.at());
            case IncidentsUnmerged unmerged -> zones.at(unmerged.from(), IncidentStage.OPEN, unmerged.at());
            default -> zones;
        };
    }
}
