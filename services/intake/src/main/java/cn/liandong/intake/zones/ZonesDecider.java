package cn.liandong.intake.zones;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.Site;
import cn.liandong.contracts.incidents.Situation;
import cn.liandong.contracts.incidents.Substance;
import cn.liandong.contracts.incidents.ZoneEvent.ZonesDrawn;
import cn.liandong.contracts.places.Coordinates;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Draws the zones of an incident in the entry that opens it. */
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

    private static final Set<Category> BURNS = Set.of(Category.FIRE, Category.EXPLOSION);

    private ZonesDecider() {}

    /**
     * Draws what follows from what is believed of an incident; nothing where nobody knows a place or a substance.
     *
     * @param site where it is registered
     */
    public static List<IncidentEvent> decide(
            IncidentId incident,
            Situation situation,
            @Nullable Site site,
            Instant now,
            ZoneTable table,
            Daylight daylight) {
        var centre = centre(situation, site);
        var candidates = candidates(situation, site);
        if (centre == null || candidates.isEmpty() || !MAY_SPREAD.contains(situation.category())) {
            return List.of();
        }
        var spill = new Spill(
                centre,
                candidates,
                BURNS.contains(situation.category()),
                situation.wind(),
                !daylight.isDay(centre, now));
        return List.of(new ZonesDrawn(incident, Zoning.zones(spill, table), now));
    }

    private static @Nullable Coordinates centre(Situation situation, @Nullable Site site) {
        var told = situation.place().coordinates();
        return told != null || site == null ? told : site.coordinates();
    }

    /** What was told, or where a chemical leaks and nobody said which, all that the site has. */
    private static List<Substance> candidates(Situation situation, @Nullable Site site) {
        var told = situation.substance();
        if (told != null) {
            return List.of(told);
        }
        return site == null || situation.category() != Category.HAZARDOUS_CHEMICAL_LEAK ? List.of() : site.substances();
    }
}
