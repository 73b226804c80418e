package cn.liandong.dispatch.units;

import static cn.liandong.contracts.response.Capability.FIREFIGHTING;
import static cn.liandong.contracts.response.Capability.FIRST_AID;
import static cn.liandong.contracts.response.Capability.WATER_RESCUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liandong.contracts.ids.AssignmentId;
import cn.liandong.contracts.ids.UnitId;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.places.Coordinates;
import cn.liandong.contracts.response.Capability;
import cn.liandong.contracts.response.ProposedUnit;
import cn.liandong.contracts.response.Road;
import cn.liandong.contracts.response.Unit;
import cn.liandong.contracts.response.UnitKind;
import cn.liandong.contracts.response.UnitPosition;
import cn.liandong.contracts.response.UnitState;
import cn.liandong.dispatch.City;
import cn.liandong.dispatch.Fleet;
import cn.liandong.testkit.SeededHistories;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who could go, and why. */
class UnitRankingTest {
    private static final RoadDistances ROAD = new RoadDistances(new RoadFactor(1.5, "for tests"));
    private static final Coordinates PLACE = City.site().coordinates();

    @Test
    void the_nearest_by_road_is_first_and_says_how_far_it_is() {
        var ranking = rank(List.of(FIREFIGHTING), engine("far", 2_000), engine("near", 1_000));

        assertThat(ids(ranking)).containsExactly("near", "far");
        assertThat(ranking.units().getFirst())
                .isEqualTo(new ProposedUnit(
                        new UnitId("near"),
                        List.of(FIREFIGHTING),
                        1_500,
                        null,
                        false,
                        Fleet.north(1_000),
                        false,
                        false));
    }

    @Test
    void who_covers_more_of_the_needs_is_first_however_far() {
        var both = known(
                Fleet.unit(new UnitId("both"), Fleet.BRIGADE, UnitKind.RESCUE_TEAM, 8, 9_000, FIREFIGHTING, FIRST_AID));
        var ranking = rank(List.of(FIREFIGHTING, FIRST_AID), engine("near", 1_000), both);

        assertThat(ids(ranking)).containsExactly("both", "near");
    }

    @Test
    void who_is_of_the_kind_that_was_asked_for_is_first_however_far_and_says_so() {
        var units = new ArrayList<KnownUnit>();
        for (int i = 0; i < 8; i++) {
            units.add(engine("engine" + i, 100 + i));
        }
        units.add(known(Fleet.unit(new UnitId("team"), Fleet.BRIGADE, UnitKind.CHEMICAL_TEAM, 8, 9_000, FIREFIGHTING)));
        var wanted = new UnitRanking.Wanted(
                PLACE, List.of(FIREFIGHTING), UnitKind.CHEMICAL_TEAM, Handling.ACTUAL, List.of());
        var ranking = UnitRanking.rank(wanted, units(units.toArray(KnownUnit[]::new)), ROAD);

        assertThat(ids(ranking)).startsWith("team", "engine0").hasSize(6);
        assertThat(ranking.units())
                .extracting(ProposedUnit::ofKind)
                .containsExactly(true, false, false, false, false, false);
    }

    @Test
    void of_each_need_the_nearest_are_there_though_many_of_another_are_nearer() {
        var units = new ArrayList<KnownUnit>();
        for (int i = 0; i < 30; i++) {
            units.add(engine("engine" + i, 100 + i));
        }
        units.add(known(Fleet.ambulance(new UnitId("ambulance"), 6_000)));
        var ranking = rank(List.of(FIREFIGHTING, FIRST_AID), units.toArray(KnownUnit[]::new));

        assertThat(ids(ranking)).hasSize(6).startsWith("engine0", "engine1").endsWith("ambulance");
    }

    @Test
    void a_unit_in_a_drill_is_where_it_would_be_for_a_real_incident_and_nowhere_for_another_drill() {
        var drilled = engine("drilled", 100).boundBy(new AssignmentId("of-a-drill"), true);

        var real = rank(List.of(FIREFIGHTING), drilled, engine("far", 9_000));
        assertThat(ids(real)).containsExactly("drilled", "far");
        assertThat(real.units().getFirst().inDrill()).isTrue();
        assertThat(ids(UnitRanking.rank(
                        new UnitRanking.Wanted(PLACE, List.of(FIREFIGHTING), null, Handling.EXERCISE, List.of()),
                        units(drilled, engine("far", 9_000)),
                        ROAD)))
                .containsExactly("far");
    }

    @Test
    void who_is_engaged_out_of_service_or_was_asked_is_not_there_and_the_shortfall_is_named() {
        var engaged = engine("engaged", 100).boundBy(new AssignmentId("real"), false);
        var out = engine("out", 200).with(UnitState.OUT_OF_SERVICE);
        var ranking = UnitRanking.rank(
                new UnitRanking.Wanted(
                        PLACE,
                        List.of(FIREFIGHTING, WATER_RESCUE),
                        null,
                        Handling.ACTUAL,
                        List.of(new UnitId("asked"))),
                units(engaged, out, engine("asked", 300)),
                ROAD);

        assertThat(ranking.units()).isEmpty();
        assertThat(ranking.shortfall()).containsExactly(FIREFIGHTING, WATER_RESCUE);
    }

