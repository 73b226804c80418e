package cn.liandong.bench.restart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HeldTest {
    private static final Incidents INCIDENTS = new Incidents("420583", Instant.parse("2026-11-24T01:40:00Z"));

    @Test
    void theOrderInWhichItCameDoesNotMatter() {
        assertThat(held(1, 2, 3)).isEqualTo(held(3, 1, 2));
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
        return Held.of(IntStream.of(closed)
                .mapToObj(number -> new CityEvent.Closed(INCIDENTS.close(number).incident()))
                .reduce(CityState.EMPTY, CityState::evolve, (one, other) -> one));
    }

    private static CityState open() {
        var open = INCIDENTS.open(0);
        return CityState.EMPTY.evolve(new CityEvent.Opened(open.incident(), open.alerts()));
    }

    private static CityState take(CityState state, int number) {
        return state.evolve(CityShard.taken(INCIDENTS.step(1, number)));
    }
}
