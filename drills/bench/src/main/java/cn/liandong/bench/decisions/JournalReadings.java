package cn.liandong.bench.decisions;

import cn.liandong.contracts.ids.NotificationId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Entry;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.NotificationEvent;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSent;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.ResponseEvent.PersonAlerted;
import cn.liandong.runtime.serde.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.databind.ObjectReader;

/**
 * What reading one entry costs whoever follows a whole journal for the few entries that concern it: dispatch's errands that
 * of dispatch, the roster that of the notifier. Not a row of the table: run by JMH's own main.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class JournalReadings {
    private static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");

    private final ObjectReader responses = reader(ResponseEvent.class);
    private final ObjectReader notifications = reader(NotificationEvent.class);
    private byte[] opening = {};
    private byte[] sending = {};
    private byte[] sent = {};

    /** Writes the entries of one incident. */
    @Setup
    public void write() {
        var city = BusyCity.of(10, 1);
        var decided = city.decided(city.incident(1));
        opening = bytes(decided);
        var told = decided.stream()
                .filter(PersonAlerted.class::isInstance)
                .map(PersonAlerted.class::cast)
                .map(JournalReadings::sending)
                .toList();
        sending = bytes(told);
        sent = bytes(told.stream()
                .map(one -> new NotificationSent(one.notification(), one.alert(), one.attempt(), NOON))
                .toList());
        System.out.println(
                "bytes: opening " + opening.length + ", sending " + sending.length + ", sent " + sent.length);
    }

    /** An incident opens and alerts three posts. */
    @Benchmark
    public Object opening() {
        return responses.readValue(opening);
    }

    /** The people of three posts are called. */
    @Benchmark
    public Object sending() {
        return notifications.readValue(sending);
    }

    /** The calls were taken. */
    @Benchmark
    public Object sent() {
        return notifications.readValue(sent);
    }

    private static NotificationSending sending(PersonAlerted told) {
        return new NotificationSending(
                new NotificationId(told.alert() + ".r1.s1." + told.person() + ".SMS"),
                told.alert(),
                told.incident(),
                told.person(),
                told.post(),
                Channel.SMS,
                1,
                false,
                told.round(),
                told.step(),
                told.subject(),
                "10",
                null,
                NOON);
    }

    private static byte[] bytes(List<?> events) {
        return Json.mapper()
                .writeValueAsBytes(new Entry<>(
                        1, NOON, Actor.SYSTEM, "input", null, Handling.ACTUAL, null, Map.of(), null, events, null));
    }

    private static ObjectReader reader(Class<?> family) {
        return Json.mapper().readerFor(Json.mapper().getTypeFactory().constructParametricType(Entry.class, family));
    }
}
