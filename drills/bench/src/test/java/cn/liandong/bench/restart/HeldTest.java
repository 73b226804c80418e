package cn.liandong.bench.restart;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.IncidentId;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HeldTest {
    private static final Incidents INCIDENTS = new Incidents("420583", Instant.parse("2026-11-24T01:40:00Z"));

    @Test
    void theOrderInWhichItCameDoesNotMatter() {
        // The only keys whose order a hash map takes from the order they came in: of one hash.
        var one = closed("420583:incident:Aa");
        var other = closed("420583:incident:BB");
        assertThat(one.id()).hasSameHashCodeAs(other.id());

        assertThat(Held.of(with(one, other))).isEqualTo(Held.of(with(other, one)));
    }

    @Test
    void oneIncidentMoreOrAnotherIsSeen() {
        assertThat(held(1, 2, 3)).isNotEqualTo(held(1, 2));
        assertThat(held(1, 2, 3).hash()).isNotEqualTo(held(1, 2, 4).hash());
    }

    @Test
    void aStepIsSeenAndTheSameOnceMoreIsNot() {
        var before = open();
        var once = take(before, 0);

        assertThat(Held.of(once).hash()).isNotEqualTo(Held.of(before).hash());
        assertThat(Held.of(take(once, 0))).isEqualTo(Held.of(once));
        assertThat(Held.of(take(once, 3)).hash()).isNotEqualTo(Held.of(once).hash());
    }

    @Test
    void itIsReadBackFromTheFactsOfAnOutcome() {
        var held = held(1, 2);

        assertThat(Held.of(held.facts())).isEqualTo(held);
    }

    private static Held held(int... closed) {
        return Held.of(with(IntStream.of(closed)
                .mapToObj(number -> INCIDENTS.close(number).incident())
                .toArray(ClosedIncident[]::new)));
    }

    private static CityState with(ClosedIncident... closed) {
        var state = CityState.EMPTY;
        for (var incident : closed) {
            state = state.evolve(new CityEvent.Closed(incident));
        }
        return state;
    }

    private static ClosedIncident closed(String id) {
        var like = INCIDENTS.close(1).incident();
        return new ClosedIncident(
                new IncidentId(id), like.number(), like.openedAt(), like.closedAt(), like.category(), like.placeText());
    }

    private static CityState open() {
        var open = INCIDENTS.open(0);
        return CityState.EMPTY.evolve(new CityEvent.Opened(open.incident(), open.alerts()));
    }

    private static CityState take(CityState state, int number) {
        return state.evolve(CityShard.taken(INCIDENTS.step(1, number)));
    }
}
