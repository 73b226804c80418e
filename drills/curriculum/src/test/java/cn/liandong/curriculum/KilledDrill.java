package cn.liandong.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.drills.Scenario;
import cn.liandong.contracts.ids.DrillId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A drill in whose middle everything was killed.
 *
 * @param data what was kept
 * @param late from when on all that fell due meanwhile is too late to come by itself
 */
record KilledDrill(Path data, Scenario scenario, DrillId id, Instant late) {
    /** What fell due longer ago was not run because nothing ran: the runner's own limit, a minute. */
    private static final Duration LATE = Duration.ofSeconds(62);

    private static final long FLAMES_MILLIS = 660_000;
    private static final long INJURED_MILLIS = 662_000;

    /** Begins one in a process of its own, and kills that just before two injects fall due. */
    static KilledDrill in(Path data, Phones phones) throws Exception {
        LiveDrill drill;
        Scenario scenario;
        Instant due;
        try (var city = LiveCity.start(data, null, phones)) {
            scenario = city.keep("killed.yaml");
            drill = LiveDrill.plan(scenario, Instant.now().plusSeconds(3_600), false, city);
            drill.start();
            drill.forwardTo("smoke");
            Answering.of(drill.incident("smoke"), city).await(1);
            drill.awaitMet("town-acknowledges");
            drill.forwardTo(FLAMES_MILLIS - 8_000);
            var now = Instant.now();
            due = now.plusMillis(INJURED_MILLIS - drill.log().elapsedMillis(now));
        }
        assertThat(drill.log().hasFired("flames")).isFalse();
        return new KilledDrill(data, scenario, drill.id(), due.plus(LATE));
    }

    /** Starts everything again on what was kept, and plays the rest. */
    void goesOn(Phones phones) throws Exception {
        // Only real time makes it late.
        var _ = new CompletableFuture<Void>()
                .completeOnTimeout(null, Duration.between(Instant.now(), late).toMillis(), TimeUnit.MILLISECONDS)
                .join();
        try (var city = LiveCity.start(data, null, phones)) {
            var drill = LiveDrill.known(scenario, id, city);
            drill.await(() -> drill.log().held().size() == 2);
            assertThat(drill.log().held()).containsExactlyInAnyOrder("flames", "injured");
            assertThat(drill.log().pauses()).isEmpty();
            assertThat(city.desks()
                            .read(LiveDrill.CITY_LEADER, "/api/drills/" + id)
                            .at("/drill/phase")
                            .asString())
                    .isEqualTo("RUNNING");
            assertThat(drill.log().hasFired("flames")).isFalse();

            drill.conduct("injects/flames/fire", Map.of());
            drill.awaitMet("joined");
            drill.conduct("injects/injured/skip", Map.of());
            drill.forwardTo("out");

            assertThat(drill.log().byHand()).containsExactly("flames");
            assertThat(drill.log().hasFired("injured")).isFalse();
            assertThat(drill.log().faults()).isEmpty();
            assertThat(drill.opened()).hasSize(1);
            drill.stop();
        }
    }
}
