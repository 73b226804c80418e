package cn.liandong.bench.restart;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.bench.restart.City.Size;
import cn.liandong.testkit.TestKafka;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small city in real processes: what is measured with a large one must be a restart that forgets nothing. */
class RestartTest {
    private static final Size SMALL = new Size(100, 10, 7);

    @TempDir
    private Path folder;

    @Test
    void whatWasDecidedBeforeAKillIsHeldAfterIt() throws Exception {
        try (var city = city("small")) {
            var before = city.fill();
            var starts = city.starts(2, before);

            assertThat(before.closed()).isEqualTo(100);
            assertThat(before.open()).isEqualTo(10);
            assertThat(before.deadlines()).isEqualTo(30);
            assertThat(city.snapshots().standing().entry()).isGreaterThanOrEqualTo(100 + 10 + 3 * 10);
            assertThat(city.behindTheSnapshot()).isGreaterThan(SMALL.tail());
            assertThat(starts).allSatisfy(start -> {
                assertThat(start.jvm()).isPositive();
                assertThat(start.engine()).isPositive();
                assertThat(start.snapshot()).isPositive();
                assertThat(start.heapBytes()).isBetween(1_000_000L, 512_000_000L);
            });
        }
    }

    @Test
    void aSnapshotThatWasTakenManyTimesIsReadAsOne() throws Exception {
        try (var city = city("repeated")) {
            var before = city.fill();
            var once = city.snapshots().standing();
            city.snapshots().repeat(10 * once.bytes());
            city.starts(1, before);

            assertThat(city.snapshots().standing().bytes()).isGreaterThanOrEqualTo(11 * once.bytes());
            assertThat(city.snapshots().standing().entry()).isEqualTo(once.entry());
        }
    }

    @Test
    void aRepeatIsAnsweredOutOfTheLedgerThatWasRestored() throws Exception {
        try (var city = city("ledger")) {
            city.fill();
            try (var _ = city.child()) {
                var last = city.held();

                assertThat(city.firstAgain().entry()).isEqualTo(1);
                assertThat(city.held()).isEqualTo(last);
            }
        }
    }

    private City city(String service) {
        var settings = EngineProcess.settings(TestKafka.bootstrapServers());
        City.makeShared(settings);
        return new City(settings, service, new Launch(System.getProperty("java.class.path"), List.of()), folder, SMALL);
    }
}
