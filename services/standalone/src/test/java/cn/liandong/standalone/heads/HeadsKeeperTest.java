package cn.liandong.standalone.heads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liandong.broker.EmbeddedBroker;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.runtime.journal.Clients;
import cn.liandong.runtime.journal.JournalHead;
import cn.liandong.runtime.journal.JournalWalk;
import cn.liandong.runtime.journal.RuntimeSettings;
import cn.liandong.runtime.journal.TopicSetup;
import cn.liandong.runtime.process.CannotStart;
import cn.liandong.testkit.ManualClock;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeadsKeeperTest {
    private final ManualClock clock = ManualClock.at("2026-03-02T00:00:00Z");

    @TempDir
    private Path data;

    private EmbeddedBroker broker;
    private RuntimeSettings settings;

    @BeforeEach
    void start() {
        broker = EmbeddedBroker.start(data.resolve("kafka"), 0);
        settings = new RuntimeSettings(broker.bootstrapServers(), 2, 1, 0, clock);
        TopicSetup.ensure(
                settings, HeadsKeeper.JOURNALS.stream().map(Topics::journal).toList());
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    @Test
    void headsAreSignedOnceADayAndTheJournalsHeldAgainstThem() throws Exception {
        assertThat(said()).contains("No heads were signed yet", "The journals are whole.");
        write("{\"first\":1}");

        assertThat(sign()).isTrue();
        assertThat(sign()).as("it was done a moment ago").isFalse();
        write("{\"second\":2}");
        clock.advance(Duration.ofDays(1));
        assertThat(sign()).isTrue();

        assertThat(said())
                .contains(
                        "incidents: 2 entries in 2 partitions",
                        "Held against 2 times that heads were signed, since 2026-03-02T00:00:00Z and last at"
                                + " 2026-03-03T00:00:00Z",
                        "The journals are whole.");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("heads-key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void whatDoesNotContinueWhatWasSignedIsSaidAndNotSigned() throws Exception {
        write("{\"first\":1}");
        sign();
        send("2", "f".repeat(64), "{\"forged\":2}");
        clock.advance(Duration.ofDays(1));

        assertThatThrownBy(this::sign)
                .isInstanceOf(HeadsKeeper.NotWhole.class)
                .hasMessageContaining("incidents-0")
                .hasMessageContaining("does not continue entry 1");
        assertThat(said()).contains("Held against 1 times", "The journals are NOT whole:", "does not continue entry 1");
    }

    @Test
    void aKeyThatIsGoneIsNotReplacedWhileThereIsWhatItSigned() throws Exception {
        sign();
        Files.delete(data.resolve("heads-key"));

        assertThatThrownBy(this::sign).isInstanceOf(CannotStart.class).hasMessageContaining("put it back");
    }

    private boolean sign() throws Exception {
        return HeadsKeeper.signIfDue(settings, HeadsFolder.in(data));
    }

    private String said() {
        var bytes = new ByteArrayOutputStream();
        var out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        boolean whole = WalkedJournals.say(settings, data, out);
        var text = bytes.toString(StandardCharsets.UTF_8);
        assertThat(text.contains("The journals are whole.")).isEqualTo(whole);
        return text;
    }

    private void write(String value) throws Exception {
        var head = JournalWalk.whole(settings, List.of(Topics.INCIDENTS), List.<JournalHead>of())
                .getFirst()
                .end();
        send(String.valueOf(head.entry() + 1), head.head(), value);
    }

    private void send(String entry, String previous, String value) throws Exception {
        try (var producer = new Clients(settings).writer("by-hand")) {
            var record = new ProducerRecord<>(
                    Topics.INCIDENTS,
                    0,
                    "420583".getBytes(StandardCharsets.UTF_8),
                    value.getBytes(StandardCharsets.UTF_8));
            record.headers().add("entry", entry.getBytes(StandardCharsets.UTF_8));
            record.headers().add("previous", previous.getBytes(StandardCharsets.UTF_8));
            producer.send(record).get();
        }
    }
}
