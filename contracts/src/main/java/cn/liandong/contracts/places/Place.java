package cn.liandong.contracts.places;

import cn.liandong.contracts.ids.TownCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an incident is, as far as it is known.
 *
 * @param coordinates WGS-84, null where nobody told
 * @param towns the town it lies in; two where it is nearly as close to the second; empty where nobody knows
 * @param townKnownBy how the town was found
 * @param text the place in words, as told
 */
public record Place(
        @Nullable Coordinates coordinates,
        List<TownCode> towns,
        TownKnownBy townKnownBy,
        @Nullable String text) {

    public Place {
        towns = towns == null ? List.of() : List.copyOf(towns);
    }

    /** How a town was found, the surest first. */
    public enum TownKnownBy {
        /** The coordinates lie inside the configured boundary. */
        BOUNDARY,
        /** The nearest town seat; the boundary may say otherwise. */
        NEAREST,
        /** The site's own town. */
        SITE,
        /** The town of the organization that reported. */
        CALLER,
        /** Not known: the city's duty officer alone is alerted. */
        NOBODY
    }
}
