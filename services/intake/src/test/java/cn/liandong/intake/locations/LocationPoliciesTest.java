package cn.liandong.intake.locations;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.duty.DutyEvent.OrganizationRegistered;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.TownCode;
import cn.liandong.contracts.places.Coordinates;
import cn.liandong.contracts.places.Place;
import cn.liandong.contracts.places.Place.TownKnownBy;
import cn.liandong.intake.locations.LocationPolicies.Told;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LocationPoliciesTest {
    private static final TownCode DONGSHI = new TownCode("420583104");
    private static final TownCode MAJIADIAN = new TownCode("420583001");
    private static final OrganizationId WORKS = new OrganizationId("works");
    private static final Coordinates DONGSHI_SEAT = new Coordinates(30.40, 111.80);
    private static final Coordinates MAJIADIAN_SEAT = new Coordinates(30.43, 111.76);

    private final Locations locations = Locations.EMPTY
            .follow(town("dongshi", DONGSHI, DONGSHI_SEAT))
            .follow(town("majiadian", MAJIADIAN, MAJIADIAN_SEAT))
            .follow(new OrganizationRegistered(
                    new Organization(WORKS, "化工厂", Tier.ENTERPRISE, null, MAJIADIAN, new Coordinates(30.0, 111.0))));

    @Test
    void insideABoundaryTheTownIsSure() {
        var square = new Boundaries.Town(
                DONGSHI,
                List.of(List.of(
                        new Coordinates(30.42, 111.75),
                        new Coordinates(30.42, 111.77),
                        new Coordinates(30.44, 111.77),
                        new Coordinates(30.44, 111.75),
                        new Coordinates(30.42, 111.75))));
        var place = LocationPolicies.find(told(MAJIADIAN_SEAT, null), locations, new Boundaries(List.of(square)));
        assertThat(place).isEqualTo(new Place(MAJIADIAN_SEAT, List.of(DONGSHI), TownKnownBy.BOUNDARY, "门口"));
        assertThat(find(new Coordinates(30.40, 111.80), null).townKnownBy()).isEqualTo(TownKnownBy.NEAREST);
    }

    @Test
    void aHoleInATownIsNotTheTown() {
        var ring = new Boundaries.Town(DONGSHI, List.of(square(30.0, 111.0, 1.0), square(30.4, 111.4, 0.2)));
        assertThat(ring.holds(new Coordinates(30.1, 111.1))).isTrue();
        assertThat(ring.holds(new Coordinates(30.5, 111.5))).isFalse();
        assertThat(ring.holds(new Coordinates(31.1, 111.1))).isFalse();
    }

    @Test
    void theNearestSeatIsTakenAndSaidToBeTheNearest() {
        assertThat(find(new Coordinates(30.401, 111.801), null))
                .isEqualTo(new Place(new Coordinates(30.401, 111.801), List.of(DONGSHI), TownKnownBy.NEAREST, "门口"));
    }

    @Test
    void aSecondSeatThatIsNearlyAsNearIsNamedToo() {
        var between = new Coordinates(30.4148, 111.7802);
        assertThat(find(between, null).towns()).containsExactlyInAnyOrder(DONGSHI, MAJIADIAN);
    }

    @Test
    void coordinatesFarFromEverySeatAreNotBelieved() {
        var beijing = new Coordinates(39.9, 116.4);
        assertThat(find(beijing, DONGSHI)).isEqualTo(new Place(beijing, List.of(DONGSHI), TownKnownBy.SITE, "门口"));
        assertThat(find(new Coordinates(0, 0), null).townKnownBy()).isEqualTo(TownKnownBy.CALLER);
    }

    @Test
    void withoutCoordinatesTheSiteThenTheCallerThenNobodyKnows() {
        assertThat(find(null, DONGSHI)).isEqualTo(new Place(null, List.of(DONGSHI), TownKnownBy.SITE, "门口"));
        assertThat(find(null, null)).isEqualTo(new Place(null, List.of(MAJIADIAN), TownKnownBy.CALLER, "门口"));
        assertThat(LocationPolicies.find(
                        new Told(null, null, null, new OrganizationId("stranger")), locations, Boundaries.NONE))
                .isEqualTo(new Place(null, List.of(), TownKnownBy.NOBODY, null));
    }

    @Test
    void onlyTheSeatsOfTownsAreTownSeats() {
        assertThat(locations.seats()).containsOnlyKeys(DONGSHI, MAJIADIAN);
    }

    private Place find(@Nullable Coordinates coordinates, @Nullable TownCode siteTown) {
        return LocationPolicies.find(told(coordinates, siteTown), locations, Boundaries.NONE);
    }

    private static Told told(@Nullable Coordinates coordinates, @Nullable TownCode siteTown) {
        return new Told(coordinates, "门口", siteTown, WORKS);
    }

    private static OrganizationRegistered town(String id, TownCode code, Coordinates seat) {
        return new OrganizationRegistered(new Organization(new OrganizationId(id), id, Tier.TOWN, null, code, seat));
    }

    private static List<Coordinates> square(double south, double west, double side) {
        return List.of(
                new Coordinates(south, west),
                new Coordinates(south, west + side),
                new Coordinates(south + side, west + side),
                new Coordinates(south + side, west),
                new Coordinates(south, west));
    }
}
