package cn.liandong.runtime.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FreeMemoryTest {
    private static final int FLOOR = 30;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Old heap = new Old();
    // Close to the end of what a long holds: nanoTime may be anything, and runs over.
    private long nanos = Long.MAX_VALUE - 10;
    private final FreeMemory memory = new FreeMemory(heap, FLOOR, () -> nanos);

    /** Of 1 000 bytes. */
    private static final class Old implements Heap {
        private long needed;
        private long used;
        private long kept;
        private int collections;

        @Override
        public Use use() {
            return new Use(used, kept, 1_000);
        }

        @Override
        public void collect() {
            collections++;
            used = needed;
            kept = needed;
        }
    }

    private boolean aSecondLater() {
        return later(Duration.ofSeconds(1));
    }

    private boolean later(Duration time) {
        nanos += time.toNanos();
        return memory.isLow();
    }

    @Test
    void garbageDoesNotCount() {
        heap.used = 990;
        heap.needed = 300;
        assertThat(memory.isLow()).isFalse();
        assertThat(heap.collections).isEqualTo(1);
    }

    @Test
    void whatIsNeededCountsFromTheFloorOn() {
        heap.used = 900;
        heap.needed = 700;
        assertThat(memory.isLow()).isTrue();
    }

    @Test
    void belowTheFloorNothingIsCollectedAndNothingLow() {
        heap.used = 699;
        heap.needed = 699;
        assertThat(memory.isLow()).isFalse();
        assertThat(heap.collections).isZero();
    }

    @Test
    void itIsCollectedAgainOnlyWhenATenthHasComeOnTop() {
        heap.used = 720;
        heap.needed = 650;
        memory.isLow();
        assertThat(heap.collections).isEqualTo(1);

        heap.used = 749;
        assertThat(aSecondLater()).isFalse();
        assertThat(heap.collections).isEqualTo(1);

        heap.used = 750;
        heap.needed = 740;
        assertThat(aSecondLater()).isTrue();
        assertThat(heap.collections).isEqualTo(2);
    }

    @Test
    void whatWasClosedIsSeenWithinAMinuteThoughNothingNewComes() {
        heap.used = 900;
        heap.needed = 800;
        memory.isLow();
        heap.needed = 500;
        assertThat(later(Duration.ofSeconds(59))).isTrue();
        assertThat(heap.collections).isEqualTo(1);

        assertThat(aSecondLater()).isFalse();
        assertThat(heap.collections).isEqualTo(2);
        later(Duration.ofMinutes(5));
        assertThat(heap.collections).as("what is not low is left alone").isEqualTo(2);
    }

    @Test
    void whatHoversAtTheFloorDoesNotComeAndGo() {
        var answers = new ArrayList<Boolean>();
        for (int needed : new int[] {699, 701, 699, 651, 649, 651, 699}) {
            heap.used = 1_000;
            heap.kept = 0;
            heap.needed = needed;
            answers.add(aSecondLater());
        }
        assertThat(answers).containsExactly(false, true, true, true, false, false, false);
    }

    @Test
    void itLooksAtMostOnceASecond() {
        memory.isLow();
        heap.used = 1_000;
        heap.needed = 1_000;
        assertThat(memory.isLow()).isFalse();
        assertThat(aSecondLater()).isTrue();
    }

    @Test
    void withoutAFloorOrAHeapThereAlwaysIsRoom() {
        heap.used = 1_000;
        heap.kept = 1_000;
        assertThat(new FreeMemory(heap, 0, () -> nanos).isLow()).isFalse();
        assertThat(new FreeMemory(null, FLOOR, () -> nanos).isLow()).isFalse();
        assertThat(new FreeMemory(null, FLOOR, () -> nanos).bytes()).isNaN();
    }

    /** Of this very process, whose collector nobody chose: it says what it kept, once asked to collect. */
    @Test
    void aRealHeapKnowsWhatIsNeeded() {
        var real = Objects.requireNonNull(Heap.ofThisProcess());
        var block = new byte[16 << 20];
        real.collect();
        var use = real.use();
        assertThat(use.kept()).isBetween(1L, use.most());
        assertThat(use.used()).isLessThanOrEqualTo(use.most());
        assertThat(block).hasSize(16 << 20);
        assertThat(use.kept()).isGreaterThan(16 << 20);
    }

    @Test
    void thePropertyIsAPercentageAndTheGaugeSaysWhatIsFree() {
        for (var wrong : new String[] {"-1", "100", "a lot"}) {
            assertThatThrownBy(() ->
                            FreeMemory.read("intake", Map.of("liandong.free-memory-floor-percent", wrong)::get, meters))
                    .hasMessage(
                            "liandong.free-memory-floor-percent must be a whole number from 0, for no floor, to 99, but is '"
                                    + wrong + "'");
        }
        var read = FreeMemory.read("intake", Map.of("liandong.free-memory-floor-percent", " 99 ")::get, meters);
        assertThat(meters.get("liandong.free.memory.bytes")
                        .tag("service", "intake")
                        .gauge()
                        .value())
                .isEqualTo(read.bytes())
                .isPositive();
    }

    @Test
    void theDiskIsNamedBeforeTheMemory() {
        var left = new long[] {10};
        var space = new FreeSpace(() -> left[0], 5, () -> nanos);
        var reserve = Reserve.of(space, memory);
        assertThat(reserve.shortage()).isNull();
        heap.used = 1_000;
        heap.needed = 1_000;
        nanos += 1_000_000_000L;
        assertThat(reserve.shortage()).isEqualTo(Shortage.MEMORY);
        left[0] = 1;
        nanos += 1_000_000_000L;
        assertThat(reserve.shortage()).isEqualTo(Shortage.SPACE);
    }
}
