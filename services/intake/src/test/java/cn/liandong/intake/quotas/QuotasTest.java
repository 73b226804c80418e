package cn.liandong.intake.quotas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.incidents.OverQuota;
import cn.liandong.intake.Problem;
import cn.liandong.intake.TurnedAway;
import cn.liandong.intake.quotas.QuotaTable.Counted;
import cn.liandong.intake.quotas.QuotaTable.Row;
import cn.liandong.reports.reading.WarningCode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class QuotasTest {
    private static final CredentialId KEY = new CredentialId("420583:key:works");
    private static final CredentialId OTHER = new CredentialId("420583:key:other");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Quotas quotas = new Quotas(table(3, 2, 4), meters, () -> 1L);

    @Test
    void anInitialReportIsTakenWhateverCameBefore() {
        assertThat(Stream.generate(() -> quotas.initial(KEY)).limit(7).map(String::valueOf))
                .containsExactly(
                        "null", "null", "null", "OVER_QUOTA", "OVER_QUOTA", "BEYOND_RESERVE", "BEYOND_RESERVE");
        assertThat(quotas.initial(OTHER)).as("another key").isNull();
        assertThat(counted("flagged")).isEqualTo(2);
        assertThat(counted("gathered")).isEqualTo(2);
    }

    @Test
    void aFollowUpWaitsAndLeavesTheReserveToInitialReports() {
        for (int i = 0; i < 3; i++) {
            quotas.followUp(KEY, "k");
        }
        assertWaits(() -> quotas.followUp(KEY, "k"));
        assertThat(quotas.initial(KEY)).isEqualTo(OverQuota.OVER_QUOTA);
        assertThat(counted("follow-up-turned-away")).isEqualTo(1);
    }

    @Test
    void whatIsReadTakesNothingFromReports() {
        for (int i = 0; i < 4; i++) {
            quotas.call(KEY, null);
        }
        assertWaits(() -> quotas.call(KEY, null));
        assertThat(quotas.initial(KEY)).isNull();
        assertThat(counted("call-turned-away")).isEqualTo(1);
    }

    @Test
    void theFiguresAreRowsWithTheirSource() {
        var own = QuotaTableFile.read(null);
        assertThat(own.rows()).hasSize(3).allMatch(row -> !row.source().isBlank());
        assertThat(own.perMinute(Counted.REPORTS)).isEqualTo(60);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new QuotaTable(own.rows().subList(0, 2)))
                .withMessageContaining("0 rows for CALLS");
        assertThatIllegalArgumentException().isThrownBy(() -> table(0, 1, 1));
    }

    /** What the edge says by a warning is what the decider reads there. */
    @Test
    void everyVerdictIsAWarning() {
        assertThat(Arrays.stream(WarningCode.values()).map(Enum::name))
                .containsAll(Arrays.stream(OverQuota.values()).map(Enum::name).toList());
    }

    private static QuotaTable table(int reports, int reserve, int calls) {
        return new QuotaTable(
                List.of(row(Counted.REPORTS, reports), row(Counted.RESERVE, reserve), row(Counted.CALLS, calls)));
    }

    private static Row row(Counted counted, int perMinute) {
        return new Row(counted.name(), counted, perMinute, "a test", "U");
    }

    private double counted(String outcome) {
        return meters.get("liandong.intake.over.quota")
                .tag("outcome", outcome)
                .counter()
                .count();
    }

    private static void assertWaits(Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        TurnedAway.class, turned -> assertThat(turned.problem()).isEqualTo(Problem.OVER_QUOTA));
    }
}
