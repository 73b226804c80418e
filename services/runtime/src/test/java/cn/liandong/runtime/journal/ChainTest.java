package cn.liandong.runtime.journal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.journal.Position;
import cn.liandong.testkit.SeededHistories;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A log that was tampered with is not accepted from there on, and every reader finds the same. */
class ChainTest {
    private static final int ENTRIES = 8;

    /** What lies in the log, before it has an offset. */
    @SuppressWarnings("ArrayRecordComponent") // compared by its hash alone
    private record Link(
            @Nullable String entry, @Nullable String previous, byte @Nullable [] key, byte @Nullable [] value) {}

    @Test
    void aWholeChainIsAccepted() {
        assertThat(read(chain()).entry()).isEqualTo(ENTRIES);
    }

    @Test
    void aChangedByteOfKeyOrValueLeavesNothingBehindItAccepted() {
        var chain = chain();
        for (int at = 0; at < ENTRIES - 1; at++) {
            var link = chain.get(at);
            for (var key : changed(link.key())) {
                assertReadsTo(at + 1, with(chain, at, new Link(link.entry(), link.previous(), key, link.value())));
            }
            for (var value : changed(link.value())) {
                assertReadsTo(at + 1, with(chain, at, new Link(link.entry(), link.previous(), link.key(), value)));
            }
        }
    }

    @Test
    void aChangedByteOfTheLastEntryGivesAnotherHead() {
        var chain = chain();
        var link = chain.getLast();
        for (var value : changed(link.value())) {
            var tampered = with(chain, ENTRIES - 1, new Link(link.entry(), link.previous(), link.key(), value));
            assertThat(read(tampered).head()).isNotEqualTo(read(chain).head());
        }
    }

    @Test
    void aByteThatMovesFromKeyToValueGivesAnotherHash() {
        assertThat(Chain.hash(1, Chain.head(Chain.GENESIS), bytes("ab"), bytes("c")))
                .isNotEqualTo(Chain.hash(1, Chain.head(Chain.GENESIS), bytes("a"), bytes("bc")));
    }

    @Test
    void theHashIsOfTheNumberAndOfTheHashBeforeToo() {
        var hash = Chain.hash(1, "0".repeat(64), bytes("key"), bytes("value"));

        assertThat(Chain.hash(2, "0".repeat(64), bytes("key"), bytes("value"))).isNotEqualTo(hash);
        assertThat(Chain.hash(1, "1".repeat(64), bytes("key"), bytes("value"))).isNotEqualTo(hash);
    }

    @Test
    void nothingIsAcceptedBehindTwoThatWereSwapped() {
        for (int at = 0; at < ENTRIES - 1; at++) {
            var swapped = new ArrayList<>(chain());
            swapped.set(at, chain().get(at + 1));
            swapped.set(at + 1, chain().get(at));
            // The first of the two follows the second after all, and what came after the second does not.
            assertReadsTo(at + 1, swapped);
        }
    }

    @Test
    void nothingIsAcceptedBehindOneThatIsMissing() {
        for (int at = 0; at < ENTRIES; at++) {
            var missing = new ArrayList<>(chain());
            missing.remove(at);
            assertReadsTo(at, missing);
        }
    }

    @Test
    void aDoubledOneCountsOnce() {
        for (int at = 0; at < ENTRIES; at++) {
            for (int again = at + 1; again <= ENTRIES; again++) {
                var doubled = new ArrayList<>(chain());
                doubled.add(again, chain().get(at));
                assertReadsTo(ENTRIES, doubled);
                assertThat(read(doubled).head()).isEqualTo(read(chain()).head());
            }
        }
    }

