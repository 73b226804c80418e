package cn.liandong.intake.locations;

import cn.liandong.contracts.ids.TownCode;
import cn.liandong.contracts.places.Coordinates;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where towns begin and end, as one installation was given it. Without one the nearest town seat is taken.
 *
 * @param towns each with its area
 */
public record Boundaries(List<Town> towns) {
    public static final Boundaries NONE = new Boundaries(List.of());

    public Boundaries {
        towns = List.copyOf(towns);
    }

    /**
     * One town.
     *
     * @param rings closed lines around its parts and around the holes in them
     */
    public record Town(TownCode code, List<List<Coordinates>> rings) {
        public Town {
            rings = rings.stream().map(List::copyOf).toList();
        }

        /** A point is inside when a line from it due east crosses the rings an odd number of times. */
        boolean holds(Coordinates point) {
            boolean inside = false;
            for (var ring : rings) {
                for (int i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
                    inside ^= crosses(point, ring.get(i), ring.get(j));
                }
            }
            return inside;
        }

        private static boolean crosses(Coordinates point, Coordinates a, Coordinates b) {
            return a.latitude() > point.latitude() != b.latitude() > point.latitude()
                    && point.longitude()
                            < (b.longitude() - a.longitude())
                                            * (point.latitude() - a.latitude())
                                            / (b.latitude() - a.latitude())
                                    + a.longitude();
        }
    }

    /** The town that this point lies in; null where it lies in none. */
    @Nullable
    TownCode townAt(Coordinates point) {
        return towns.stream()
                .filter(town -> town.holds(point))
                .map(Town::code)
                .findFirst()
                .orElse(null);
    }
}
