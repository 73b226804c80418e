package cn.liandong.runtime.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SnapshotsTest {
    private static final long A_SECOND = Duration.ofSeconds(1).toNanos();
    private static final long LONG = Duration.ofMinutes(11).toNanos();

    @Test
    void oneIsDueAfterSoManyEntriesOrInputsWithoutAnyOrTenMinutesOfSome() {
        assertThat(Snapshots.isDue(5_000, 0, A_SECOND)).isTrue();
        assertThat(Snapshots.isDue(4_999, 4_999, A_SECOND)).isFalse();
        assertThat(Snapshots.isDue(0, 5_000, A_SECOND)).isTrue();
        assertThat(Snapshots.isDue(1, 0, LONG)).isTrue();
        assertThat(Snapshots.isDue(0, 4_999, LONG)).isFalse();
    }
}
