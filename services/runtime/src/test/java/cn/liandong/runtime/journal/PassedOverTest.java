package cn.liandong.runtime.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.contracts.journal.Position;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.runtime.serde.Json;
import cn.liandong.runtime.toy.ToyCommand;
import cn.liandong.runtime.toy.ToyState;
import cn.liandong.runtime.toy.ToyView;
import cn.liandong.runtime.toy.ToyWorld;
import cn.liandong.testkit.SeededHistories;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.pcollections.HashTreePMap;

/** Inputs of a jurisdiction that was stuck, once a version has come that understands it. */
class PassedOverTest {
    private final MockProducer<byte[], byte[]> told =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final ToyRun toy = new ToyRun(told);

    @Test
    void aPoisonAmongThemIsQuarantinedLikeAnyOther() {
        caughtUpTo(2, List.of(toy.passedOver(0, "bad", new ToyCommand.Explode("now"))));

        toy.run.takeLate(0);

        assertThat(quarantined()).hasSize(1);
        assertThat(toy.run.hasLate()).isFalse();
    }

    @Test
    void whatTheQuarantineDoesNotTakeStaysTheFirstAndWhatFollowsWaits() {
        caughtUpTo(
                2,
                List.of(
                        toy.passedOver(0, "bad", new ToyCommand.Explode("now")),
                        toy.passedOver(1, "good", new ToyCommand.Add("hose"))));
        told.sendException = new TimeoutException("no broker");
        assertThatThrownBy(() -> toy.run.takeLate(0)).isInstanceOf(RuntimeException.class);
        assertThat(toy.entries.sent).isEmpty();

        told.sendException = null;
        toy.run.takeLate(0);

        assertThat(quarantined()).hasSize(1);
        assertThat(toy.entries.sent)
                .extracting(record ->
                        Json.mapper().readTree(record.value()).path("commandId").asString(""))
                .containsExactly("bad", "good");
    }

    @Test
    void theyAreDecidedInTheOrderTheyCameWhateverTopicTheyLieIn() {
        var all = Behind.inTheOrderTheyCame(
                List.of(List.of(at("a", 0, 10), at("a", 1, 40)), List.of(at("b", 0, 20), at("b", 1, 30)), List.of()));

        assertThat(all).extracting(PassedOverTest::place).containsExactly("a/0", "b/0", "b/1", "a/1");
    }

    @Test
    void withinATopicItsOwnOrderHoldsThoughItsClockWentBack() {
        SeededHistories.holds(200, random -> {
            var byTopic = new ArrayList<List<PassedOver<ToyCommand>>>();
            int count = 0;
            for (var topic : List.of("a", "b", "c")) {
                var one = new ArrayList<PassedOver<ToyCommand>>();
                for (int offset = 0; offset < random.nextInt(8); offset++) {
                    one.add(at(topic, offset, random.nextInt(50)));
                }
                byTopic.add(one);
                count += one.size();
            }

            var all = Behind.inTheOrderTheyCame(byTopic);

            assertThat(all).hasSize(count);
            for (var topic : byTopic) {
                assertThat(all.stream().filter(topic::contains)).containsExactlyElementsOf(topic);
            }
        });
    }

    /** Its jurisdiction was passed over from the beginning of its commands on. */
    private void caughtUpTo(long decided, List<PassedOver<ToyCommand>> late) {
        var commands = Topics.commands("toy");
        var state = PartitionState.<ToyState, ToyView>empty()
                .withDecided(commands, Position.plain(decided))
                .withBehind(HashTreePMap.singleton(ToyWorld.CITY, HashTreePMap.singleton(commands, Position.plain(0))));
        toy.run.resumeFrom(ToyRun.restored(state, Set.of(), late), 0);
    }

    private List<ProducerRecord<byte[], byte[]>> quarantined() {
        return told.history().stream()
                .filter(record -> record.topic().equals(Topics.QUARANTINE))
                .toList();
    }

    private static String place(PassedOver<ToyCommand> one) {
        return one.record().topic() + "/" + one.record().offset();
    }

    private static PassedOver<ToyCommand> at(String topic, long offset, long millis) {
        var moment = new Moment(ToyWorld.CITY, Instant.EPOCH, Actor.SYSTEM, topic + offset, Handling.ACTUAL, null);
        var received = new Received<ToyCommand>(
                topic,
                Position.plain(offset + 1),
                moment,
                new Incoming.Asked<>(new ToyCommand.Add("hose")),
                "hash",
                Received.Kind.COMMAND,
                true);
        return new PassedOver<>(
                received,
                new ConsumerRecord<>(
                        topic,
                        0,
                        offset,
                        millis,
                        TimestampType.LOG_APPEND_TIME,
                        0,
                        0,
                        new byte[0],
                        new byte[0],
                        new RecordHeaders(),
                        Optional.empty()));
    }
}
