package cn.liandong.bench.restart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.liandong.runtime.serde.Json;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is measured is as large as the README says. */
class IncidentsTest {
    private static final Incidents INCIDENTS = new Incidents("420583", Instant.parse("2026-11-24T01:40:00Z"));

    @Test
    void aClosedOneIsAsLargeAsIsSaid() {
        assertThat(IntStream.range(0, 1_000)
                        .map(number -> bytes(INCIDENTS.close(number).incident()))
                        .average())
                .hasValueCloseTo(225.0, within(10.0));
    }

    @Test
    void anOpenOneIsAsLargeAsIsSaid() {
        var state = CityState.EMPTY;
        for (int i = 0; i < 100; i++) {
            var open = INCIDENTS.open(i);
            state = state.evolve(new CityEvent.Opened(open.incident(), open.alerts()));
        }
        for (int i = 0; i < 300; i++) {
            state = state.evolve(CityShard.taken(INCIDENTS.step(100, i)));
        }

        assertThat(bytes(state) / 100).isBetween(3_810, 3_910);
    }

    @Test
    void theStepsGoRoundAllAlertsBeforeTheNextStepBegins() {
        var alerts = IntStream.range(0, 2)
                .boxed()
                .flatMap(number -> INCIDENTS.open(number).alerts().stream())
                .map(OpenAlert::id)
                .toList();

        assertThat(IntStream.range(0, 6).mapToObj(number -> INCIDENTS.step(2, number)))
                .allMatch(step -> step.step() == 1)
                .extracting(CityCommand.TakeStep::alert)
                .containsExactlyElementsOf(alerts);
        assertThat(INCIDENTS.step(2, 6).step()).isEqualTo(2);
        assertThat(INCIDENTS.step(2, 6).alert()).isEqualTo(alerts.getFirst());
        assertThat(INCIDENTS.step(2, 24).step()).isEqualTo(1);
    }

    private static int bytes(Object value) {
        return Json.mapper().writeValueAsBytes(value).length;
    }
}
