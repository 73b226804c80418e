package cn.liandong.runtime.journal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Entry;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Position;
import cn.liandong.runtime.toy.ToyEvent;
import cn.liandong.runtime.toy.ToyState;
import cn.liandong.runtime.toy.ToyView;
import cn.liandong.testkit.SeededHistories;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class PipelineTest {
    private static final long FIRST = 40;

    private final ScriptedProducer producer = new ScriptedProducer();
    private final AtomicInteger woken = new AtomicInteger();
    private final Pipeline<ToyState, ToyView, ToyEvent> pipeline =
            new Pipeline<>(made(producer), "journal", 0, "/liandong/toy", FIRST, woken::incrementAndGet);

    @Test
    void anEntryIsConfirmedOnceItWasAcknowledgedAtItsOffset() {
        send(1);
        assertThat(confirmed()).isEmpty();

        producer.acknowledge(0, FIRST);

        assertThat(confirmed()).containsExactly(1L);
        assertThat(confirmed()).isEmpty();
        assertThat(pipeline.size()).isZero();
        assertThat(pipeline.isBroken()).isFalse();
    }

    @Test
    void anAcknowledgementThatOvertookAnotherWaitsForIt() {
        send(3);

        producer.acknowledge(2, FIRST + 2);
        producer.acknowledge(1, FIRST + 1);
        assertThat(confirmed()).isEmpty();
        producer.acknowledge(0, FIRST);

        assertThat(confirmed()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void aLostAcknowledgementBreaksItAndNothingBehindIsConfirmed() {
        send(3);

        producer.acknowledge(0, FIRST);
        producer.fail(1);
        producer.acknowledge(2, FIRST + 2);

        assertThat(confirmed()).containsExactly(1L);
        assertThat(pipeline.isBroken()).isTrue();
        assertThat(confirmed()).isEmpty();
        assertThat(pipeline.unconfirmed()).hasSize(2);
    }

    @Test
    void anotherOffsetBreaksItAndNothingBehindIsConfirmed() {
        send(3);

        producer.acknowledge(0, FIRST + 1);
        producer.acknowledge(1, FIRST + 1);
        producer.acknowledge(2, FIRST + 2);

        assertThat(confirmed()).isEmpty();
        assertThat(pipeline.isBroken()).isTrue();
        assertThat(pipeline.unconfirmed()).hasSize(3);
    }

    @Test
    void anAcknowledgementWithoutAnOffsetIsNone() {
        // A broker that recognizes a repeated send and has forgotten where the first one lies answers -1.
        send(2);

        producer.acknowledge(0, -1);
        producer.acknowledge(1, FIRST + 1);

        assertThat(confirmed()).isEmpty();
        assertThat(pipeline.isBroken()).isTrue();
    }

    @Test
    void aBrokenOneIsNotFoldedOnBeforeEverySendWasAnswered() {
        send(3);

        producer.fail(0);
        assertThat(confirmed()).isEmpty();
        assertThat(pipeline.isBroken()).isTrue();
        assertThat(pipeline.isAnswered()).isFalse();
        producer.acknowledge(2, FIRST + 1);
        assertThat(pipeline.isAnswered()).isFalse();
        producer.acknowledge(1, FIRST);

        assertThat(pipeline.isAnswered()).isTrue();
        assertThat(confirmed()).isEmpty();
    }

    @Test
    void aSendThatTheClientRefusesBreaksItToo() {
        send(1);
        producer.refusal = new TimeoutException("no metadata");
        send(1);

        producer.acknowledge(0, FIRST);

        assertThat(confirmed()).containsExactly(1L);
        assertThat(pipeline.isBroken()).isTrue();
        assertThat(pipeline.isAnswered()).isTrue();
    }

    @Test
    void anAnswerChangesNothingUntilTheEngineAsks() throws Exception {
        send(1);
        var callback = Thread.ofPlatform().start(() -> producer.fail(0));
        callback.join();

        assertThat(woken).hasValue(1);
        assertThat(pipeline.isBroken()).isFalse();
        assertThat(pipeline.size()).isEqualTo(1);

        assertThat(confirmed()).isEmpty();
        assertThat(pipeline.isBroken()).isTrue();
    }

    @Test
    void whateverIsAnsweredInWhateverOrderOnlyAnUnbrokenBeginningIsConfirmed() {
        SeededHistories.holds(200, random -> {
            var scripted = new ScriptedProducer();
            var one = new Pipeline<ToyState, ToyView, ToyEvent>(
                    made(scripted), "journal", 0, "/liandong/toy", FIRST, () -> {});
            int sends = 1 + random.nextInt(12);
            for (int n = 0; n < sends; n++) {
                one.send(draft(n + 1), PartitionState.empty());
            }
            int wrong = random.nextInt(sends + 1);
            var order = new ArrayList<>(IntStream.range(0, sends).boxed().toList());
            Collections.shuffle(order, new Random(random.nextLong()));
            var confirmed = new ArrayList<Long>();
            for (int n : order) {
                if (n != wrong) {
                    scripted.acknowledge(n, FIRST + n);
                } else if (random.nextBoolean()) {
                    scripted.fail(n);
                } else {
                    scripted.acknowledge(n, FIRST + n + 1 + random.nextInt(3));
                }
                one.confirmed().forEach(sent -> confirmed.add(sent.draft.number()));
            }
            assertThat(confirmed)
                    .containsExactlyElementsOf(IntStream.range(0, wrong)
                            .mapToObj(n -> (long) n + 1)
                            .toList());
            assertThat(one.isBroken()).isEqualTo(wrong < sends);
        });
    }

    @Test
    void whatIsSentBeforeItsProducerIsMadeGoesOutInOrderWhenItIs() {
        var beside = new ArrayDeque<Runnable>();
        var one = new Pipeline<ToyState, ToyView, ToyEvent>(
                new EntryProducer(() -> producer, "journal", beside::add, woken::incrementAndGet),
                "journal",
                0,
                "/liandong/toy",
                FIRST,
                () -> {});
        one.send(draft(1), PartitionState.empty());
        one.send(draft(2), PartitionState.empty());
        assertThat(one.confirmed()).isEmpty();
        assertThat(producer.sent).isEmpty();
        assertThat(one.isAnswered()).isFalse();

        beside.remove().run();

        assertThat(woken).hasValue(1);
        assertThat(one.confirmed()).isEmpty();
        assertThat(producer.sent).hasSize(2);
        producer.acknowledge(0, FIRST);
        producer.acknowledge(1, FIRST + 1);
        assertThat(one.confirmed()).hasSize(2);
        assertThat(beside).isEmpty();
    }

    @Test
    void aProducerThatCannotBeMadeBreaksIt() {
        var one = new Pipeline<ToyState, ToyView, ToyEvent>(
                new EntryProducer(
                        () -> {
                            throw new KafkaException("no resolvable broker");
                        },
                        "journal",
                        Runnable::run,
                        () -> {}),
                "journal",
                0,
                "/liandong/toy",
                FIRST,
                () -> {});

        one.send(draft(1), PartitionState.empty());

        assertThat(one.confirmed()).isEmpty();
        assertThat(one.isBroken()).isTrue();
        assertThat(one.isAnswered()).isTrue();
    }

    private int sends;

    private static EntryProducer made(ScriptedProducer producer) {
        return new EntryProducer(() -> producer, "journal", Runnable::run, () -> {});
    }

    private void send(int count) {
        for (int i = 0; i < count; i++) {
            sends++;
            pipeline.send(draft(sends), PartitionState.empty());
        }
    }

    private List<Long> confirmed() {
        return pipeline.confirmed().stream().map(sent -> sent.draft.number()).toList();
    }

    private static Draft<ToyEvent> draft(long number) {
        var entry = new Entry<ToyEvent>(
                number,
                Instant.parse("2026-03-01T08:00:00Z"),
                Actor.SYSTEM,
                "id" + number,
                "hash",
                Handling.ACTUAL,
                null,
                Map.of("toy-commands", Position.plain(number)),
                null,
                List.of(),
                null);
        var bytes = "{}".getBytes(StandardCharsets.UTF_8);
        return new Draft<>(new Jurisdiction("420583"), entry, number, "previous", "hash" + number, bytes, bytes);
    }
}