    @Test
    void anIgnoredRecordMovesTheOffsetAlone() {
        var at = read(chain());
        var next = bytes("{}");
        var number = String.valueOf(ENTRIES + 1);
        for (var ignored : List.of(
                new Link(null, at.head(), next, next),
                new Link(number, null, next, next),
                new Link(number, at.head(), null, next),
                new Link(number, at.head(), next, null),
                new Link(number, "0".repeat(64), next, next),
                new Link(number, Chain.head(at).toUpperCase(Locale.ROOT), next, next),
                new Link("0" + number, at.head(), next, next),
                new Link(" " + number, at.head(), next, next),
                new Link(String.valueOf(ENTRIES), at.head(), next, next),
                new Link(String.valueOf(ENTRIES + 2), at.head(), next, next),
                new Link("", "", next, next))) {
            // A gap before it, as a broker may leave one.
            var after = Chain.after(at, record(at.offset() + 3, ignored));

            assertThat(after).isEqualTo(new Position(at.offset() + 4, at.entry(), at.head()));
        }
    }

    @Test
    void whateverLiesBetweenTheEntriesIsPassedOver() {
        SeededHistories.holds(200, random -> {
            var chain = chain();
            var mixed = new ArrayList<Link>();
            for (int at = 0; at < ENTRIES; at++) {
                while (random.nextInt(3) == 0) {
                    mixed.add(stray(random, chain, at));
                }
                mixed.add(chain.get(at));
            }

            assertThat(read(mixed))
                    .isEqualTo(new Position(mixed.size(), ENTRIES, read(chain).head()));
        });
    }

    /** Something that does not continue the chain in front of entry {@code at}. */
    private static Link stray(RandomGenerator random, List<Link> chain, int at) {
        var link = chain.get(random.nextInt(ENTRIES));
        return switch (random.nextInt(3)) {
            case 0 -> new Link(null, null, bytes("420583"), bytes("{}"));
            case 1 -> new Link(link.entry(), "f".repeat(64), link.key(), link.value());
            default -> chain.get((at + 1 + random.nextInt(ENTRIES - 1)) % ENTRIES);
        };
    }

    private static void assertReadsTo(long entry, List<Link> log) {
        var end = read(log);
        assertThat(end.entry()).isEqualTo(entry);
        assertThat(end.offset()).isEqualTo(log.size());
    }

    private static Position read(List<Link> log) {
        var position = Chain.GENESIS;
        for (var link : log) {
            position = Chain.after(position, record(position.offset(), link));
        }
        return position;
    }

    private static List<Link> chain() {
        var links = new ArrayList<Link>();
        var previous = Chain.head(Chain.GENESIS);
        for (long number = 1; number <= ENTRIES; number++) {
            var key = bytes("420583");
            var value = bytes("{\"sequence\":" + number + "}");
            links.add(new Link(String.valueOf(number), previous, key, value));
            previous = Chain.hash(number, previous, key, value);
        }
        return links;
    }

    private static List<Link> with(List<Link> chain, int at, Link tampered) {
        var log = new ArrayList<>(chain);
        log.set(at, tampered);
        return log;
    }

    /** With each byte changed, with each left out, and with one more. */
    private static List<byte[]> changed(byte @Nullable [] original) {
        var text = new String(Objects.requireNonNull(original), StandardCharsets.ISO_8859_1);
        var all = new ArrayList<byte[]>();
        for (int i = 0; i < text.length(); i++) {
            var other = String.valueOf((char) (text.charAt(i) ^ 1));
            all.add((text.substring(0, i) + other + text.substring(i + 1)).getBytes(StandardCharsets.ISO_8859_1));
            all.add((text.substring(0, i) + text.substring(i + 1)).getBytes(StandardCharsets.ISO_8859_1));
        }
        all.add((text + " ").getBytes(StandardCharsets.ISO_8859_1));
        return all;
    }

    // Kafka's own class carries no annotations, and a record read from a broker may have neither key nor value.
    @SuppressWarnings("NullAway")
    private static ConsumerRecord<byte[], byte[]> record(long offset, Link link) {
        var record = new ConsumerRecord<>("journal", 0, offset, link.key(), link.value());
        if (link.entry() != null) {
            record.headers().add(Chain.ENTRY, bytes(link.entry()));
        }
        if (link.previous() != null) {
            record.headers().add(Chain.PREVIOUS, bytes(link.previous()));
        }
        return record;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