    @Test
    void a_unit_counts_from_where_it_was_last_seen_and_says_since_when() {
        var at = Instant.parse("2026-11-24T04:00:00Z");
        var moved = engine("moved", 50_000).with(new UnitPosition(new UnitId("moved"), Fleet.north(400), at));
        var first = rank(List.of(FIREFIGHTING), engine("near", 1_000), moved)
                .units()
                .getFirst();

        assertThat(first)
                .isEqualTo(new ProposedUnit(
                        new UnitId("moved"), List.of(FIREFIGHTING), 600, at, false, Fleet.north(400), false, false));
    }

    @Test
    void what_a_routing_service_said_comes_before_the_estimate_while_the_unit_is_about_there() {
        var acrossTheRiver = new Road(new UnitId("near"), Fleet.north(1_000), 9_400);
        var roads = new RoadDistances(ROAD.factor(), Map.of(acrossTheRiver.unit(), acrossTheRiver));
        var wanted = new UnitRanking.Wanted(PLACE, List.of(FIREFIGHTING), null, Handling.ACTUAL, List.of());

        var ranking = UnitRanking.rank(wanted, units(engine("far", 2_000), engine("near", 1_000)), roads);
        assertThat(ids(ranking)).containsExactly("far", "near");
        assertThat(ranking.units().getLast().distanceMetres()).isEqualTo(9_400);
        assertThat(ranking.units()).extracting(ProposedUnit::routed).containsExactly(false, true);

        var at = Instant.parse("2026-11-24T04:00:00Z");
        var overTheBridge = engine("near", 1_000).with(new UnitPosition(new UnitId("near"), Fleet.north(300), at));
        assertThat(ids(UnitRanking.rank(wanted, units(engine("far", 2_000), overTheBridge), roads)))
                .containsExactly("near", "far");
    }

    @Test
    void the_grid_finds_what_looking_at_every_unit_finds() {
        SeededHistories.holds(1_000, random -> {
            double spread = random.nextInt(3) == 0 ? 1.5 : 0.2;
            var all = new ArrayList<KnownUnit>();
            for (int i = 0; i < random.nextInt(1, 1_500); i++) {
                all.add(somewhere("u" + i, spread, random));
            }
            var place = new Coordinates(30.45 + spread * random.nextDouble(-1, 1), 111.65);
            var found = Nearest.of(units(all.toArray(KnownUnit[]::new)), FIREFIGHTING, place, 5, unit -> true);

            assertThat(found.stream().map(near -> near.unit().unit().id()).toList())
                    .isEqualTo(all.stream()
                            .filter(KnownUnit::isFree)
                            .sorted(Comparator.<KnownUnit>comparingDouble(unit -> place.distanceMetres(unit.where()))
                                    .thenComparing(unit -> unit.unit().id().value()))
                            .limit(5)
                            .map(unit -> unit.unit().id())
                            .toList());
        });
    }

    @Test
    void the_road_factor_is_assumed_unless_it_is_configured_and_a_wrong_one_is_named() {
        assertThat(RoadFactor.read(name -> null)).isEqualTo(RoadFactor.ASSUMED);
        assertThat(RoadFactor.read(Map.of("liandong.road-factor", "2.5")::get).factor())
                .isEqualTo(2.5);
        for (var wrong : List.of("far", "0.9", "5.1", "NaN")) {
            assertThatThrownBy(() -> RoadFactor.read(name -> wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(wrong);
        }
    }

    private static KnownUnit somewhere(String id, double spread, RandomGenerator random) {
        var base =
                new Coordinates(30.45 + spread * random.nextDouble(-1, 1), 111.65 + spread * random.nextDouble(-1, 1));
        var unit = new Unit(new UnitId(id), Fleet.BRIGADE, id, UnitKind.FIRE_ENGINE, List.of(FIREFIGHTING), 6, base);
        return random.nextInt(5) == 0 ? known(unit).with(UnitState.OUT_OF_SERVICE) : known(unit);
    }

    private static UnitRanking.Ranking rank(List<Capability> needs, KnownUnit... units) {
        return UnitRanking.rank(
                new UnitRanking.Wanted(PLACE, needs, null, Handling.ACTUAL, List.of()), units(units), ROAD);
    }

    private static List<String> ids(UnitRanking.Ranking ranking) {
        return ranking.units().stream().map(one -> one.unit().value()).toList();
    }

    private static Units units(KnownUnit... units) {
        return Stream.of(units).reduce(Units.NONE, Units::with, (one, other) -> other);
    }

    private static KnownUnit engine(String id, double metres) {
        return known(Fleet.engine(new UnitId(id), metres));
    }

    private static KnownUnit known(Unit unit) {
        return KnownUnit.registered(unit);
    }
}
