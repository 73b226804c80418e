package cn.liandong.dispatch.roads;

import static cn.liandong.dispatch.City.incident;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.CommandEnvelope;
import cn.liandong.contracts.journal.Entry;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.response.AssignmentCommand.ProposeUnits;
import cn.liandong.contracts.response.AssignmentEvent.UnitsProposed;
import cn.liandong.contracts.response.Capability;
import cn.liandong.contracts.response.DispatchCommand;
import cn.liandong.contracts.response.ProposedUnit;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.RoadCommand.RecordRoads;
import cn.liandong.contracts.response.RoadEvent.RoadsRecorded;
import cn.liandong.dispatch.City;
import cn.liandong.dispatch.Fleet;
import cn.liandong.dispatch.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a proposal that was estimated becomes one by road. */
class RoadEffectsTest {
    private static final IncidentId INCIDENT = incident("i1").incident();
    private static final Actor CITY = Story.of(City.ROOM);
    private static final ProposeUnits PROPOSE = new ProposeUnits(INCIDENT, List.of(Capability.FIREFIGHTING));

    private final Story story = new Story(City.view());
    private final List<CommandEnvelope<DispatchCommand>> told = new ArrayList<>();

    /** The further the later it was asked about: turns every order round. */
    private RoadService service = (from, to) -> CompletableFuture.completedFuture(IntStream.range(0, from.size())
            .mapToObj(i -> OptionalInt.of(50_000 - 1_000 * i))
            .toList());

    @BeforeEach
    void begin() {
        Fleet.register(story);
        story.opened(incident("i1"));
    }

    @Test
    void it_is_proposed_again_by_road_and_asked_about_once() {
        var estimated = proposed(story.asked(CITY, PROPOSE));
        accepted(List.of(estimated));
        var again = story.asked(Actor.SYSTEM, told.getFirst().command());
        accepted(again);

        assertThat(told).hasSize(1);
        assertThat(Story.only(RoadsRecorded.class, again)).hasSize(1);
        assertThat(proposed(again).units())
                .allMatch(ProposedUnit::routed)
                .extracting(ProposedUnit::unit)
                .containsExactlyElementsOf(estimated.units().reversed().stream()
                        .map(ProposedUnit::unit)
                        .toList());
        assertThat(proposed(story.asked(CITY, PROPOSE))).isEqualTo(proposed(again));
    }

    @Test
    void where_no_answer_comes_or_no_road_leads_the_estimate_stands() {
        service = (from, to) -> CompletableFuture.failedFuture(new IllegalStateException("down"));
        accepted(story.asked(CITY, PROPOSE));
        assertThat(told).isEmpty();

        service = (from, to) -> CompletableFuture.completedFuture(
                from.stream().map(place -> OptionalInt.empty()).toList());
        accepted(story.asked(CITY, PROPOSE));
        assertThat(story.asked(Actor.SYSTEM, told.getFirst().command())).isEmpty();
    }

    @Test
    void whoever_lost_the_jurisdiction_tells_nothing() {
        accepted(story.asked(CITY, PROPOSE), false);
        assertThat(told).isEmpty();
    }

    @Test
    void only_the_service_says_how_far_a_road_is_and_not_of_another_place() {
        var estimated = proposed(story.asked(CITY, PROPOSE));
        accepted(List.of(estimated));
        var command = (RecordRoads) told.getFirst().command();

        assertThat(story.refusal(CITY, command)).isEqualTo("NOT_A_ROUTING_SERVICE");
        var elsewhere = new RecordRoads(INCIDENT, command.needs(), Fleet.north(7_000), command.roads());
        assertThat(story.asked(Actor.SYSTEM, elsewhere)).isEmpty();
        var unknown = new RecordRoads(new IncidentId("i9"), command.needs(), command.place(), command.roads());
        assertThat(story.asked(Actor.SYSTEM, unknown)).isEmpty();
    }

    private void accepted(List<? extends ResponseEvent> events) {
        accepted(events, true);
    }

    private void accepted(List<? extends ResponseEvent> events, boolean stillHeld) {
        var entry = new Entry<ResponseEvent>(
                1, story.now, CITY, "c1", null, Handling.ACTUAL, null, Map.of(), null, List.copyOf(events), null);
        new RoadEffects(service, (jurisdiction, command) -> told.add(command), () -> {})
                .accepted(new Jurisdiction("420583"), entry, () -> stillHeld);
    }

    private static UnitsProposed proposed(List<ResponseEvent> events) {
        return Objects.requireNonNull(Story.only(UnitsProposed.class, events).getLast());
    }
}
