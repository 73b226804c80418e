package cn.liandong.bench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.cluster.layout.Role;
import cn.liandong.contracts.journal.Topics;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CountiesTest {
    /** Figures that are easy to multiply, not measured ones. */
    private static final Measured ROUND = new Measured(
            20,
            100_000,
            Map.of(Role.BROKER, 10.0, Role.INTAKE, 50.0, Role.DISPATCH, 5.0, Role.NOTIFIER, 20.0, Role.CONSOLE, 60.0));

    private final Counties counties = new Counties(3_000, ROUND);

    @Test
    void everyCountyReportsTwiceInABadMinute() {
        assertThat(counties.reportsPerSecondInABadMinute()).isEqualTo(100);
    }

    @Test
    void sixteenCountiesShareAPartitionAndTheLastPartitionMayHaveFewer() {
        assertThat(counties.partitions()).isEqualTo(188);
        assertThat(new Counties(16, ROUND).partitions()).isEqualTo(1);
        assertThat(new Counties(17, ROUND).partitions()).isEqualTo(2);
        assertThat(counties.copiesOfPartitions()).isEqualTo(188 * Topics.all().size() * 3);
    }

    @Test
    void instancesHaveTheirShareOfTheWorkAndRestHalfTheTime() {
        // 100 reports a second at 50 ms keep five cores busy: ten with headroom, two to a machine.
        assertThat(counties.instances(Role.INTAKE)).isEqualTo(5);
        assertThat(counties.instances(Role.NOTIFIER)).isEqualTo(2);
    }

    @Test
    void ofAServiceWithLittleToDoTwoRemain() {
        assertThat(counties.instances(Role.DISPATCH)).isEqualTo(2);
        assertThat(counties.instances(Role.ROSTER)).isEqualTo(2);
    }

    @Test
    void thereAreNeverMoreInstancesThanPartitions() {
        var costly = new Measured(20, 100_000, Map.of(Role.INTAKE, 5_000.0));

        assertThat(new Counties(3_000, costly).instances(Role.INTAKE)).isEqualTo(188);
    }

    @Test
    void aConsoleFoldsEveryCountySoThatItNeedsCoresAndNotCompany() {
        // Two of them used 60 ms together: each 30, which is three cores at 100 a second, and six with headroom.
        assertThat(counties.coresOfAConsole()).isEqualTo(6);
    }

    @Test
    void brokersAreAsManyAsTheNeediestWants() {
        // 188 partitions of each topic, three copies, are more than two brokers may have, and need fewer than five.
        int byPartitions = (counties.copiesOfPartitions() + 3_999) / 4_000;
        assertThat(counties.brokers()).isEqualTo(Math.max(3, byPartitions));

        assertThat(new Counties(3_000, new Measured(20, 100_000, Map.of(Role.BROKER, 100.0))).brokers())
                .isEqualTo(10);
        assertThat(new Counties(3_000, new Measured(20, 1_000_000, Map.of())).brokers())
                .isEqualTo(6);
        assertThat(new Counties(1, ROUND).brokers()).isEqualTo(3);
    }

    @Test
    void aYearIsTwentyReportsADayInEveryCounty() {
        assertThat(counties.bytesPerYear()).isEqualTo(3_000.0 * 20 * 365 * 100_000);
    }

    @Test
    void theTableNamesWhatWasAssumedAndWhatWasMeasured() {
        assertThat(counties.markdown())
                .contains("calculated and not measured")
                .contains("| reports per second in a bad minute | 100 | assumed: 2 in each county |")
                .contains("| instances of intake with 2 cores | 5 | measured: 50.00 CPU ms a report")
                .contains("| disk per year, all brokers | 2.19 TB |");
    }
}
