package cn.liandong.intake.locations;

import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.TownCode;
import cn.liandong.contracts.places.Coordinates;
import cn.liandong.contracts.places.Place;
import cn.liandong.contracts.places.Place.TownKnownBy;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a town is found: the first rule that knows one wins, and nobody is told more surely than it is known. */
public final class LocationPolicies {
    /** Nobody is alerted for a place this far from every town seat: the coordinates are somebody else's, or wrong. */
    static final double FARTHEST_SEAT_METRES = 60_000;

    /** A second seat this much farther than the first may be the right one. */
    static final double NEARLY_METRES = 500;

    static final double NEARLY_RATIO = 1.15;

    private LocationPolicies() {}

    /**
     * What is known of a place.
     *
     * @param siteTown the town of the site that was named, where it is registered
     */
    public record Told(
            @Nullable Coordinates coordinates,
            @Nullable String text,
            @Nullable TownCode siteTown,
            OrganizationId caller) {}

    /** One rule: a place, or null where it knows no town. */
    @FunctionalInterface
    public interface Policy {
        @Nullable
        Place find(Told told, Locations locations, Boundaries boundaries);
    }

    /** The coordinates lie inside a town's boundary. */
    public static final Policy INSIDE_A_BOUNDARY = (told, locations, boundaries) -> {
        var town = told.coordinates() == null ? null : boundaries.townAt(told.coordinates());
        return town == null ? null : place(told, List.of(town), TownKnownBy.BOUNDARY);
    };

    /** The nearest town seat, and the second where it is nearly as near. */
    public static final Policy NEAREST_SEAT = (told, locations, boundaries) -> {
        var point = told.coordinates();
        if (point == null) {
            return null;
        }
        record Seat(TownCode town, double metres) {}
        var seats = locations.seats().entrySet().stream()
                .map(seat -> new Seat(seat.getKey(), seat.getValue().distanceMetres(point)))
                .filter(seat -> seat.metres() <= FARTHEST_SEAT_METRES)
                .sorted(Comparator.comparingDouble(Seat::metres)
                        .thenComparing(seat -> seat.town().value()))
                .limit(2)
                .toList();
        if (seats.isEmpty()) {
            return null;
        }
        double nearly =
                Math.max(seats.get(0).metres() * NEARLY_RATIO, seats.get(0).metres() + NEARLY_METRES);
        return place(
                told,
                seats.stream()
                        .filter(seat -> seat.metres() <= nearly)
                        .map(Seat::town)
                        .toList(),
                TownKnownBy.NEAREST);
    };

    /** The town of the site that was named. */
    public static final Policy TOWN_OF_THE_SITE = (told, locations, boundaries) ->
            told.siteTown() == null ? null : place(told, List.of(told.siteTown()), TownKnownBy.SITE);

    /** The town of the organization that reported. */
    public static final Policy TOWN_OF_THE_CALLER = (told, locations, boundaries) -> {
        var town = locations.towns().get(told.caller());
        return town == null ? null : place(told, List.of(town), TownKnownBy.CALLER);
    };

    /** Nobody knows: the city's duty officer alone is alerted, and asks. */
    public static final Policy NOBODY_KNOWS =
            (told, locations, boundaries) -> place(told, List.of(), TownKnownBy.NOBODY);

    /** All rules, the surest first. */
    public static List<Policy> all() {
        return List.of(INSIDE_A_BOUNDARY, NEAREST_SEAT, TOWN_OF_THE_SITE, TOWN_OF_THE_CALLER, NOBODY_KNOWS);
    }

    /** The place, by the first rule that knows it. */
    public static Place find(Told told, Locations locations, Boundaries boundaries) {
        for (var policy : all()) {
            var place = policy.find(told, locations, boundaries);
            if (place != null) {
                return place;
            }
        }
        throw new IllegalStateException("the last rule always answers");
    }

    private static Place place(Told told, List<TownCode> towns, TownKnownBy knownBy) {
        return new Place(told.coordinates(), towns, knownBy, told.text());
    }
}
