package cn.liandong.dispatch.units;

import static cn.liandong.dispatch.Fleet.BRIGADE;
import static cn.liandong.dispatch.Fleet.ENGINE_1;
import static cn.liandong.dispatch.Fleet.ENGINE_2;
import static cn.liandong.dispatch.Fleet.HEALTH;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.UnitId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.places.Coordinates;
import cn.liandong.contracts.response.Capability;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.Unit;
import cn.liandong.contracts.response.UnitCommand.RegisterUnit;
import cn.liandong.contracts.response.UnitCommand.ReportPositions;
import cn.liandong.contracts.response.UnitCommand.SetUnitState;
import cn.liandong.contracts.response.UnitEvent.UnitRegistered;
import cn.liandong.contracts.response.UnitEvent.UnitStateSet;
import cn.liandong.contracts.response.UnitEvent.UnitsMoved;
import cn.liandong.contracts.response.UnitKind;
import cn.liandong.contracts.response.UnitPosition;
import cn.liandong.contracts.response.UnitState;
import cn.liandong.dispatch.City;
import cn.liandong.dispatch.Fleet;
import cn.liandong.dispatch.Story;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UnitDeciderTest {
    private static final Actor CITY = Story.of(City.ROOM);
    private static final Actor OWN = Story.of(BRIGADE);
    private static final Actor OTHER = Story.of(HEALTH);

    private final Story story = new Story(City.view());

    @Test
    void a_unit_is_registered_by_the_city_file_by_the_city_and_by_its_own_organization() {
        for (var actor : List.of(Actor.SYSTEM, CITY, OWN)) {
            var unit = Fleet.engine(new UnitId("engine-of-" + actor.kind() + actor.organization()), 100);
            assertThat(story.asked(actor, new RegisterUnit(unit))).containsExactly(new UnitRegistered(unit));
        }
    }

    @Test
    void nobody_else_registers_it() {
        var command = new RegisterUnit(Fleet.engine(ENGINE_1, 100));
        assertThat(story.refusal(OTHER, command)).isEqualTo("NEITHER_OWN_NOR_CITY");
        assertThat(story.refusal(new Actor(Actor.Kind.API_KEY, null, BRIGADE, null, null), command))
                .isEqualTo("NEITHER_OWN_NOR_CITY");
    }

    @Test
    void a_unit_does_not_change_hands() {
        Fleet.register(story);
        var taken = Fleet.unit(ENGINE_1, HEALTH, UnitKind.AMBULANCE, 3, 100, Capability.FIRST_AID);
        for (var actor : List.of(OTHER, CITY, Actor.SYSTEM)) {
            assertThat(story.refusal(actor, new RegisterUnit(taken))).isEqualTo("UNIT_OF_ANOTHER");
        }
    }

    @Test
    void the_same_again_gives_nothing_and_something_else_replaces_it() {
        var unit = Fleet.engine(ENGINE_1, 100);
        story.asked(OWN, new RegisterUnit(unit));
        assertThat(story.asked(OWN, new RegisterUnit(unit))).isEmpty();
        assertThat(story.asked(OWN, new RegisterUnit(Fleet.engine(ENGINE_1, 200))))
                .hasSize(1);
        assertThat(story.state.units().byId()).hasSize(1);
    }

    @Test
    void what_a_unit_may_not_be_is_named() {
        assertThat(story.refusal(CITY, new RegisterUnit(Fleet.unit(ENGINE_1, BRIGADE, UnitKind.BOAT, 6, 1)))) //
                .isEqualTo("NO_CAPABILITY");
        for (int crew : new int[] {-1, 0, 1_001}) {
            assertThat(story.refusal(
                            CITY,
                            new RegisterUnit(
                                    Fleet.unit(ENGINE_1, BRIGADE, UnitKind.BOAT, crew, 1, Capability.WATER_RESCUE))))
                    .isEqualTo("CREW_OUT_OF_RANGE");
        }
        var nobodys = new Unit(
                ENGINE_1,
                new OrganizationId("nobody"),
                "x",
                UnitKind.BOAT,
                List.of(Capability.WATER_RESCUE),
                4,
                Fleet.north(1));
        assertThat(story.refusal(CITY, new RegisterUnit(nobodys))).isEqualTo("NO_SUCH_ORGANIZATION");
    }

    @Test
    void its_own_people_and_the_city_set_it_out_of_service_once() {
        Fleet.register(story);
        var out = new SetUnitState(ENGINE_1, UnitState.OUT_OF_SERVICE);
        assertThat(story.refusal(OTHER, out)).isEqualTo("NEITHER_OWN_NOR_CITY");
        assertThat(story.refusal(Actor.SYSTEM, out)).isEqualTo("NEITHER_OWN_NOR_CITY");
        assertThat(story.asked(OWN, out)).containsExactly(new UnitStateSet(ENGINE_1, UnitState.OUT_OF_SERVICE));
        assertThat(story.asked(CITY, out)).isEmpty();
        assertThat(story.refusal(CITY, new SetUnitState(new UnitId("none"), UnitState.AVAILABLE)))
                .isEqualTo("NO_SUCH_UNIT");
    }

    @Test
    void only_positions_that_matter_are_written_down() {
        Fleet.register(story);
        var far = at(ENGINE_1, 1_500, story.now);

        assertThat(story.asked(OWN, report(at(ENGINE_1, 1_050, story.now)))).isEmpty();
        assertThat(story.asked(OWN, report(far))).containsExactly(new UnitsMoved(List.of(far)));
        assertThat(story.asked(OWN, report(far))).isEmpty();
        assertThat(story.asked(OWN, report(at(ENGINE_1, 3_000, story.now.minusSeconds(1)))))
                .isEmpty();
        assertThat(story.asked(OWN, report(at(ENGINE_1, 3_000, story.now.plusSeconds(61)))))
                .isEmpty();
        assertThat(story.asked(OWN, report(at(ENGINE_1, 3_000, story.now.plusSeconds(60)))))
                .hasSize(1);
    }

    @Test
    void of_several_positions_of_a_unit_the_last_counts_and_those_of_strangers_do_not() {
        Fleet.register(story);
        var last = at(ENGINE_2, 9_000, story.now);
        var events = story.asked(
                OWN,
                report(
                        at(ENGINE_2, 8_000, story.now.minusSeconds(2)),
                        last,
                        at(ENGINE_2, 7_000, story.now.minusSeconds(1)),
                        at(Fleet.AMBULANCE, 9_000, story.now),
                        at(new UnitId("none"), 9_000, story.now)));

        assertThat(events).containsExactly(new UnitsMoved(List.of(last)));
        assertThat(story.decide(OWN, report(at(Fleet.AMBULANCE, 9_000, story.now))))
                .isEqualTo(
                        Decision.<ResponseEvent>accepted(List.of(), java.util.Map.of("moved", "0", "passedOver", "1")));
    }

    @Test
    void more_positions_than_an_entry_holds_are_refused() {
        Fleet.register(story);
        var many = new ReportPositions(Collections.nCopies(2_001, at(ENGINE_1, 9_000, story.now)));
        assertThat(story.refusal(OWN, many)).isEqualTo("TOO_MANY_POSITIONS");
    }

    @Test
    void a_unit_that_moved_is_found_where_it_is_now() {
        Fleet.register(story);
        story.asked(OWN, report(at(ENGINE_1, 40_000, story.now)));

        var units = story.state.units();
        assertThat(cells(units, Capability.FIREFIGHTING))
                .containsExactlyInAnyOrder(
                        Cells.of(Fleet.north(2_000)), Cells.of(Fleet.north(3_000)), Cells.of(Fleet.north(40_000)));
    }

    @Test
    void every_rule_has_a_code_of_its_own() {
        assertThat(UnitPolicies.allOfRegistering())
                .extracting(UnitPolicies.UnitPolicy::code)
                .doesNotHaveDuplicates();
        assertThat(UnitPolicies.allOfSetting())
                .extracting(UnitPolicies.UnitPolicy::code)
                .doesNotHaveDuplicates();
    }

    private static List<Long> cells(Units units, Capability capability) {
        return units.freeWith(capability).entrySet().stream()
                .flatMap(cell ->
                        Stream.generate(cell::getKey).limit(cell.getValue().size()))
                .toList();
    }

    private static ReportPositions report(UnitPosition... positions) {
        return new ReportPositions(List.of(positions));
    }

    private static UnitPosition at(UnitId unit, double metresNorth, Instant at) {
        Coordinates there = Fleet.north(metresNorth);
        return new UnitPosition(unit, there, at);
    }
}
