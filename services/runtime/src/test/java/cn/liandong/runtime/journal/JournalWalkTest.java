package cn.liandong.runtime.journal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.broker.EmbeddedBroker;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.runtime.toy.ToyWorld;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against real logs: what is tampered with are the broker's own files. */
class JournalWalkTest {
    private static final String JOURNAL = "toy-journal";
    /** A batch of records, format 2: its checksum, and where what it is of begins. */
    private static final int CHECKSUM_AT = 17;

    private static final int CHECKED_FROM = 21;

    @TempDir
    private Path folder;

    @Test
    void aWholeJournalIsWalkedToItsEndAndWhatIsNoEntryIsCounted() throws Exception {
        try (var broker = broker();
                var writing = new Writing(settings(broker))) {
            writing.entry(JOURNAL, ToyWorld.CITY, Writing.added("one"));
            writing.entryOffTheChain(JOURNAL, ToyWorld.CITY, Writing.added("of a writer that was replaced"));
            writing.entry(JOURNAL, ToyWorld.CITY, Writing.added("two"));

            var walked = walk(broker);

            assertThat(walked.broken()).isEmpty();
            assertThat(walked.end().entry()).isEqualTo(2);
            assertThat(walked.end().offset()).isEqualTo(4);
            assertThat(walked.passedOver()).isEqualTo(2);
            assertThat(walk(broker, walked.end()).broken())
                    .as("held against its own head")
                    .isEmpty();
        }
    }

    @Test
    void anEntryThatWasChangedInTheFileIsNamedAlsoWhereItsChecksumWasMadeToFit() throws Exception {
        threeEntries();
        tamper("two", "TWO", true);

        try (var broker = broker()) {
            var walked = walk(broker);

            assertThat(walked.end().entry()).isEqualTo(2);
            assertThat(walked.broken())
                    .singleElement()
                    .asString()
                    .contains("offset 2 as entry 3", "entry 2 at offset 1");
        }
    }

    @Test
    void theLastEntryIsHeldAgainstTheHeadThatWasSignedForNothingFollowsIt() throws Exception {
        var signed = threeEntries();
        tamper("three", "THREE", true);

        try (var broker = broker()) {
            assertThat(walk(broker).broken()).as("nothing follows it").isEmpty();
            assertThat(walk(broker, signed).broken())
                    .singleElement()
                    .asString()
                    .contains("entry 3 at offset 2", "signed");
        }
    }

    @Test
    void bytesThatAreDamagedAreSaidAndWhatStandsBeforeThemIsWalked() throws Exception {
        threeEntries();
        tamper("two", "TWO", false);

        try (var broker = broker()) {
            var walked = walk(broker);

            assertThat(walked.end().entry()).isEqualTo(1);
            assertThat(walked.broken()).singleElement().asString().contains("behind entry 1");
        }
    }

    @Test
    void anEndThatWasCutOffIsFoundByTheHeadThatWasSignedAlone() throws Exception {
        var signed = threeEntries();
        var log = log();
        var bytes = Files.readAllBytes(log);
        Files.write(log, Arrays.copyOf(bytes, batchOf(bytes, "three")));

        try (var broker = broker()) {
            assertThat(walk(broker).broken())
                    .as("two entries and nothing behind them")
                    .isEmpty();
            assertThat(walk(broker, signed).broken())
                    .singleElement()
                    .asString()
                    .contains("ends with entry 2", "entry 3", "cut off");
            assertThat(goOn(broker, signed).broken()).singleElement().asString().contains("cut off");
        }
    }

    @Test
    void whatIsGoneOnFromAHeadReadsOnlyWhatCameSinceAndHasToContinueIt() throws Exception {
        try (var broker = broker();
                var writing = new Writing(settings(broker))) {
            writing.entry(JOURNAL, ToyWorld.CITY, Writing.added("one"));
            var before = walk(broker).end();
            writing.entry(JOURNAL, ToyWorld.CITY, Writing.added("two"));

            assertThat(goOn(broker, before)).isEqualTo(walk(broker));
            var other = new JournalHead(JOURNAL, 0, before.offset(), before.entry(), "e".repeat(64));
            assertThat(goOn(broker, other).broken()).singleElement().asString().contains("does not continue entry 1");
        }
    }

    private JournalHead threeEntries() throws Exception {
        try (var broker = broker();
                var writing = new Writing(settings(broker))) {
            writing.entry(JOURNAL, ToyWorld.CITY, Writing.added("one"));
            writing.entry(JOURNAL, ToyWorld.CITY, Writing.added("two"));
            writing.entry(JOURNAL, ToyWorld.CITY, Writing.added("three"));
            return walk(broker).end();
        }
    }

    private EmbeddedBroker broker() {
        var broker = EmbeddedBroker.start(folder.resolve("kafka"), 0);
        TopicSetup.ensure(settings(broker), List.of(Topics.journal(JOURNAL)));
        return broker;
    }

    private static RuntimeSettings settings(EmbeddedBroker broker) {
        return new RuntimeSettings(broker.bootstrapServers(), 1, 1, 0, InstantSource.system());
    }

    private static JournalWalk.Walked walk(EmbeddedBroker broker, JournalHead... signed) {
        return JournalWalk.whole(settings(broker), List.of(JOURNAL), List.of(signed))
                .getFirst();
    }

    private static JournalWalk.Walked goOn(EmbeddedBroker broker, JournalHead from) {
        return JournalWalk.goOn(settings(broker), List.of(JOURNAL), List.of(from))
                .getFirst();
    }

    private Path log() {
        return folder.resolve("kafka").resolve(JOURNAL + "-0").resolve("00000000000000000000.log");
    }

    private void tamper(String text, String other, boolean checksumFits) throws Exception {
        var bytes = Files.readAllBytes(log());
        int at = indexOf(bytes, "\"item\":\"" + text + "\"") + "\"item\":\"".length();
        System.arraycopy(other.getBytes(StandardCharsets.US_ASCII), 0, bytes, at, other.length());
        int batch = batchOf(bytes, other);
        var buffer = ByteBuffer.wrap(bytes);
        if (checksumFits) {
            var checksum = new CRC32C();
            checksum.update(bytes, batch + CHECKED_FROM, length(buffer, batch) - CHECKED_FROM);
            buffer.putInt(batch + CHECKSUM_AT, (int) checksum.getValue());
        }
        Files.write(log(), bytes);
    }

    /** Where the batch begins that holds this item. */
    private static int batchOf(byte[] bytes, String item) {
        int at = indexOf(bytes, "\"item\":\"" + item + "\"");
        var buffer = ByteBuffer.wrap(bytes);
        int batch = 0;
        while (batch + length(buffer, batch) <= at) {
            batch += length(buffer, batch);
        }
        return batch;
    }

    /** An offset and a length stand before what the length counts. */
    private static int length(ByteBuffer buffer, int batch) {
        return Long.BYTES + Integer.BYTES + buffer.getInt(batch + Long.BYTES);
    }

    private static int indexOf(byte[] bytes, String text) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text);
    }
}
