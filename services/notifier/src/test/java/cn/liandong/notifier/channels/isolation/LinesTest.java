package cn.liandong.notifier.channels.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Who is called next at a gateway that has fewer lines than there are calls; by a clock that the test turns. */
class LinesTest {
    private static final Duration ANSWER = Duration.ofSeconds(8);
    private static final List<Precedence> ALL = List.of(Precedence.values());
    private static final int CONNECTIONS = 64;
    private static final int COMMON = CONNECTIONS - 17;

    private final CallSettings settings = new CallSettings(
            Duration.ofSeconds(1),
            ANSWER,
            Duration.ofSeconds(1),
            1,
            CONNECTIONS,
            400,
            Duration.ofSeconds(1),
            Duration.ofSeconds(1));
    private final Bulkhead bulkhead = Bulkhead.of(
            "gateway",
            BulkheadConfig.custom()
                    .maxConcurrentCalls(CONNECTIONS)
                    .maxWaitDuration(Duration.ZERO)
                    .build());
    private final PriorityQueue<Due> dues =
            new PriorityQueue<>(Comparator.comparingLong(Due::at).thenComparingLong(Due::number));
    private long now;
    private long scheduled;
    private final Lines lines = new Lines(
            bulkhead,
            settings,
            () -> now,
            (after, what) -> dues.add(new Due(now + after.toNanos(), ++scheduled, what)));
    private final List<String> begun = new ArrayList<>();
    private final Map<String, Sinks.Empty<Void>> answers = new HashMap<>();
    private final List<String> refused = new ArrayList<>();
    private final Map<String, Disposable> calls = new HashMap<>();

    private record Due(long at, long number, Runnable what) {}

    @Test
    void a_new_alert_is_called_before_three_hundred_that_wait() {
        full();
        IntStream.range(0, 300).forEach(i -> call("old-" + i, Precedence.FIRST));
        pass(Duration.ofMillis(100));
        call("new", Precedence.FIRST);
        answered("busy-1");
        assertThat(begun.getLast()).isEqualTo("new");
    }

    @Test
    void however_long_the_gateway_is_silent_the_newest_begins_within_half_a_second() {
        IntStream.range(0, 300).forEach(i -> call("flood-" + i, Precedence.FIRST));
        var late = new ArrayList<Long>();
        for (int i = 0; i < 60; i++) {
            pass(Duration.ofMillis(700));
            call("new-" + i, Precedence.FIRST);
            long asked = now;
            while (!begun.contains("new-" + i)) {
                pass(Duration.ofMillis(10));
            }
            late.add(now - asked);
        }
        assertThat(late).allMatch(wait -> wait <= Lines.EVERY.toNanos());
        assertThat(begun).hasSizeGreaterThan(CONNECTIONS);
    }

    @Test
    void a_line_that_is_kept_for_first_calls_is_given_to_no_other() {
        full();
        call("reminder", Precedence.REMINDER);
        call("again", Precedence.AGAIN);
        call("test", Precedence.NOT_ACTUAL);
        pass(Duration.ofSeconds(2));
        assertThat(begun).doesNotContain("reminder", "again", "test");
    }

    @Test
    void first_calls_come_newest_first_and_then_reminders_repeats_and_tests_each_in_their_order() {
        full();
        // The line that is kept goes to somebody now, and the next one is half a second away.
        call("kept", Precedence.FIRST);
        call("test", Precedence.NOT_ACTUAL);
        call("again-1", Precedence.AGAIN);
        call("again-2", Precedence.AGAIN);
        call("reminder", Precedence.REMINDER);
        call("first-1", Precedence.FIRST);
        call("first-2", Precedence.FIRST);
        IntStream.range(0, 7).forEach(i -> answered("busy-" + i));
        assertThat(begun.subList(COMMON + 1, begun.size()))
                .containsExactly("first-2", "first-1", "reminder", "again-1", "again-2", "test");
    }

    @Test
    void where_too_many_wait_the_last_in_order_gives_way() {
        full();
        IntStream.range(0, 400).forEach(i -> call("again-" + i, Precedence.AGAIN));
        call("reminder", Precedence.REMINDER);
        assertThat(refused).containsExactly("again-399");
        call("test", Precedence.NOT_ACTUAL);
        assertThat(refused).containsExactly("again-399", "test");
    }

    @Test
    void what_fails_at_once_lets_thousands_through_without_piling_up_on_the_stack() {
        full();
        IntStream.range(0, 400)
                .forEach(i -> lines.call(Precedence.AGAIN, Mono.error(new IllegalStateException("open")))
                        .subscribe(_ -> {}, _ -> refused.add("fast")));
        answered("busy-0");
        assertThat(refused).hasSize(400);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatever_happens_every_line_comes_back_and_nobody_is_forgotten(long seed) {
        var chance = new Random(seed);
        int asked = 0;
        for (int i = 0; i < 2_000; i++) {
            switch (chance.nextInt(4)) {
                case 0, 1 -> call("c-" + asked++, ALL.get(chance.nextInt(ALL.size())));
                case 2 -> pass(Duration.ofMillis(chance.nextInt(300)));
                default -> {
                    if (asked > 0) {
                        var one = "c-" + chance.nextInt(asked);
                        if (chance.nextBoolean()) {
                            answered(one);
                        } else {
                            cancel(one);
                        }
                    }
                }
            }
            assertThat(bulkhead.getMetrics().getAvailableConcurrentCalls()).isGreaterThanOrEqualTo(0);
        }
        for (int i = 0; i < asked; i++) {
            answered("c-" + i);
        }
        while (calls.values().stream().anyMatch(call -> !call.isDisposed())) {
            List.copyOf(begun).forEach(this::answered);
        }
        assertThat(bulkhead.getMetrics().getAvailableConcurrentCalls()).isEqualTo(CONNECTIONS);
    }

    private void full() {
        IntStream.range(0, COMMON).forEach(i -> call("busy-" + i, Precedence.AGAIN));
        assertThat(begun).hasSize(COMMON);
    }

    /** A call lasts until it is answered, or until the limit, as the channel has it. */
    private void call(String name, Precedence precedence) {
        var answer = Sinks.<Void>empty();
        answers.put(name, answer);
        var call = Mono.<Void>defer(() -> {
            begun.add(name);
            dues.add(new Due(now + ANSWER.toNanos(), ++scheduled, answer::tryEmitEmpty));
            return answer.asMono();
        });
        calls.put(name, lines.call(precedence, call).subscribe(_ -> {}, error -> {
            assertThat(error).isInstanceOf(BulkheadFullException.class);
            refused.add(name);
        }));
        pass(Duration.ZERO);
    }

    private void answered(String name) {
        if (begun.contains(name)) {
            Objects.requireNonNull(answers.get(name)).tryEmitEmpty();
            pass(Duration.ZERO);
        }
    }

    private void cancel(String name) {
        Objects.requireNonNull(calls.get(name)).dispose();
        pass(Duration.ZERO);
    }

    private void pass(Duration time) {
        long until = now + time.toNanos();
        while (!dues.isEmpty() && dues.peek().at() <= until) {
            var due = dues.remove();
            now = Math.max(now, due.at());
            due.what().run();
        }
        now = until;
    }
}
