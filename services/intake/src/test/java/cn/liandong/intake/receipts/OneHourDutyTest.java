package cn.liandong.intake.receipts;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.intake.receipts.OneHourDuty.Verdict;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneHourDutyTest {
    private static final Instant RECEIVED = Instant.parse("2026-11-24T02:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T01:59:59Z, MET, 1",
        "2026-11-24T01:00:00Z, MET, 3600",
        "2026-11-24T00:59:59.999Z, NOT_MET, 3600",
        "2026-11-23T02:00:00Z, NOT_MET, 86400",
        "2026-11-24T02:00:00Z, MET, 0",
        "2026-11-24T02:01:59Z, MET, 0",
        "2026-11-24T02:02:00Z, MET, 0",
        "2026-11-24T02:02:00.001Z, LEARNED_AT_AFTER_RECEIPT, ",
    })
    void theHourBeginsWhenItWasLearnedAndItsLastMomentStillCounts(
            Instant learnedAt, Verdict verdict, @Nullable Long elapsed) {
        var duty = OneHourDuty.of(learnedAt, RECEIVED);
        assertThat(duty.verdict()).isEqualTo(verdict);
        assertThat(duty.elapsedSeconds()).isEqualTo(elapsed);
        assertThat(duty.source()).isEqualTo("Order 493 art. 9");
    }

    @Test
    void nothingIsSaidOfTheHourWhereNobodyToldWhenItBegan() {
        assertThat(OneHourDuty.of(null, RECEIVED).verdict()).isEqualTo(Verdict.LEARNED_AT_NOT_TOLD);
    }
}
