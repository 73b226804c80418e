package cn.liandong.faults.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MemberHealthTest {
    private static final String STUCK =
            "jurisdiction 420583 is not decided by dispatch: its journal holds what this version does not know: X";
    private static final String OVERDUE = "dispatch has a deadline that is overdue by 12 s";

    @Test
    void whatEveryPartSaysIsAReasonAndNothingIsNone() {
        assertThat(MemberHealth.reasons("""
                {"status":"DOWN","components":{"dispatch":{"status":"DOWN","reasons":["a","b"]},"x":{"reasons":["c"]}}}""")).containsExactly("a", "b", "c");
        assertThat(MemberHealth.reasons("""
                {"status":"UP","components":{"dispatch":{"status":"UP","reasons":[]}}}""")).isEmpty();
    }

    @Test
    void downWithoutAReasonIsNotUp() {
        assertThat(MemberHealth.reasons("{\"status\":\"DOWN\",\"components\":{}}"))
                .hasSize(1);
    }

    @Test
    void whatIsNotDecidedIsReadFromTheReasons() {
        assertThat(MemberHealth.notDecided(List.of(OVERDUE, STUCK))).containsExactly("420583");
    }

    @Test
    void theAlarmsFigureIsReadFromTheMetrics() {
        assertThat(MemberHealth.stuck("""
                # TYPE liandong_jurisdictions_stuck gauge
                liandong_jurisdictions_stuck{service="dispatch"} 2.0
                liandong_partitions_owned{service="dispatch"} 24.0
                """)).isEqualTo(2);
    }
}
